import Database

/// What an officer sees of the files, and what of it waits for that officer, as conditions over `dossier d`.
///
/// The same rules as `DossierPolicy` and `ActPolicy` have for one file; a test compares the two.
struct DossierReach {
    let officer: Officer

    /// The officer's own files, and those of the territory without the drafts of others.
    var visible: SQL {
        let territory = officer.territory(.viewProjects)
        let drafts = officer.territory(.correctProjects)
        if territory.isNation, drafts.isNation { return "TRUE" }
        var ways: [SQL] = []
        if let place = place(territory) {
            ways.append(drafts == territory ? place : "(" + place + " AND " + notHidden(drafts) + ")")
        }
        if let owner = officer.userID { ways.append("d.owner_id = \(owner)") }
        return any(ways)
    }

    private func notHidden(_ drafts: Territory) -> SQL {
        any(["d.state <> 'draft'", "d.owner_id IS NULL"] + [place(drafts)].compactMap { $0 })
    }

    /// Files whose next act this officer may do.
    var waiting: SQL {
        guard officer != .localOperator else { return isOpen }
        let ways = officer.grants.compactMap { grant -> SQL? in
            guard let states = states(of: grant.role), let place = scope(of: grant) else { return nil }
            return "(" + place + " AND " + states + ")"
        }
        return any(ways)
    }

    /// Files of one state on which this officer may do an act; nil where none can be.
    func mayDo(_ act: ProjectAct, level: ProgrammeLevel, state: ProjectState) -> SQL? {
        if officer == .localOperator { return "TRUE" }
        let roles = ActPolicy.roles(act, level: level, state: state)
        let ways = officer.grants.filter { roles.contains($0.role) }.compactMap(scope)
        return ways.isEmpty ? nil : any(ways)
    }

    /// Files of one state on which this officer may enter an act of others by the number of its paper; nil where none can
    /// be.
    func mayEnter(_ act: ProjectAct, level: ProgrammeLevel, state: ProjectState) -> SQL? {
        let proof = ActPolicy.proof(act, level: level, state: state, isAgencyHere: true)
        let grants = officer.grants.filter { ActPolicy.enteringRoles.contains($0.role) }
        guard proof == .numberOrCopy, !grants.isEmpty else { return nil }
        let entering = any(grants.compactMap(scope))
        return mayDo(act, level: level, state: state).map { own in entering + " AND NOT " + own } ?? entering
    }

    /// Files in which something is still expected of somebody.
    var isOpen: SQL {
        let open = ProjectState.allCases.filter { !$0.isFinal }
        return any(open.map { "d.state = \($0)" })
    }

    private func states(of role: Role) -> SQL? {
        let ways = ProjectState.allCases.compactMap { state -> SQL? in
            let levels = ProgrammeLevel.allCases.filter { level in
                ProjectLifecycle.expected(in: state, level: level).contains { act in
                    ActPolicy.roles(act, level: level, state: state).contains(role)
                }
            }
            guard let first = levels.first else { return nil }
            return levels.count > 1 ? "d.state = \(state)" : "(d.state = \(state) AND d.level = \(first))"
        }
        return ways.isEmpty ? nil : any(ways)
    }

    /// A beneficiary acts on its own files alone.
    private func scope(of grant: Grant) -> SQL? {
        if grant.role == .beneficiary { return officer.userID.map { "d.owner_id = \($0)" } }
        switch grant.scope {
        case .nation: return "TRUE"
        case .province(let code): return "d.province_now = \(code)"
        case .commune(let code, _): return "d.commune_now = \(code)"
        }
    }

    private func place(_ territory: Territory) -> SQL? {
        if territory.isNation { return "TRUE" }
        let provinces = territory.provinces.sorted().map { code -> SQL in "d.province_now = \(code)" }
        let communes = territory.communes.sorted().map { code -> SQL in "d.commune_now = \(code)" }
        return territory.isEmpty ? nil : any(provinces + communes)
    }

    private func any(_ ways: [SQL]) -> SQL {
        ways.isEmpty ? "FALSE" : "(" + ways.joined(separator: " OR ") + ")"
    }
}
