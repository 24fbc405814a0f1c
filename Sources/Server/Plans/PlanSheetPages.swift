import KhuyenCong

/// The sheet of a plan: trying amounts, saving a draft, making a round.
struct PlanSheetPages: RouteGroup {
    enum Act: String {
        case attempt = "thu"
        case save = "luu"
        case remove = "bo-nhap"
        case adjust = "dieu-chinh"
    }

    let desk: PlanDesk

    func add(to table: inout RouteTable) {
        table.page(.planSheet(.any), .editPlans, "Thử phương án, lập đợt điều chỉnh kế hoạch") { request, context in
            let view = try await desk.view(context)
            let draft = request.query["nhap"].flatMap { Int64($0) }
            let stored = view.drafts.first { $0.id == draft }
            if draft != nil, stored == nil { throw Refusal.missing }
            return try await page(view, PlanSheetForm(stored: stored), .none, context)
        }
        table.form(.planSheet(.any), .editPlans, "Tính thử, lưu bản nháp, ghi đợt điều chỉnh") { form, context in
            try await take(form, context)
        }
    }

    private func take(_ form: Form, _ context: AppContext) async throws -> FormOutcome {
        let act = try ActField.read(form, as: Act.self)
        let sheet = PlanSheetForm(form)
        let id = try context.pathID()
        let officer = try context.requireOfficer()
        return try await FormAttempt.run {
            switch act {
            case .attempt: return .page(try await page(try await desk.view(context), sheet, .none, context))
            case .save:
                try await desk.plans.saveDraft(id, sheet.tree, by: officer, at: desk.now())
                return .redirect(.planSheet(id), .done("Đã lưu bản nháp."))
            case .remove:
                guard let draft = form["draft"].flatMap({ Int64($0) }) else { throw Refusal.missing }
                try await desk.plans.removeDraft(draft, of: id, by: officer)
                return .redirect(.planSheet(id), .done("Đã bỏ bản nháp."))
            case .adjust:
                _ = try await desk.plans.adjust(id, sheet.tree, by: officer, at: desk.now())
                return .redirect(.plan(id), .done("Đã ghi đợt điều chỉnh."))
            }
        } orShow: { faults in
            try await page(try await desk.view(context), sheet, faults, context)
        }
    }

    private func page(
        _ view: PlanView,
        _ sheet: PlanSheetForm,
        _ faults: FormFaults,
        _ context: AppContext
    ) async throws -> Page {
        let officer = try context.requireOfficer()
        let candidates = try await desk.plans.proposal(view.plan.id, by: officer, at: desk.now()).map(\.candidate)
        var shown = faults
        var trial: PlanTrial?
        do {
            trial = try await desk.plans.trial(view.plan.id, sheet.tree, by: officer, at: desk.now())
        } catch let refusal as Refusal where refusal.kind == .invalid {
            if shown.faults.isEmpty { shown = FormFaults(details: refusal) }
        }
        return PlanSheetView(
            view: view,
            rows: PlanSheetRow.rows(view, candidates, sheet),
            sheet: sheet,
            fields: TypedFields(tree: sheet.tree, faults: shown.namingProjects(sheet.tree)),
            trial: trial,
            context: context
        ).page
    }
}

extension FormFaults {
    /// A sheet has a hundred rows: what is wrong with one begins with the code of its project.
    fileprivate func namingProjects(_ sheet: FieldTree) -> FormFaults {
        FormFaults(
            faults: faults.map { fault in
                let path = fault.field.split(separator: ".")
                guard path.count > 2, path[0] == "lines",
                    let code = sheet.at("lines.\(path[1]).project").shown, !code.isEmpty
                else { return fault }
                return FieldFault(field: fault.field, message: "\(code): \(fault.message)")
            }
        )
    }
}

/// The sheet as it was sent, or as a draft holds it; rows without an amount are left out.
struct PlanSheetForm {
    let tree: FieldTree
    /// How many rounds the page showed that the form stood on.
    let seen: Int?
    let version: Int?

    init(_ form: Form) {
        let own = [FormToken.name, ActField.name, "seen"]
        let pairs = form.fields.pairs.filter { !own.contains($0.name) }
        let filled = TypedRows.withoutBlank(pairs, list: "lines", key: "amount")
        tree = FieldTree(form: filled.map { (name: $0.name, value: $0.value) })
        seen = form["seen"].flatMap { Int($0) }
        version = form["version"].flatMap { Int($0) }
    }

    init(stored: PlanDraft?) {
        let draft: [String: FieldTree] =
            stored.map {
                [
                    "name": .text($0.name), "draft": .number($0.id), "draftVersion": .number(Int64($0.version)),
                ]
            } ?? [:]
        tree = (stored?.fields ?? .group([:])).merging(.group(draft))
        seen = nil
        version = nil
    }
}
