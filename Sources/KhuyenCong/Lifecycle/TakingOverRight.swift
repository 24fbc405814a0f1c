import Database

/// Who takes over: asked of the whole project, before its form is shown and before a file that comes with it is judged.
extension TakingOver {
    /// Whether the officer may take the project over at one of the levels.
    static func may(_ project: Project, by officer: Officer) -> Bool {
        guard !project.isWithdrawn, project.twinOf == nil else { return false }
        return ProgrammeLevel.allCases.contains { may(project, at: $0, by: officer) }
    }

    static func may(_ project: Project, at level: ProgrammeLevel, by officer: Officer) -> Bool {
        ActPolicy.may(
            .takeOver,
            level: level,
            state: nil,
            provinceNow: project.provinceNow,
            communeNow: nil,
            isOwner: false,
            by: officer
        )
    }

    /// - Throws: `Refusal` (missing, forbidden, conflict), `DatabaseError`.
    static func requireRight(to code: DossierCode, by officer: Officer, in tx: Transaction) throws {
        guard case .project(let id) = code else { throw Refusal.missing }
        let project = try StoredHead.load(id, visibleIn: officer.territory(.viewProjects), in: tx).project
        try ProjectPolicy.requireLive(project)
        guard may(project, by: officer) else { throw Refusal.forbidden }
    }
}
