import Database

/// The tasks that an officer sees on a day, as queries over `dossier d`; the index "dossier_clock" answers the counts.
///
/// Who may do a task is what `DossierPolicy` and `ActPolicy` say of one file; a test compares the two.
struct TaskQueries {
    let officer: Officer
    let today: Day
    let packs: TaskPacks

    /// - Throws: `DatabaseError`.
    func counts(in tx: Transaction) throws -> TaskCounts {
        let all = try count(in: tx) { waiting($0) }
        let mine = try count(in: tx) { own($0) }
        let late = try count(in: tx) { kind in self.late(kind).map { waiting(kind) + " AND " + $0 } }
        let others = all.compactMap { kind, count -> (TaskKind, Int)? in
            let rest = count - (mine[kind] ?? 0)
            return rest > 0 ? (kind, rest) : nil
        }
        return TaskCounts(
            mine: mine,
            others: Dictionary(uniqueKeysWithValues: others),
            late: late,
            mineLate: try ownLate(in: tx)
        )
    }

    /// - Throws: `DatabaseError`.
    func ownCounts(in tx: Transaction) throws -> OwnTasks {
        let mine = try count(in: tx) { own($0) }
        return OwnTasks(count: mine.values.reduce(0, +), late: try ownLate(in: tx))
    }

    /// The tasks of a page: of each kind the first ones due, then those of all kinds in one order.
    ///
    /// - Throws: `DatabaseError`.
    func page(_ query: TaskQuery, of kinds: [TaskKind], in tx: Transaction) throws -> [DossierTask] {
        let end = query.page * TaskQuery.pageSize
        var heads: [TaskHead] = []
        for kind in kinds {
            guard let condition = condition(kind, query.tab) else { continue }
            heads += try self.heads(kind, condition, atMost: end, in: tx)
        }
        let shown = heads.sorted(by: TaskHead.isBefore).prefix(end).dropFirst(end - TaskQuery.pageSize)
        return try tasks(Array(shown), in: tx)
    }

    /// The officer's own tasks whose deadline lies before a day, the first due in front.
    ///
    /// - Throws: `DatabaseError`.
    func ownTasks(dueBefore day: Day, atMost limit: Int, in tx: Transaction) throws -> [DossierTask] {
        var heads: [TaskHead] = []
        for kind in TaskKind.allCases {
            guard let own = own(kind), let due = due(kind, before: day) else { continue }
            heads += try self.heads(kind, own + " AND " + due, atMost: limit, in: tx)
        }
        return try tasks(Array(heads.sorted(by: TaskHead.isBefore).prefix(limit)), in: tx)
    }

    /// What waits in one file.
    ///
    /// - Throws: `DatabaseError`.
    func tasks(of dossier: Dossier, in tx: Transaction) throws -> [DossierTask] {
        var heads: [TaskHead] = []
        for kind in TaskKind.allCases where kind.states(dossier.level).contains(dossier.state) {
            heads += try self.heads(kind, waiting(kind) + " AND d.id = \(dossier.id)", atMost: 1, in: tx)
        }
        return try tasks(heads.sorted(by: TaskHead.isBefore), in: tx)
    }

    /// What waits in the files of some communes of today's map, the first due in front.
    ///
    /// - Throws: `DatabaseError`.
    func tasks(of kinds: [TaskKind], inCommunes communes: [String], in tx: Transaction) throws -> [DossierTask] {
        var heads: [TaskHead] = []
        for kind in kinds {
            let place: SQL = " AND d.commune_now IN (\(list: communes))"
            heads += try self.heads(kind, waiting(kind) + place, atMost: TaskQuery.pageSize, in: tx)
        }
        return try tasks(Array(heads.sorted(by: TaskHead.isBefore).prefix(TaskQuery.pageSize)), in: tx)
    }

    func condition(_ kind: TaskKind, _ tab: TaskQuery.Tab) -> SQL? {
        switch tab {
        case .mine: own(kind)
        case .others: own(kind).map { waiting(kind) + " AND NOT (" + $0 + ")" } ?? waiting(kind)
        case .late: late(kind).map { waiting(kind) + " AND " + $0 }
        }
    }

    /// Files that the officer sees and in which the task is to be done.
    private func waiting(_ kind: TaskKind) -> SQL {
        "(" + TaskReach(officer: officer).visible + ") AND " + TaskReach(officer: officer).states(of: kind)
    }

    /// Those that the officer may do; nil where there is none.
    private func own(_ kind: TaskKind) -> SQL? {
        let reach = TaskReach(officer: officer)
        return reach.mine(kind).map { "(" + reach.visible + ") AND " + $0 }
    }

    private func ownLate(in tx: Transaction) throws -> Int {
        let late = try count(in: tx) { kind in
            own(kind).flatMap { own in self.late(kind).map { own + " AND " + $0 } }
        }
        return late.values.reduce(0, +)
    }

    private func late(_ kind: TaskKind) -> SQL? {
        due(kind, before: today)
    }

