/// Who sees a file (quyền xem hồ sơ): its owner, and the officers of its place.
enum DossierPolicy {
    /// What lies outside does not exist for this officer.
    ///
    /// - Throws: `Refusal` (missing).
    static func requireSee(_ dossier: Dossier, by officer: Officer) throws {
        guard maySee(dossier, by: officer) else { throw Refusal.missing }
    }

    static func maySee(_ dossier: Dossier, by officer: Officer) -> Bool {
        if isOwner(of: dossier, officer) { return true }
        guard isInTerritory(dossier, of: officer, for: .viewProjects) else { return false }
        // A draft is its author's until it is submitted; the office's own drafts are shared in the office.
        if dossier.state != .draft || dossier.ownerID == nil { return true }
        return isInTerritory(dossier, of: officer, for: .correctProjects)
    }

    private static func isInTerritory(_ dossier: Dossier, of officer: Officer, for permission: Permission) -> Bool {
        let territory = officer.territory(permission)
        return territory.contains(province: dossier.provinceNow)
            || (dossier.communeNow.map(territory.communes.contains) ?? false)
    }

    static func isOwner(of dossier: Dossier, _ officer: Officer) -> Bool {
        officer.userID != nil && officer.userID == dossier.ownerID
    }

    /// The acts that this officer may do now.
    static func acts(on dossier: Dossier, by officer: Officer) -> [ProjectAct] {
        ProjectAct.allCases.filter { act in
            ProjectLifecycle.next(from: dossier.state, by: act, level: dossier.level) != nil
                && may(act, on: dossier, by: officer)
        }
    }

    static func may(_ act: ProjectAct, on dossier: Dossier, by officer: Officer) -> Bool {
        ActPolicy.may(
            act,
            level: dossier.level,
            state: dossier.state,
            provinceNow: dossier.provinceNow,
            communeNow: dossier.communeNow,
            isOwner: isOwner(of: dossier, officer),
            by: officer
        )
    }

    /// A draft is written by the offices that may submit one, and by whoever wrote it down after a signed paper.
    static func mayWrite(_ dossier: Dossier, by officer: Officer) -> Bool {
        may(.submit, on: dossier, by: officer) || proof(.submit, on: dossier, in: dossier.state, by: officer) != nil
    }

    /// - Throws: `Refusal` (forbidden).
    static func requireWrite(_ dossier: Dossier, by officer: Officer) throws {
        guard mayWrite(dossier, by: officer) else { throw Refusal.forbidden }
    }
}
