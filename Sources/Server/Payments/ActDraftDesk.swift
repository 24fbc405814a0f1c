import KhuyenCong

extension DossierDesk {
    /// What an officer left in the form of an act, and what happened to the file since then.
    struct KeptForm {
        let tree: FieldTree
        let stale: StaleNotice?
    }

    /// Keeps the form of a settlement with every button that sends it, so that nothing typed is lost.
    ///
    /// - Throws: `Refusal` (missing, forbidden), `DatabaseError`.
    func keep(_ typed: ActForm, of act: ProjectAct, _ view: DossierView, _ context: AppContext) async throws {
        guard ActDrafts.isKept(act), view.acts.contains(act) else { return }
        let fields = typed.fields.merging(.group(["seen": .number(Int64(typed.seen))]))
        try await drafts.save(
            fields,
            of: act,
            in: .dossier(view.dossier.id),
            by: context.requireOfficer(),
            at: now()
        )
    }

    /// - Throws: `Refusal` (missing), `DatabaseError`.
    func kept(_ act: ProjectAct, _ view: DossierView, _ context: AppContext) async throws -> KeptForm? {
        guard ActDrafts.isKept(act) else { return nil }
        let officer = try context.requireOfficer()
        guard let tree = try await drafts.load(act, of: .dossier(view.dossier.id), by: officer) else { return nil }
        let isCurrent = tree.at("version").shown == String(view.dossier.version)
        let seen = tree.at("seen").shown.flatMap { Int($0) } ?? 0
        return KeptForm(tree: tree, stale: isCurrent ? nil : StaleNotice(view: view, seen: seen, typed: nil))
    }
}
