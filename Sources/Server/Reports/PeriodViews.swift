import HTTPTypes
import KhuyenCong

/// What the page of a period report shows.
struct PeriodView: Sendable {
    let filter: PeriodFilter
    let report: PeriodReport
    let series: [YearAmount]
    /// What counts although only its year is known, while the period cuts that year.
    let undated: String?
    /// What stands beside the money, and where its figures lead.
    let management: [ReportSection]
    let records: ReportFigureLinks
    let mayFreeze: Bool

    var links: PeriodFigureLinks {
        PeriodFigureLinks(address: filter.address)
    }
}

enum PeriodViews {
    static func page(_ view: PeriodView) -> Page {
        let report = view.report
        let hasData = report.total.amount != nil
        return Page(
            "Báo cáo kỳ: \(report.place.name), \(ReportLabels.period(report.query))",
            section: .periodReport,
            crumbs: [Crumb("Các báo cáo", .reports)],
            summary: summary(report),
            actions: actions(view),
            body: """
                \(if: hasData || report.previous != nil, headline(view))
                \(PeriodFilterBar(filter: view.filter).html)
                \(formedFrom(report))
                \(view.undated.map { note -> HTML in "<p class=\"note\">\(note)</p>" })
                \(if: !hasData, nothing)
                \(if: hasData, content(view))
                \(each: view.management, { section in
                    let tables = section.tables.map { ReportTableView(table: $0, links: view.records).html }
                    return Panel(section.heading, content: "\(each: tables, { $0 })").html
                })
                """
        )
    }

    /// The filter with what is wrong with it, and no report.
    static func refused(_ filter: PeriodFilter, _ faults: FormFaults) -> Page {
        Page(
            "Báo cáo kỳ",
            section: .periodReport,
            status: .unprocessableContent,
            body: """
                \(PeriodFilterBar(filter: filter).html)
                \(each: faults.faults, { fault in Alert(.failed, "\(fault.message)").html })
                """
        )
    }

    /// Basis, stage, map and day: what the figures are.
    static func summary(_ report: PeriodReport) -> HTML {
        summary(report.query)
    }

    static func summary(_ query: PeriodQuery) -> HTML {
        SummaryLine([
            "Phạm vi: " + ReportLabels.basis(query.basis).lowercased(),
            "Giai đoạn của số tiền: " + ReportLabels.stage(query.stage).lowercased(),
            "Bản đồ " + ReportLabels.map(query.map),
            query.asOf.map { "Sổ tính đến hết ngày \($0.vietnamese)" } ?? "Sổ tính đến hôm nay",
        ]).html
    }

    private static func actions(_ view: PeriodView) -> HTML {
        """
        <a class="button" href="\(view.links.url(.total))">Xem từng dòng</a>
        <a class="button" href="\(SiteURL.narrative.with(view.filter.address))">Lời văn</a>
        \(FrozenViews.button(.period, view.filter.address, if: view.mayFreeze))
        <a class="button" href="\(SiteURL.frozenReports)">Báo cáo đã chốt</a>
        <a class="button" href="\(SiteURL.reportedFigures)">Số đã công bố</a>
        \(ReportDownload.buttons(.period, view.filter.address))
        """
    }

    private static func formedFrom(_ report: PeriodReport) -> HTML? {
        guard report.place.formedFrom.count > 1 else { return nil }
        let names = report.place.formedFrom.map(\.name).joined(separator: ", ")
        return "<p class=\"note\">Hợp nhất từ: \(names).</p>"
    }

    private static var nothing: HTML {
        EmptyState(
            "Không có dữ liệu cho địa bàn, kỳ và phạm vi này. Không có dữ liệu khác với bằng 0.",
            next: "<a class=\"button\" href=\"\(SiteURL.imports)\">Nhập danh sách đề án</a>"
        ).html
    }

    private static func headline(_ view: PeriodView) -> HTML {
        let report = view.report
        let url = report.total.amount == nil ? nil : view.links.url(.total)
        let money = report.total.amount.map { ReportLabels.parts($0) }
        return FigureCard.row([
            FigureCard(
                "Kinh phí (\(ReportLabels.basis(report.query.basis).lowercased()))",
                money?.value ?? FigureWriter.noData,
                unit: money?.unit,
                url: url
            ),
            FigureCard("Đề án", count(report.total.amount == nil ? nil : report.total.projects), unit: nil, url: url),
            FigureCard(
                "Cơ sở thụ hưởng",
                count(report.total.establishments),
                note: report.total.establishments == nil
                    ? "Danh sách không ghi tên cơ sở" : "Cơ sở có tên trên dòng đề án"
            ),
            PeriodGrowth(report: report, filter: view.filter).card,
        ])
    }

    private static func count(_ number: Int?) -> String {
        number.map { Count.written($0) } ?? FigureWriter.noData
    }

    private static func content(_ view: PeriodView) -> HTML {
        let charts = PeriodCharts(
            report: view.report,
            series: view.series,
            territories: view.filter.choices.territories,
            links: view.links
        )
        let tables = PeriodTables(report: view.report, links: view.links)
        let panels = [
            Panel(
                "Theo năm",
                note: "triệu đồng",
                content: "\(charts.years.html)\(charts.courses?.html)\(tables.years)"
            ),
            Panel("Theo nguồn", note: "triệu đồng", content: charts.sources.html + tables.sources),
            Panel("Theo nội dung", note: "triệu đồng", content: charts.kinds.html),
            Panel("Từng nội dung", content: tables.kinds),
        ]
        let places = [
            Panel("Từng địa bàn", content: tables.places),
            Panel("Bản đồ", note: "mỗi chấm một địa bàn", content: charts.map.html),
        ]
        return """
            \(Panel.columns((view.report.byPlace.isEmpty ? panels : panels + places).map(\.html)))
            <p class="note">Một đề án được đếm một lần trong mỗi nhóm, nên tổng số đề án của các nhóm có thể lớn hơn số đề án
            của cả kỳ. Bấm vào một số để xem các dòng tạo nên số đó.</p>
            """
    }
}
