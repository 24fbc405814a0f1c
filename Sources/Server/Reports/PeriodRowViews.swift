import KhuyenCong
import Vietnamese

/// What the page of the rows behind a figure shows.
struct PeriodRowView: Sendable {
    let filter: PeriodFilter
    let query: PeriodQuery
    let figures: [PeriodFigure]
    let rows: PeriodRows
    let paging: Paging

    /// Of this page without its number.
    var address: URLQuery {
        PeriodFigureLinks.setting(figures, in: filter.address)
    }

    var placeName: String {
        let territories = filter.choices.territories
        if query.place == PeriodQuery.nation { return "Cả nước" }
        return territories.region(query.place)?.name ?? territories.name(query.map, query.place)
    }

    var figureName: String {
        let names = figures.map { figure in
            switch figure {
            case .place(let code?): filter.choices.territories.name(query.map, code)
            case .provinceNow(let code?): filter.choices.territories.name(.of2025, code)
            case .provinceOld(let code?): filter.choices.territories.name(.of2024, code)
            default: PeriodRowViews.name(figure)
            }
        }
        return names.isEmpty ? PeriodRowViews.name(.total) : names.joined(separator: ", ")
    }
}

enum PeriodRowViews {
    static func page(_ view: PeriodRowView, mayExport: Bool) -> Page {
        let period = ReportLabels.period(view.query)
        return Page(
            view.figureName,
            section: .periodReport,
            crumbs: [Crumb("\(view.placeName), \(period)", SiteURL.periodReport.with(view.filter.address))],
            summary: PeriodViews.summary(view.query),
            actions: mayExport && view.rows.count > 0 ? exports(view) : .empty,
            body: """
                <p class="lead">\(sentence(view))</p>
                \(if: view.rows.count == 0, nothing(view))
                \(if: view.rows.count > 0, table(view))
                """
        )
    }

    static func name(_ figure: PeriodFigure) -> String {
        switch figure {
        case .total: "Tất cả các dòng"
        case .source(let source): source.officialName
        case .kind(let kind): ReportLabels.kind(kind)
        case .year(let year): "Năm \(year)"
        case .place(let code), .provinceNow(let code), .provinceOld(let code): code ?? "Chưa xác định được địa bàn"
        case .form(let form): form?.name ?? "Chưa rõ loại hình"
        case .month(let month): month.map { "Tháng \($0.suffix(2))/\($0.prefix(4))" } ?? "Chưa rõ tháng"
        }
    }

    private static func sentence(_ view: PeriodRowView) -> String {
        guard let sum = view.rows.sum else { return "Không có dòng nào." }
        return "\(Count.written(view.rows.count)) dòng, cộng \(MoneyWriter.grouped(sum.amount)) đồng."
    }

    private static func exports(_ view: PeriodRowView) -> HTML {
        let xlsx = SiteURL.periodRows.with(view.address.setting(PeriodRowPages.format, ExportFormat.xlsx.rawValue))
        let csv = SiteURL.periodRows.with(view.address.setting(PeriodRowPages.format, ExportFormat.csv.rawValue))
        return """
            <a class="button" href="\(xlsx)">Xuất xlsx</a>
            <a class="button" href="\(csv)">Xuất csv</a>
            """
    }

    private static func nothing(_ view: PeriodRowView) -> HTML {
        let back = ButtonLink("Về báo cáo", SiteURL.periodReport.with(view.filter.address))
        return EmptyState("Không có dòng nào tạo nên số liệu này.", next: back.html).html
    }

    private static func table(_ view: PeriodRowView) -> HTML {
        let table = DataTable<PeriodRows.Row>(
            "Các dòng của số liệu, nhiều tiền trước",
            columns: [
                .init("Đề án") { "<a href=\"\(SiteURL.project($0.projectID))\">\($0.title)</a>" },
                .init("Nội dung") { "\(ReportLabels.kind($0.kind))" },
                .init("Nguồn") { "\(ReportLabels.source($0.source))" },
                .init("Giai đoạn") { "\(StageLabels.label($0.stage))" },
                .init("Địa điểm") { "\($0.placeText)" },
                .init("Năm", .code) { "\($0.year)" },
                .init("Kinh phí", unit: "đồng", .figure, sum: view.rows.sum.map { "\(grouped: $0.amount)" }) {
                    "\(grouped: $0.amount.amount)"
                },
            ],
            sumLabel: "Cộng \(Count.written(view.rows.count)) dòng"
        )
        return """
            \(table.html(view.rows.rows))
            \(view.paging.html(total: view.rows.count, of: .periodRows, query: view.address))
            """
    }
}
