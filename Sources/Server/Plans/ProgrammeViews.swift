import HTTPTypes
import KhuyenCong

/// The programmes that an officer sees, and the form that enters one.
struct ProgrammeListView {
    let programmes: [Programme]
    let owners: PlanOwners
    let fields: TypedFields
    let context: AppContext

    var page: Page {
        Page(
            "Chương trình khuyến công",
            section: .plans,
            summary: "Chương trình nhiều năm: chỉ tiêu đặt cạnh kết quả trong sổ, kinh phí theo nguồn và năm.",
            status: fields.faults.status,
            body: PlanLabels.tabs(.programmes)
                + (programmes.isEmpty ? EmptyState("Chưa nhập chương trình nào.").html : table)
                + (owners.isEmpty ? .empty : form)
        )
    }

    private var table: HTML {
        DataTable<Programme>(
            "Các chương trình",
            columns: [
                .init("Chương trình") { programme in
                    """
                    <a href="\(SiteURL.programme(programme.id))">\(programme.name)</a>\
                    <small>\(programme.kind.name)</small>
                    """
                },
                .init("Phạm vi") { "\($0.provinceName ?? "Cả nước")" },
                .init("Thời gian", .code) { "\($0.startsOn.vietnamese) – \($0.endsOn.vietnamese)" },
                .init("Quyết định") { "\(PlanLabels.decision($0.decision))" },
                .init("Kinh phí", unit: ProjectLabels.unit, .figure) { programme in
                    PlanLabels.millions(programme.budgets.reduce(.zero) { $0 + $1.amount })
                },
            ]
        ).html(programmes)
    }

    private var form: HTML {
        let nation = [(value: ProgrammeLevel.national.rawValue, label: ProgrammeLevel.national.name)]
        let choices = (owners.isNation ? nation : []) + owners.provinces
        let empty = choices.count > 1 ? "Chọn" : nil
        let owner = FormField("owner", "Chương trình của", .choice(choices, empty: empty), isRequired: true)
        let faults = fields.faults.renaming { $0 == "province" ? "owner" : $0 }
        let sources = ProgrammeFieldsView.sources(isNation: owners.isNation)
        let typed = TypedFields(tree: fields.tree, faults: faults)
        return """
            <details\(attribute: "open", if: !faults.faults.isEmpty)><summary>Nhập chương trình</summary>
            \(ProgrammeFieldsView(fields: typed, sources: sources).form(
                to: .programmes,
                submit: "Nhập chương trình",
                in: context,
                before: typed.html(owner)
            ))</details>
            """
    }
}

/// One programme: targets beside results, money beside balances, and the form that revises it.
struct ProgrammeFileView {
    let view: ProgrammeView
    let year: Int
    let fields: TypedFields
    let isStale: Bool
    let context: AppContext

    private var programme: Programme { view.programme }

    var page: Page {
        Page(
            programme.name,
            section: .plans,
            crumbs: [Crumb("Chương trình", .programmes)],
            summary: SummaryLine([
                programme.kind.name, programme.provinceName ?? "Cả nước",
                "\(programme.startsOn.vietnamese) – \(programme.endsOn.vietnamese)",
                PlanLabels.decision(programme.decision),
            ]).html,
            actions: ButtonLink("Kết quả chỉ tiêu", .indicators(programme.id)).html,
            status: isStale ? .conflict : fields.faults.status,
            body: """
                \(Panel("Chỉ tiêu và kết quả", note: "đến hết năm \(lastYear)", content: indicators).html)
                \(Panel("Kinh phí", content: money).html)
                \(if: view.mayDecide, form)
                """
        )
    }

    private var indicators: HTML {
        IndicatorTable(board: view.board, year: lastYear).html
    }

    /// This year, or the programme's last where it is over.
    private var lastYear: Int { min(year, programme.endsOn.year) }

    private var money: HTML {
        guard !view.money.isEmpty else {
            let next: HTML = view.mayDecide ? "<span>Ghi ở phần “Sửa chương trình” dưới đây.</span>" : .empty
            return EmptyState("Chương trình chưa có kinh phí theo nguồn.", next: next).html
        }
        return DataTable<ProgrammeView.Money>(
            "Kinh phí theo nguồn và năm",
            columns: [
                .init("Năm", .code) { "\($0.year)" },
                .init("Nguồn") { "\($0.source.officialName)" },
                .init("Chương trình", unit: ProjectLabels.unit, .figure) { PlanLabels.millions($0.budget) },
                .init("Vốn giao", unit: ProjectLabels.unit, .figure) { PlanLabels.millions($0.assigned) },
                .init("Cam kết", unit: ProjectLabels.unit, .figure) { PlanLabels.millions($0.committed) },
                .init("Quyết toán", unit: ProjectLabels.unit, .figure) { PlanLabels.millions($0.settled) },
            ]
        ).html(view.money)
    }

    private var form: HTML {
        let sources = ProgrammeFieldsView.sources(isNation: programme.level == .national)
        return """
            <details\(attribute: "open", if: !fields.faults.faults.isEmpty)><summary>Sửa chương trình</summary>
            \(ProgrammeFieldsView(fields: fields, sources: sources).form(
                to: .programme(programme.id),
                submit: "Sửa chương trình",
                in: context,
                before: "<input type=\"hidden\" name=\"version\" value=\"\(programme.version)\">"
            ))</details>
            """
    }
}
