import KhuyenCong

/// A project of the ledger that has no file yet is taken over, with its papers and the signed table of the hand-over.
struct TakingOverPages: RouteGroup {
    let desk: DossierDesk

    func add(to table: inout RouteTable) {
        table.page(.takingOver(.any), .workOnProjects, "Biểu mẫu tiếp nhận một đề án của sổ") { _, context in
            let detail = try await detail(context)
            if let file = detail.file {
                throw Refusal.conflict("Đề án DA\(detail.project.id) đã có hồ sơ HS\(file).")
            }
            guard detail.mayTakeOver else { throw Refusal.forbidden }
            let typed = FieldTree(form: [("day", desk.now().day.vietnamese), ("level", "local"), ("scheme", "single")])
            return try await page(detail, typed, .none, context)
        }
        table.form(
            .takingOver(.any),
            .workOnProjects,
            "Tiếp nhận một đề án của sổ",
            uploads: desk.attachments?.uploads ?? .none
        ) { form, context in
            try await take(form, context)
        }
    }

    private func take(_ form: Form, _ context: AppContext) async throws -> FormOutcome {
        let typed = TakingOverForm(form)
        do {
            let project = DossierCode.project(try context.pathID())
            let view = try await desk.perform(.takeOver, on: project, typed.fields, typed.files, context)
            return .redirect(.dossier(view.dossier.code), .done("Đã tiếp nhận đề án."))
        } catch let refusal as Refusal where [.invalid, .conflict].contains(refusal.kind) {
            let faults = FormFaults(details: refusal, namesFields: true)
            return .page(try await page(try await detail(context), typed.tree, faults, context))
        }
    }

    private func detail(_ context: AppContext) async throws -> ProjectDetail {
        try await desk.projects.project(context.pathID(), by: context.requireOfficer())
    }

    private func page(
        _ detail: ProjectDetail,
        _ typed: FieldTree,
        _ faults: FormFaults,
        _ context: AppContext
    ) async throws -> Page {
        TakingOverView(
            detail: detail,
            trades: OwnProposalView.trades(try await desk.estimates.trades(on: desk.now().day)),
            fields: TypedFields(tree: typed, faults: faults),
            uploads: desk.attachments?.limits,
            context: context
        ).page
    }
}

/// What was typed and sent, without the rows of machines and papers that nobody filled in.
struct TakingOverForm {
    /// What is shown again where the form comes back: files have to be chosen anew.
    let tree: FieldTree
    /// What the domain reads: the typed fields and files.
    let fields: FieldTree
    let files: [ActFiles.File]

    init(_ form: Form) {
        let papers = ActFormPapers(form)
        files = papers.files
        let typed = TypedRows.withoutEmptyMachines(form.fields.pairs.filter { $0.name != FormToken.name })
        tree = TakingOverForm.tree(papers.withoutBlankRows(typed))
        fields = TakingOverForm.tree(papers.pairs(over: typed))
    }

    private static func tree(_ pairs: [URLQuery.Pair]) -> FieldTree {
        FieldTree(form: pairs.map { (name: $0.name, value: $0.value) })
    }
}
