import Hummingbird
import KhuyenCong

/// The list of plans, entering one, and the page of each.
struct PlanPages: RouteGroup {
    enum Act: String {
        case close
    }

    let desk: PlanDesk

    func add(to table: inout RouteTable) {
        table.page(.plans, .viewProjects, "Các kế hoạch khuyến công năm") { _, context in
            try await list(FieldTree.group([:]), .none, context)
        }
        table.form(.plans, .editPlans, "Nhập kế hoạch năm theo quyết định") { form, context in
            try await FormAttempt.run(form.tree) { tree in
                let view = try await desk.plans.decide(
                    tree.namingLevel,
                    by: context.requireOfficer(),
                    at: desk.now()
                )
                return .redirect(.planSheet(view.plan.id), .done("Đã nhập \(view.plan.name). Đưa đề án vào kế hoạch."))
            } orShow: { fields in
                try await list(fields.tree, fields.faults, context)
            }
        }
        table.page(.plan(.any), .viewProjects, "Một kế hoạch năm: dòng, nguồn, các đợt") { _, context in
            PlanFileView(view: try await desk.view(context), context: context).page(.none)
        }
        table.download(.planExport(.any), .exportProjects, "Kế hoạch năm ở dạng bảng tính") { _, context in
            try await desk.plans.workbook(context)
        }
        table.form(.plan(.any), .editPlans, "Kết thúc kế hoạch năm") { form, context in
            _ = try ActField.read(form, as: Act.self)
            let id = try context.pathID()
            return try await FormAttempt.run {
                _ = try await desk.plans.close(
                    id,
                    version: form["version"].flatMap { Int($0) },
                    by: context.requireOfficer(),
                    at: desk.now()
                )
                return .redirect(.plan(id), .done("Đã kết thúc kế hoạch."))
            } orShow: { faults in
                PlanFileView(view: try await desk.view(context), context: context).page(faults)
            }
        }
    }

    private func list(_ typed: FieldTree, _ faults: FormFaults, _ context: AppContext) async throws -> Page {
        let officer = try context.requireOfficer()
        return PlanListView(
            plans: try await desk.plans.list(by: officer),
            owners: try await desk.owners(officer, Plans.mayDecide),
            fields: TypedFields(tree: typed, faults: faults),
            thisYear: desk.now().day.year,
            context: context
        ).page
    }
}

extension Plans {
    /// The plan of the address as an xlsx file.
    func workbook(_ context: AppContext) async throws -> Response {
        let (id, officer) = (try context.pathID(), try context.requireOfficer())
        let plan = try await view(id, by: officer).plan
        let name = "ke-hoach-\(plan.year)-\(plan.provinceNow ?? "quoc-gia").xlsx"
        return try await Download.response(name: name, type: ExportFormat.xlsx.mediaType) { path in
            _ = try await export(id, to: path, by: officer)
        }
    }
}

extension FieldTree {
    /// A form offers the nation as one more place: "national" where a province's code would stand.
    var namingLevel: FieldTree {
        guard case .text(let owner) = self["owner"] else { return self }
        let isNational = owner == ProgrammeLevel.national.rawValue
        return merging(
            .group([
                "level": .text(isNational ? ProgrammeLevel.national.rawValue : ProgrammeLevel.local.rawValue),
                "province": isNational ? .empty : .text(owner),
            ])
        )
    }
}
