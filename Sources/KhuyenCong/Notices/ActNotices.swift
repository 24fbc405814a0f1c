import Database

/// Tells people of an act, in its own transaction: those with a share in the file, and those whose turn it now is.
struct ActNotices {
    let dossier: Dossier
    let act: ProjectAct
    let actID: Int64
    let target: ProjectState
    let reason: String?
    let actor: Officer
    let now: Moment

    /// - Throws: `DatabaseError`.
    func write(in tx: Transaction) throws {
        let turn = try NextInTurn(dossier: dossier, state: target, kinds: kinds).accounts(on: now.day, in: tx)
        let concerned = Set([dossier.ownerID, try submitter(in: tx)].compactMap { $0 })
        let due = try concerned.isDisjoint(with: turn.keys) ? [:] : deadlines(in: tx)
        for account in concerned.union(turn.keys).sorted() where account != actor.userID {
            let kinds = turn[account] ?? []
            try NoticeDraft(
                accountID: account,
                cause: "act:\(actID)",
                title: concerned.contains(account)
                    ? NoticeWords.done(act, code: dossier.code) : NoticeWords.waits(kinds, code: dossier.code),
                detail: detail(concerned.contains(account) ? kinds : [], due),
                dossierID: dossier.id
            ).write(at: now, in: tx)
        }
    }

    /// What is somebody's turn now: the acts expected in a new state, the review of a report; nothing after an annex.
    private var kinds: [TaskKind] {
        let next = TaskKind.allCases.filter { kind in
            kind.act != nil && kind != .recover && kind.states(dossier.level).contains(target)
        }
        return (dossier.state == target ? [] : next) + (act == .report ? [.review] : [])
    }

    /// Until when what comes next is to be done, by the facts that the act has left.
    private func deadlines(in tx: Transaction) throws -> [TaskKind: Day] {
        guard let clock = try DossierClock.load(dossier.id, in: tx) else { return [:] }
        let pack = try StandingPacks.load(in: tx).inForce(dossier, on: now.day)
        return kinds.reduce(into: [:]) { $0[$1] = DeadlineRules.deadline(of: $1, clock, pack)?.day }
    }

    private func detail(_ kinds: [TaskKind], _ due: [TaskKind: Day]) -> String {
        let next = kinds.map { kind in
            kind.name.lowercasedFirst + (due[kind].map { " (hạn \($0.vietnamese))" } ?? "")
        }
        let told = [
            dossier.title, reason.map { "Lý do: \($0)" },
            next.isEmpty ? nil : "Việc tiếp theo của ông/bà: " + next.joined(separator: "; "),
        ]
        return told.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ". ")
    }

    private func submitter(in tx: Transaction) throws -> Int64? {
        try tx.value("SELECT submitted_by FROM dossier WHERE id = \(dossier.id)")
    }
}

/// The people who may do what is expected of a file in a state.
struct NextInTurn {
    let dossier: Dossier
    let state: ProjectState
    let kinds: [TaskKind]

    /// - Returns: the tasks of each account.
    /// - Throws: `DatabaseError`.
    func accounts(on day: Day, in tx: Transaction) throws -> [Int64: [TaskKind]] {
        guard !kinds.isEmpty else { return [:] }
        var turn: [Int64: [TaskKind]] = [:]
        for held in try HeldGrant.load(in: dossier.provinceNow, on: day, in: tx) {
            for kind in kinds where turn[held.accountID]?.contains(kind) != true {
                guard may(kind, held) else { continue }
                turn[held.accountID, default: []].append(kind)
            }
        }
        return turn
    }

    private func may(_ kind: TaskKind, _ held: HeldGrant) -> Bool {
        guard let act = kind.act else {
            return kind.roles(dossier.level, state).contains(held.grant.role)
                && held.grant.scope.covers(province: dossier.provinceNow, commune: dossier.communeNow)
        }
        return ActPolicy.may(
            act,
            level: dossier.level,
            state: state,
            provinceNow: dossier.provinceNow,
            communeNow: dossier.communeNow,
            isOwner: dossier.ownerID == held.accountID,
            by: Officer(userID: held.accountID, name: "", grants: [held.grant])
        )
    }
}

/// A grant in force with its account.
private struct HeldGrant {
    let accountID: Int64
    let grant: Grant

    /// Those that reach into a province, or the whole nation.
    static func load(in province: String, on day: Day, in tx: Transaction) throws -> [HeldGrant] {
        try tx.rows(
            """
            SELECT g.account_id, g.role, g.province_code, g.commune_code
            FROM account_grant g JOIN account a ON a.id = g.account_id
            WHERE a.disabled_at IS NULL AND g.revoked_at IS NULL AND g.valid_from <= \(day)
                AND (g.valid_until IS NULL OR g.valid_until > \(day))
                AND (g.province_code IS NULL OR g.province_code = \(province))
            ORDER BY g.id
            """
        ) { row -> HeldGrant? in
            let name: String = try row.get(1)
            guard let role = Role(rawValue: name) else { return nil }
            let scope = Grant.Scope(province: try row.get(2), commune: try row.get(3))
            return HeldGrant(accountID: try row.get(0), grant: Grant(role: role, scope: scope))
        }.compactMap { $0 }
    }
}
