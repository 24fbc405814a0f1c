import Database

/// Who sees, hands in and removes papers.
///
/// Papers are seen as their project is seen; what lies outside an officer's territory does not exist for that officer.
enum AttachmentPolicy {
    /// - Throws: `Refusal` (forbidden) where the officer sees the project but may hand in nothing.
    static func requireAttach(_ project: Project, by officer: Officer, in tx: Transaction) throws {
        guard try mayAttach(project, by: officer, in: tx) else { throw Refusal.forbidden }
    }

    static func mayAttach(_ project: Project, by officer: Officer, in tx: Transaction) throws -> Bool {
        if try owns(project.id, officer, in: tx) { return officer.may(.attachFiles) }
        let territory = AttachmentPolicy.territory(.attachFiles, of: officer)
        if territory.contains(province: project.provinceNow) { return true }
        // A commune's officer sees a project by its lines, so only the database can tell.
        guard !territory.communes.isEmpty else { return false }
        let visible = ProjectPolicy.visible(territory)
        let found: Int64? = try tx.value("SELECT p.id FROM project p WHERE p.id = \(project.id) AND \(visible)")
        return found != nil
    }

    /// Whoever handed a paper in, while that person may still do so, and whoever may correct the project.
    static func mayRemove(_ attachment: Attachment, of project: Project, by officer: Officer) -> Bool {
        if ProjectPolicy.mayCorrect(project, by: officer) { return true }
        guard let uploader = attachment.uploadedByID else { return false }
        return officer.may(.attachFiles) && uploader == officer.userID
    }

    /// Whose file it is: a beneficiary sees and hands in the papers of its own projects, and of no others.
    static func owns(_ projectID: Int64, _ officer: Officer, in tx: Transaction) throws -> Bool {
        guard let account = officer.userID else { return false }
        let found: Int64? = try tx.value(
            "SELECT id FROM dossier WHERE project_id = \(projectID) AND owner_id = \(account)"
        )
        return found != nil
    }

    /// Where an office has a right; a beneficiary's place gives none.
    static func territory(_ permission: Permission, of officer: Officer) -> Territory {
        let grants = officer.grants.filter { $0.role != .beneficiary && $0.role.permissions.contains(permission) }
        return Territory(scopes: grants.map(\.scope))
    }

    /// Openings and removed papers are for those who examine.
    static func mayExamine(_ project: Project, by officer: Officer) -> Bool {
        officer.territory(.viewAudit).contains(province: project.provinceNow)
    }
}
