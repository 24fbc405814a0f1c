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
        let territory = officer.territory(.attachFiles)
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

    /// Openings and removed papers are for those who examine.
    static func mayExamine(_ project: Project, by officer: Officer) -> Bool {
        officer.territory(.viewAudit).contains(province: project.provinceNow)
    }
}
