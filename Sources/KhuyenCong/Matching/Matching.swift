package import Database

/// Supply and demand (kết nối cung – cầu): what is offered and looked for, who was brought together, what was sold.
package struct Matching: Sendable {
    let database: Database

    package init(_ database: Database) {
        self.database = database
    }

    /// Which notices are asked for.
    package struct Filter: Sendable, Hashable {
        package var side: TradeSide?
        package var subject: TradeSubject?
        /// Whether ended ones are among them.
        package var withEnded = false
        /// Of all provinces; else those of the officer's places.
        package var ofAll = false

        package init() {}
    }

    /// A notice, what may fit it, and with whom it was brought together.
    package struct Detail: Sendable, Hashable {
        package let notice: TradeNotice
        package let suggestions: [MatchSuggestion]
        package let matches: [TradeMatch]
        package let mayEnter: Bool
    }

    /// A page of notices, the latest first.
    package struct Notices: Sendable, Hashable {
        package let rows: [TradeNotice]
        /// Of all pages, by their side.
        package let counts: [TradeSide: Int]

        package var listed: Int { counts.values.reduce(0, +) }
    }

    /// Open notices of other provinces are seen by every officer: to be found is what they are for.
    ///
    /// `page`: from 1; without `pageSize` it is the whole list.
    ///
    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func notices(
        _ filter: Filter,
        page: Int = 1,
        pageSize: Int = Int(Int32.max),
        by officer: Officer,
        on today: Day
    ) async throws -> Notices {
        try officer.require(.viewProjects)
        var conditions: [SQL] = []
        if let side = filter.side { conditions.append("n.side = \(side)") }
        if let subject = filter.subject { conditions.append("n.subject = \(subject)") }
        let open: SQL = "n.ended_for IS NULL AND n.open_until >= \(today)"
        if filter.ofAll || !filter.withEnded { conditions.append(open) }
        if !filter.ofAll { conditions.append(MatchingPolicy.sees("n", .viewProjects, officer)) }
        let condition = conditions.isEmpty ? "TRUE" : conditions.joined(separator: " AND ")
        let window: SQL = " LIMIT \(pageSize) OFFSET \((max(page, 1) - 1) * pageSize)"
        return try await database.read { tx in
            let counts = try tx.rows(
                "SELECT n.side, COUNT(*) FROM trade_notice n WHERE \(condition) GROUP BY n.side"
            ) { row in (try row.get(0) as TradeSide, try row.get(1) as Int) }
            return Notices(
                rows: try TradeNotice.rows(condition, window: window, in: tx),
                counts: Dictionary(uniqueKeysWithValues: counts)
            )
        }
    }

    /// - Throws: `Refusal` (forbidden, missing), `DatabaseError`.
    package func notice(_ id: Int64, by officer: Officer, on today: Day) async throws -> Detail {
        try officer.require(.viewProjects)
        return try await database.read { tx in
            let notice = try Matching.find(id, .viewProjects, by: officer, in: tx)
            let matches = try TradeMatch.rows("m.offer_id = \(id) OR m.need_id = \(id)", in: tx)
            let met = Set(matches.flatMap { [$0.offer.id, $0.need.id] })
            let others: SQL = """
                n.side <> \(notice.side) AND n.subject = \(notice.subject) AND n.ended_for IS NULL
                AND n.open_until >= \(today)
                """
            let finder = MatchFinder(territories: try Territories.load(tx), today: today)
            let open = notice.isOpen(on: today) ? try TradeNotice.rows(others, in: tx) : []
            return Detail(
                notice: notice,
                suggestions: finder.suggestions(for: notice, among: open.filter { !met.contains($0.id) }),
                matches: matches,
                mayEnter: MatchingPolicy.mayEnter(notice, officer)
            )
        }
    }

    /// The matches of the officer's places, either side of which lies there.
    ///
    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func matches(by officer: Officer) async throws -> [TradeMatch] {
        try officer.require(.viewProjects)
        return try await database.read { try TradeMatch.rows(MatchingPolicy.seesMatch(.viewProjects, officer), in: $0) }
    }

    /// - Throws: `Refusal` (forbidden, missing), `DatabaseError`.
    package func match(_ id: Int64, by officer: Officer) async throws -> TradeMatch {
        try officer.require(.viewProjects)
        return try await database.read { try Matching.findMatch(id, .viewProjects, by: officer, in: $0) }
    }

    /// Agreements of which this officer should ask what was sold; those due first alone where they are many.
    ///
    /// - Throws: `DatabaseError`.
    package func toAsk(by officer: Officer, on today: Day) async throws -> [TradeMatch] {
        guard officer.may(.enterResults) else { return [] }
        let due: SQL = """
            m.id IN (SELECT m.id FROM trade_match m JOIN trade_notice o ON o.id = m.offer_id
                JOIN trade_notice n ON n.id = m.need_id
                WHERE m.asks_on > '' AND m.asks_on <= \(today) AND \(MatchingPolicy.seesMatch(.enterResults, officer))
                ORDER BY m.asks_on, m.id LIMIT \(OtherTasks.most))
            """
        return try await database.read { try TradeMatch.rows(due, in: $0) }
    }

    static func find(
        _ id: Int64,
        _ permission: Permission,
        by officer: Officer,
        in tx: Transaction
    ) throws -> TradeNotice {
        let seen = MatchingPolicy.sees("n", permission, officer)
        guard let notice = try TradeNotice.rows(seen + " AND n.id = \(id)", in: tx).first else { throw Refusal.missing }
        return notice
    }

    static func findMatch(
        _ id: Int64,
        _ permission: Permission,
        by officer: Officer,
        in tx: Transaction
    ) throws -> TradeMatch {
        let seen = MatchingPolicy.seesMatch(permission, officer)
        guard let match = try TradeMatch.rows(seen + " AND m.id = \(id)", in: tx).first else { throw Refusal.missing }
        return match
    }
}

/// Who sees and enters what is offered and looked for.
enum MatchingPolicy {
    /// Over `trade_notice` under a name.
    static func sees(_ row: String, _ permission: Permission, _ officer: Officer) -> SQL {
        let territory = officer.territory(permission)
        guard !territory.isNation else { return "TRUE" }
        return "\(identifier: row).province_now IN (\(list: territory.provinces.sorted()))"
    }

    /// Over `trade_match m` with its offer `o` and its need `n`: either side is enough.
    static func seesMatch(_ permission: Permission, _ officer: Officer) -> SQL {
        "(" + sees("o", permission, officer) + " OR " + sees("n", permission, officer) + ")"
    }

    static func mayEnter(_ notice: TradeNotice, _ officer: Officer) -> Bool {
        officer.territory(.enterResults).contains(province: notice.provinceNow)
    }
}
