import Database

/// In which files a task waits, and in which of them for an officer, as conditions over `dossier d`.
///
/// Built as one way per level and state, so that each is a range of the index "dossier_clock".
struct TaskReach {
    let officer: Officer

    var visible: SQL {
        DossierReach(officer: officer).visible
    }

    /// Files in which the task is to be done, whoever may do it.
    func states(of kind: TaskKind) -> SQL {
        let levels = ProgrammeLevel.allCases.map { (level: $0, states: kind.states($0)) }.filter { !$0.states.isEmpty }
        let all = levels.count == ProgrammeLevel.allCases.count && Set(levels.map(\.states)).count == 1
        // Both levels are named, so that the index goes on from the state to the province.
        let ways: [SQL] =
            all
            ? ["d.level IN ('national', 'local') AND " + states(levels[0].states)]
            : levels.map { "d.level = \($0.level) AND " + states($0.states) }
        let condition = ways.count == 1 ? ways[0] : "(" + ways.joined(separator: " OR ") + ")"
        return condition + extra(kind)
    }

    /// Files in which the task is the officer's; nil where no role of the officer does it.
    func mine(_ kind: TaskKind) -> SQL? {
        guard officer != .localOperator else { return states(of: kind) }
        var ways: [SQL] = []
        for level in ProgrammeLevel.allCases {
            for state in kind.states(level) {
                let places = places(kind.roles(level, state))
                guard !places.isEmpty else { continue }
                ways.append("(d.state = \(state) AND d.level = \(level) AND " + any(places) + ")")
            }
        }
        return ways.isEmpty ? nil : any(ways) + extra(kind) + notOwn(kind)
    }

    /// Where grants of these roles reach; a beneficiary acts on its own files alone.
    private func places(_ roles: Set<Role>) -> [SQL] {
        officer.grants.filter { roles.contains($0.role) }.compactMap { grant in
            if grant.role == .beneficiary { return officer.userID.map { "d.owner_id = \($0)" } }
            switch grant.scope {
            case .nation: return "TRUE"
            case .province(let code): return "d.province_now = \(code)"
            case .commune(let code, _): return "d.commune_now = \(code)"
            }
        }
    }

    /// Money is asked back only of a file that owes some: stopped, or with a stopped line.
    private func extra(_ kind: TaskKind) -> SQL {
        switch kind {
        case .recover: " AND d.owed > 0"
        case .review: " AND d.review_since > ''"
        case .finishDraft, .revise, .appraise, .register, .appraiseAtMinistry, .approve, .contract, .advance, .report,
            .resume, .accept, .settle, .close:
            ""
        }
    }

    /// Nobody reviews a report of one's own.
    private func notOwn(_ kind: TaskKind) -> SQL {
        guard kind == .review, let userID = officer.userID else { return "" }
        return " AND d.review_maker <> \(userID)"
    }

    private func states(_ states: [ProjectState]) -> SQL {
        states.count == 1 ? "d.state = \(states[0])" : "d.state IN (\(list: states))"
    }

    private func any(_ ways: [SQL]) -> SQL {
        ways.count == 1 ? ways[0] : "(" + ways.joined(separator: " OR ") + ")"
    }
}
