import Database

/// Reads and writes of the queue of twins, within a transaction.
enum TwinRows {
    /// A pair as decisions need it.
    struct Pair {
        let first: Int64
        let second: Int64
        let provinceNow: String
        let isSame: Bool?
        let firstTwinOf: Int64?
        let secondTwinOf: Int64?
        let isWithdrawn: Bool
    }

    static func list(
        _ selection: TwinQueue.Selection,
        page: Int,
        pageSize: Int,
        _ territory: Territory,
        in tx: Transaction
    ) throws -> TwinList {
        let condition = condition(selection, territory)
        let count: Int? = try tx.value("SELECT COUNT(*) FROM \(joined) WHERE \(condition)")
        let order: SQL =
            selection == .undecided ? "t.found_at, t.first_id, t.second_id" : "t.decided_at DESC, t.second_id"
        let pairs = try tx.rows(
            """
            SELECT t.decided_at, t.is_same, \(side("p")), \(side("q"))
            FROM \(joined) WHERE \(condition)
            ORDER BY \(order) LIMIT \(pageSize) OFFSET \((max(1, page) - 1) * pageSize)
            """
        ) { row in
            TwinPair(
                first: try decode(row, 2),
                second: try decode(row, 12),
                decidedAt: try row.get(0),
                isSame: try row.get(1)
            )
        }
        return TwinList(pairs: pairs, count: count ?? 0, page: max(1, page))
    }

    /// How many pairs wait for a decision.
    static func undecidedCount(_ territory: Territory, in tx: Transaction) throws -> Int {
        try tx.value("SELECT COUNT(*) FROM \(joined) WHERE \(condition(.undecided, territory))") ?? 0
    }

    /// - Throws: `Refusal.missing` where there is no such pair in the territory.
    static func pair(_ first: Int64, _ second: Int64, _ territory: Territory, in tx: Transaction) throws -> Pair {
        let sql: SQL = """
            SELECT p.province_now, t.is_same, p.twin_of, q.twin_of, p.withdrawn_at, q.withdrawn_at
            FROM \(joined)
            WHERE t.first_id = \(first) AND t.second_id = \(second) AND \(ProjectPolicy.visible(territory))
            """
        let found = try tx.first(sql + tx.dialect.forUpdate) { row in
            Pair(
                first: first,
                second: second,
                provinceNow: try row.get(0),
                isSame: try row.get(1),
                firstTwinOf: try row.get(2),
                secondTwinOf: try row.get(3),
                isWithdrawn: !row.isNull(4) || !row.isNull(5)
            )
        }
        guard let found else { throw Refusal.missing }
        return found
    }

    /// - Throws: `Refusal` (conflict) where one of the two is no longer what it was when they were found.
    static func merge(_ pair: Pair, in tx: Transaction) throws {
        guard !pair.isWithdrawn else { throw Refusal.conflict("Một trong hai đề án đã bị rút khỏi sổ.") }
        try Projects.refuseFiled(pair.second, in: tx)
        if let main = pair.firstTwinOf ?? pair.secondTwinOf {
            throw Refusal.conflict("Một trong hai đề án đã gộp vào đề án DA\(main).")
        }
        let merged: Int64? = try tx.value("SELECT id FROM project WHERE twin_of = \(pair.second) ORDER BY id LIMIT 1")
        if let merged {
            throw Refusal.conflict(
                "Đề án DA\(merged) đã gộp vào đề án DA\(pair.second).",
                remedy: "Tách hai đề án đó trước."
            )
        }
        try set(twinOf: pair.first, on: pair.second, in: tx)
    }

    static func separate(_ pair: Pair, in tx: Transaction) throws {
        guard pair.secondTwinOf == pair.first else { return }
        try set(twinOf: nil, on: pair.second, in: tx)
    }

    static func audit(
        _ act: String,
        _ pair: Pair,
        reason: String?,
        by officer: Officer,
        at now: Moment,
        in tx: Transaction
    ) throws {
        var detail = ["first": "DA\(pair.first)", "second": "DA\(pair.second)"]
        detail["reason"] = reason
        let entry = AuditDraft(
            act: act,
            subject: "project",
            subjectID: pair.second,
            provinceNow: pair.provinceNow,
            detail: detail
        )
        try Audit.append(entry, by: officer, at: now, in: tx)
    }

    private static func set(twinOf main: Int64?, on id: Int64, in tx: Transaction) throws {
        try tx.execute("UPDATE project SET twin_of = \(main), version = version + 1 WHERE id = \(id)")
        try Standing.refresh(.ofProject(id), in: tx)
        try Ledger.advanceRevision(in: tx)
    }

    private static let joined: SQL = """
        twin_candidate t JOIN project p ON p.id = t.first_id JOIN project q ON q.id = t.second_id
        """

    /// Both of a pair lie in one province, because the search for twins compares within it.
    private static func condition(_ selection: TwinQueue.Selection, _ territory: Territory) -> SQL {
        let state: SQL =
            switch selection {
            case .undecided:
                """
                t.decided_at IS NULL AND p.withdrawn_at IS NULL AND q.withdrawn_at IS NULL AND p.twin_of IS NULL
                    AND q.twin_of IS NULL
                """
            case .decided: "t.decided_at IS NOT NULL"
            }
        return "\(state) AND \(ProjectPolicy.visible(territory))"
    }

    private static func side(_ name: SQL) -> SQL {
        let money: SQL = "SELECT CAST(SUM(s.amount) AS BIGINT) FROM standing s WHERE s.project_id = \(name).id"
        return """
            \(name).id, \(name).title, \(name).year, \(name).province_now, \(name).place_text, \(name).implementer_text,
            (SELECT f.name FROM import_file f WHERE f.batch_id = \(name).import_id AND f.position = 0),
            (SELECT i.taken_at FROM import_batch i WHERE i.id = \(name).import_id),
            (\(money) AND s.source_code IN \(FundingSource.Code.supportList)), (\(money))
            """
    }

    private static func decode(_ row: Row, _ first: Int) throws -> TwinSide {
        TwinSide(
            id: try row.get(first),
            title: try row.get(first + 1),
            year: try row.get(first + 2),
            provinceNow: try row.get(first + 3),
            placeText: try row.get(first + 4),
            implementer: try row.get(first + 5),
            file: try row.get(first + 6),
            importedAt: try row.get(first + 7),
            support: try row.get(first + 8),
            total: try row.get(first + 9)
        )
    }
}