    private func due(_ kind: TaskKind, before day: Day) -> SQL? {
        let ways = packs.groups.compactMap { group in
            DeadlineRules.condition(kind, before: day, group.pack).map { "(" + group.files + " AND " + $0 + ")" }
        }
        return ways.isEmpty ? nil : "(" + ways.joined(separator: " OR ") + ")"
    }

    /// The count of each kind as one statement; nil where there is nothing to count.
    func countStatement(_ condition: (TaskKind) -> SQL?) -> SQL? {
        let parts = TaskKind.allCases.compactMap { kind in
            condition(kind).map { "SELECT \(kind.rawValue) AS kind, COUNT(*) AS tasks FROM dossier d WHERE " + $0 }
        }
        return parts.isEmpty ? nil : parts.joined(separator: " UNION ALL ")
    }

    private func count(in tx: Transaction, _ condition: (TaskKind) -> SQL?) throws -> [TaskKind: Int] {
        guard let statement = countStatement(condition) else { return [:] }
        var counts: [TaskKind: Int] = [:]
        try tx.forEach(statement) { row in
            let name: String = try row.get(0)
            let number: Int = try row.get(1)
            if let kind = TaskKind(rawValue: name), number > 0 { counts[kind] = number }
        }
        return counts
    }

    private func heads(_ kind: TaskKind, _ condition: SQL, atMost limit: Int, in tx: Transaction) throws -> [TaskHead] {
        let select: SQL =
            "SELECT d.id, d.level, d.province_now, d.former_province, \(DossierClock.columns) FROM dossier d WHERE "
        let order: SQL = " ORDER BY \(DeadlineRules.order(kind)), d.id LIMIT \(limit)"
        return try tx.rows(select + condition + order) { row in
            let level: ProgrammeLevel = try row.get(1)
            let clock = try DossierClock.decode(row, from: 4)
            let pack = packs.pack(level, province: try row.get(2), formerProvince: try row.get(3))
            return TaskHead(
                kind: kind,
                dossierID: try row.get(0),
                clock: clock,
                deadline: DeadlineRules.deadline(of: kind, clock, pack)
            )
        }
    }

    private func tasks(_ heads: [TaskHead], in tx: Transaction) throws -> [DossierTask] {
        guard !heads.isEmpty else { return [] }
        let territories = try Territories.load(tx)
        let ids = Array(Set(heads.map(\.dossierID)))
        let files = Dictionary(
            uniqueKeysWithValues: try tx.rows(
                "SELECT \(TaskFile.columns) FROM dossier d WHERE d.id IN (\(list: ids, filledTo: TaskQuery.pageSize))",
                TaskFile.decode
            ).map { ($0.id, $0) }
        )
        return heads.compactMap { head in
            guard let file = files[head.dossierID] else { return nil }
            return DossierTask(
                kind: head.kind,
                dossierID: head.dossierID,
                title: file.title,
                level: file.level,
                state: file.state,
                provinceName: territories.name(.of2025, file.provinceNow),
                since: head.since,
                deadline: head.deadline,
                owed: head.clock.owed,
                roles: head.kind.roles(file.level, file.state),
                isMine: file.may(head.kind, head.clock, by: officer)
            )
        }
    }
}

/// A task before its file is read: enough to put it in its place.
private struct TaskHead {
    let kind: TaskKind
    let dossierID: Int64
    let clock: DossierClock
    let deadline: Deadline?

    /// Since when it waits.
    var since: Day? {
        kind == .review ? clock.review?.since : clock.since
    }

    static func isBefore(_ left: TaskHead, _ right: TaskHead) -> Bool {
        (left.deadline?.day.description ?? "9999", left.since?.description ?? "", left.dossierID, left.kind.rawValue)
            < (
                right.deadline?.day.description ?? "9999", right.since?.description ?? "", right.dossierID,
                right.kind.rawValue
            )
    }
}

/// What a task shows of its file.
private struct TaskFile {
    let id: Int64
    let level: ProgrammeLevel
    let state: ProjectState
    let title: String
    let provinceNow: String
    let communeNow: String?
    let ownerID: Int64?

    static let columns: SQL = "d.id, d.level, d.state, d.title, d.province_now, d.commune_now, d.owner_id"

    static func decode(_ row: Row) throws -> TaskFile {
        TaskFile(
            id: try row.get(0),
            level: try row.get(1),
            state: try row.get(2),
            title: try row.get(3),
            provinceNow: try row.get(4),
            communeNow: try row.get(5),
            ownerID: try row.get(6)
        )
    }

    func may(_ kind: TaskKind, _ clock: DossierClock, by officer: Officer) -> Bool {
        guard let act = kind.act else {
            return ReviewPolicy.isAwaited(clock.review, level: level, provinceNow, communeNow, of: officer)
        }
        return ActPolicy.may(
            act,
            level: level,
            state: state,
            provinceNow: provinceNow,
            communeNow: communeNow,
            isOwner: officer.userID != nil && officer.userID == ownerID,
            by: officer
        )
    }
}
