import Database

extension RulePack {
    /// Packs with their rules: the national ones, the local default, then the provinces'.
    ///
    /// The condition is over `rule_pack p`.
    static func rows(_ condition: SQL, in transaction: Transaction) throws -> [RulePack] {
        let rules = try Rule.rows(ofPacks: condition, in: transaction)
        return try transaction.rows(
            """
            SELECT p.id, p.code, p.name, p.level, p.map, p.province_code, p.valid_from, p.valid_until, p.citation,
                p.evidence, p.entered_at, p.superseded_at
            FROM rule_pack p WHERE \(condition)
            ORDER BY CASE WHEN p.level = 'national' THEN 0 WHEN p.map IS NULL THEN 1 ELSE 2 END, p.map,
                p.province_code, p.valid_from DESC, p.id DESC
            """
        ) { row in
            let id: Int64 = try row.get(0)
            return RulePack(
                id: id,
                code: try row.get(1),
                name: try row.get(2),
                level: try row.get(3),
                place: try PlaceKey.decodeIfPresent(row, 4),
                validity: try Validity.decode(row, 6),
                basis: try LegalBasis.decode(row, 8),
                enteredAt: try row.get(10),
                supersededAt: try row.get(11),
                rules: rules[id] ?? []
            )
        }
    }
}

extension Rule {
    /// The rules of each pack, in the order of their keys.
    ///
    /// A superseded pack keeps the rows that stood until that moment.
    fileprivate static func rows(ofPacks condition: SQL, in transaction: Transaction) throws -> [Int64: [Rule]] {
        let rules = try transaction.rows(
            """
            SELECT \(columns) FROM rule r JOIN rule_pack p ON p.id = r.pack_id
            WHERE (r.superseded_at IS NULL OR r.superseded_at = p.superseded_at) AND \(condition)
            ORDER BY r.pack_id, r.id
            """,
            decode
        )
        let order = Dictionary(uniqueKeysWithValues: RuleKey.allCases.enumerated().map { ($1, $0) })
        return Dictionary(grouping: rules, by: \.packID).mapValues { rules in
            rules.sorted { (order[$0.key] ?? 0) < (order[$1.key] ?? 0) }
        }
    }

    /// The rule of an id that is not superseded.
    ///
    /// - Throws: `Refusal` (missing).
    static func standing(_ id: Int64, in transaction: Transaction) throws -> Rule {
        let found = try transaction.first(
            "SELECT \(columns) FROM rule r WHERE r.id = \(id) AND r.superseded_at IS NULL",
            decode
        )
        guard let found else { throw Refusal.missing }
        return found
    }

    /// The rules of a pack that were revised, the latest entered first.
    static func superseded(inPack packID: Int64, in transaction: Transaction) throws -> [Rule] {
        try transaction.rows(
            """
            SELECT \(columns) FROM rule r WHERE r.pack_id = \(packID) AND r.superseded_at IS NOT NULL
            ORDER BY r.id DESC
            """,
            decode
        )
    }

    private static let columns: SQL = """
        r.id, r.pack_id, r.key, r.value, r.citation, r.evidence, r.version, r.entered_at, r.superseded_at
        """

    private static func decode(_ row: Row) throws -> Rule {
        let name: String = try row.get(2)
        guard let key = RuleKey(rawValue: name) else {
            throw UnreadableColumn(column: 2, value: name, expected: "rule key")
        }
        let text: String = try row.get(3)
        guard let value = RuleValue(text, key.unit) else {
            throw UnreadableColumn(column: 3, value: text, expected: key.unit.rawValue)
        }
        return Rule(
            id: try row.get(0),
            packID: try row.get(1),
            key: key,
            value: value,
            basis: try LegalBasis.decode(row, 4),
            version: try row.get(6),
            enteredAt: try row.get(7),
            supersededAt: try row.get(8)
        )
    }
}
