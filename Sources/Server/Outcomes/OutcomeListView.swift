import KhuyenCong
import Vietnamese

/// The outcomes of a year: the sums of each kind, then each outcome with where it stands.
struct OutcomeListView {
    let outcomes: [Outcome]
    let year: Int
    let province: String?
    let provinces: [AdminUnit]

    var page: Page {
        Page(
            "Kết quả các đề án",
            section: .projects,
            crumbs: [Crumb("Đề án", .projects)],
            summary: SummaryLine(["Năm \(year)", "\(outcomes.count) kết quả đã ghi"]).html,
            actions: export,
            body: """
                \(filter)\(if: outcomes.isEmpty, EmptyState(OutcomeListView.hint).html)\
                \(each: OutcomeKind.allCases, panel)
                """
        )
    }

    private var export: HTML {
        guard !outcomes.isEmpty else { return .empty }
        let query = URLQuery(["nam": String(year)]).setting("tinh", province)
        return ButtonLink("Xuất Excel", SiteURL.outcomeExport.with(query)).html
    }

    private static let hint = "Chưa ghi kết quả nào. Mở trang của một đề án, chọn “Kết quả” để ghi."

    private var filter: HTML {
        let places = provinces.map { (value: $0.code, label: $0.name) }
        return FilterBar(
            .outcomes,
            fields: [
                FilterBar.text("Năm", name: "nam", value: String(year)),
                FilterBar.choice("Địa bàn", name: "tinh", selected: province, all: "Tất cả", options: places),
            ],
            isFiltered: province != nil
        ).html
    }

    private func panel(_ kind: OutcomeKind) -> HTML {
        let rows = outcomes.filter { $0.kind == kind }
        guard !rows.isEmpty else { return .empty }
        let measures = kind.measures + kind.laterMeasures.filter { !kind.measures.contains($0) }
        let figures = measures.map { measure in
            DataTable<Outcome>.Column(
                measure.name,
                unit: measure.unit,
                .figure,
                sum: OutcomeListView.sum(measure, rows)
            ) { outcome in
                "\(outcome.latest(measure).map { MoneyWriter.grouped($0) } ?? "—")"
            }
        }
        let head: [DataTable<Outcome>.Column] = [
            .init(kind.titleLabel) { outcome in
                """
                <a href="\(SiteURL.projectOutcomes(outcome.projectID))">\(outcome.title)</a>\
                <small>DA\(outcome.projectID) \(outcome.projectTitle)</small>
                """
            },
            .init("Ngày", .code) { "\($0.happenedOn.vietnamese)" },
        ]
        let last = DataTable<Outcome>.Column("Theo dõi lại", .code) { outcome in
            "\(outcome.nextAsking.map { "từ \($0.vietnamese)" } ?? "đã đủ")"
        }
        let table = DataTable<Outcome>(kind.name, columns: head + figures + [last], sumLabel: "Cộng \(rows.count)")
        return Panel(kind.name, note: "\(rows.count)", content: table.html(rows)).html
    }

    /// What nobody knows is no zero.
    private static func sum(_ measure: OutcomeMeasure, _ rows: [Outcome]) -> HTML {
        let known = rows.compactMap { $0.latest(measure) }
        return known.isEmpty ? "—" : HTML(MoneyWriter.grouped(known.reduce(0, +)))
    }
}
