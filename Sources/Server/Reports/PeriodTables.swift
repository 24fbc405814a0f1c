import KhuyenCong
import Vietnamese

/// The figures of a period report as tables; each amount leads to its rows.
struct PeriodTables: Sendable {
    let report: PeriodReport
    let links: PeriodFigureLinks

    var years: HTML {
        table("Kinh phí theo năm", "Năm").html(links.rows(byYear: report))
    }

    var sources: HTML {
        table("Kinh phí theo nguồn", "Nguồn").html(links.rows(bySource: report))
    }

    var kinds: HTML {
        table("Kinh phí theo nội dung", "Nội dung").html(links.rows(byKind: report))
    }

    var places: HTML {
        table("Kinh phí theo địa bàn", "Địa bàn").html(links.rows(byPlace: report))
    }

    private func table(_ caption: String, _ first: String) -> DataTable<PeriodFigureRow> {
        DataTable<PeriodFigureRow>(
            caption,
            columns: [
                .init(first) { "\($0.label)" },
                .init("Kinh phí", unit: "triệu đồng", .figure, sum: "\(ReportLabels.millions(report.total.amount))") {
                    row in
                    "<a href=\"\(row.url)\">\(ReportLabels.millions(row.amount))</a>"
                },
                .init("Tỷ trọng", .figure, sum: "100,00 %") { "\(ReportLabels.percent($0.share))" },
                .init("Đề án", .figure, sum: "\(grouped: report.total.projects)") { "\(grouped: $0.projects)" },
            ],
            sumLabel: "Cả kỳ"
        )
    }
}

/// The card that compares a report with the period of equal length before.
struct PeriodGrowth: Sendable {
    let report: PeriodReport
    let filter: PeriodFilter

    var card: FigureCard {
        guard let previous = report.previous else {
            return FigureCard(
                "So với kỳ trước",
                FigureWriter.noData,
                note: "Sổ và số đã công bố đều chưa có kỳ \(earlier)"
            )
        }
        let title = "So với \(earlier)"
        guard let growth = previous.growth else {
            return FigureCard(title, "không tính được", note: basis(previous), url: url(previous))
        }
        return FigureCard(title, PeriodGrowth.written(growth), note: basis(previous), url: url(previous))
    }

    /// "+16,45 %"; above ten times "gấp 40,7 lần", since nobody reads thousands of percent.
    static func written(_ growth: Percent) -> String {
        guard growth.hundredths > 90_000 else {
            return (growth.hundredths > 0 ? "+" : "") + ReportLabels.percent(growth)
        }
        // Divided before anything is added: a growth may be as large as a number can be.
        let tenths = growth.hundredths / 1000 + 10 + (growth.hundredths % 1000 + 500) / 1000
        return "gấp \(MoneyWriter.grouped(tenths / 10)),\(tenths % 10) lần"
    }

    private var earlier: String { ReportLabels.period(report.query.previous) }

    /// What the growth is computed from.
    private func basis(_ previous: PeriodReport.Previous) -> String {
        let amount = MoneyWriter.short(previous.amount.amount)
        switch previous.basedOn {
        case .ledger: return "Kỳ trước \(amount), theo sổ"
        case .reported: return "Kỳ trước \(amount), theo \(previous.publication ?? "số đã công bố")"
        }
    }

    private func url(_ previous: PeriodReport.Previous) -> SiteURL {
        switch previous.basedOn {
        case .ledger: filter.earlier(than: report.query)
        case .reported: .reportedFigures
        }
    }
}

/// Numbers of things with the Vietnamese thousands point.
enum Count {
    static func written(_ number: Int) -> String {
        MoneyWriter.grouped(Int64(number))
    }
}
