import KhuyenCong

/// The plans that an officer sees, and the form that enters one.
struct PlanListView {
    let plans: [PlanRow]
    let owners: PlanOwners
    let fields: TypedFields
    let thisYear: Int
    let context: AppContext

    var page: Page {
        Page(
            "Kế hoạch khuyến công",
            section: .plans,
            summary: "Kế hoạch năm, điều chỉnh theo đợt; tổng kế hoạch đặt cạnh vốn giao.",
            status: fields.faults.status,
            body: PlanLabels.tabs(.plans) + (plans.isEmpty ? EmptyState("Chưa nhập kế hoạch năm nào.").html : table)
                + (owners.isEmpty ? .empty : form)
        )
    }

    private var table: HTML {
        DataTable<PlanRow>(
            "Các kế hoạch năm",
            columns: [
                .init("Kế hoạch") { "<a href=\"\(SiteURL.plan($0.plan.id))\">\($0.plan.name)</a>" },
                .init("Quyết định") { "\(PlanLabels.decision($0.plan.decision))" },
                .init("Đề án", .figure) { "\(grouped: $0.projects)" },
                .init("Kế hoạch", unit: ProjectLabels.unit, .figure) { PlanLabels.millions($0.planned) },
                .init("Vốn giao và chuyển nguồn", unit: ProjectLabels.unit, .figure) {
                    PlanLabels.millions($0.assigned)
                },
                .init("Đợt điều chỉnh", .figure) { "\(grouped: $0.adjustments)" },
                .init("Trạng thái") { $0.plan.closedAt == nil ? "Đang thực hiện" : "Đã kết thúc" },
            ]
        ).html(plans)
    }

    private var form: HTML {
        let nation = [(value: ProgrammeLevel.national.rawValue, label: ProgrammeLevel.national.name)]
        let choices = (owners.isNation ? nation : []) + owners.provinces
        let owner = FormField(
            "owner",
            "Kế hoạch của",
            .choice(choices, empty: choices.count > 1 ? "Chọn" : nil),
            isRequired: true
        )
        let view = FormView(to: .plans, submit: "Nhập kế hoạch", faults: fields.faults.renaming(ownerName))
        let year = FormField(
            "year",
            "Năm",
            .input(kind: .text, inputMode: .numeric),
            help: "Bỏ trống là năm \(thisYear)."
        )
        let repeating = FormField(
            "repeatsAssignments",
            "Nhiệm vụ",
            .flag(text: "Chép các nhiệm vụ của kế hoạch năm trước, số tiền như năm trước")
        )
        return "<h2>Nhập kế hoạch năm</h2>"
            + view.html(
                in: context,
                fields: "\(fields.html(owner))\(fields.html(year))\(fields.html(repeating))\(PlanLabels.paper(fields))"
            )
    }

    private func ownerName(_ field: String) -> String {
        field == "province" ? "owner" : field
    }
}
