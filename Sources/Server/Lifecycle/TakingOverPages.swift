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
        table.form(.takingOver(.any), .workOnProjects, "Tiếp nhận một đề án của sổ") { form, context in
            try await take(form, context)
        }
    }

    private func take(_ form: Form, _ context: AppContext) async throws -> FormOutcome {
        let typed = TakingOverForm.tree(form)
        do {
            let view = try await desk.dossiers.perform(
                .takeOver,
                on: .project(context.pathID()),
                typed,
                by: context.requireOfficer(),
                at: desk.now()
            )
            return .redirect(.dossier(view.dossier.code), .done("Đã tiếp nhận đề án."))
        } catch let refusal as Refusal where [.invalid, .conflict].contains(refusal.kind) {
            let faults = FormFaults(details: refusal, namesFields: true)
            return .page(try await page(try await detail(context), typed, faults, context))
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
            context: context
        ).page
    }
}

/// What was typed, without the rows of machines and papers that nobody filled in.
enum TakingOverForm {
    static func tree(_ form: Form) -> FieldTree {
        let pairs = form.fields.pairs.filter { $0.name != "_csrf" }
        let filled = Set(pairs.filter { !isBlank($0) }.compactMap { row(of: $0.name) })
        let kept = pairs.filter { pair in row(of: pair.name).map(filled.contains) ?? true }
        return FieldTree(form: kept.map { (name: $0.name, value: $0.value) })
    }

    /// The line of a machine is chosen by the page itself.
    private static func isBlank(_ pair: URLQuery.Pair) -> Bool {
        pair.name.hasSuffix(".line") || pair.value.allSatisfy(\.isWhitespace)
    }

    /// "machines.2" of "machines.2.name"; nil outside the two lists, whose rows close up.
    private static func row(of name: String) -> String? {
        let parts = name.split(separator: ".")
        guard parts.count == 3, parts[0] == "machines" || parts[0] == "papers" else { return nil }
        return "\(parts[0]).\(parts[1])"
    }
}
