import Database

extension SourceYear {
    /// The account of a key; nil while nothing was booked on it.
    static func find(_ key: Key, in tx: Transaction) throws -> SourceYear? {
        try tx.first(
            """
            SELECT \(columns) FROM source_year s
            WHERE s.source_code = \(key.source) AND s.year = \(key.year)
                AND COALESCE(s.province_now, '') = \(key.provinceNow ?? "")
            """,
            decode
        )
    }

    /// The account of an id, kept from other writers where it is about to change.
    ///
    /// - Throws: `Refusal` (missing).
    static func load(_ id: Int64, forChange: Bool, in tx: Transaction) throws -> SourceYear {
        let lock: SQL = forChange ? tx.dialect.forUpdate : ""
        let sql: SQL = "SELECT \(columns) FROM source_year s WHERE s.id = \(id)" + lock
        guard let found = try tx.first(sql, decode) else { throw Refusal.missing }
        return found
    }

    /// The account of a key, opened where there is none, and kept from other writers.
    static func opened(_ key: Key, in tx: Transaction) throws -> SourceYear {
        try tx.execute(
            """
            INSERT INTO source_year (source_code, province_now, year)
            VALUES (\(key.source), \(key.provinceNow), \(key.year))
            ON CONFLICT (source_code, year, COALESCE(province_now, '')) DO NOTHING
            """
        )
        guard let found = try find(key, in: tx) else { throw Refusal.missing }
        return try load(found.id, forChange: true, in: tx)
    }

    /// All accounts, or those of a condition over `source_year s`.
    static func rows(_ condition: SQL, in tx: Transaction) throws -> [SourceYear] {
        try tx.rows(
            "SELECT \(columns) FROM source_year s WHERE " + condition + " ORDER BY s.year DESC, s.province_now, s.id",
            decode
        )
    }

    private static let columns: SQL = "s.id, s.source_code, s.province_now, s.year, s.closed_at"

    private static func decode(_ row: Row) throws -> SourceYear {
        let source: FundingSource.Code = try row.get(1)
        let province: String? = try row.get(2)
        return SourceYear(
            id: try row.get(0),
            key: Key(source, province: province ?? "", year: try row.get(3)),
            closedAt: try row.get(4)
        )
    }
}

extension SourceYear.Key {
    /// The same source in another year.
    func moved(to year: Int) -> SourceYear.Key {
        SourceYear.Key(source, province: provinceNow ?? "", year: year)
    }
}

extension SourceFlow {
    /// The flows of accounts, in the order in which they were booked.
    static func load(_ accounts: [Int64], in tx: Transaction) throws -> [Int64: [SourceFlow]] {
        guard !accounts.isEmpty else { return [:] }
        let rows = try tx.rows(
            """
            SELECT f.source_year_id, f.id, f.kind, f.amount, f.day, f.document, f.note, a.title, f.reverses_id,
                COALESCE(f.counterpart_id, c.id), r.id, f.entered_at, \(SQL.officerName(of: "f"))
            FROM source_flow f LEFT JOIN plan_assignment a ON a.id = f.assignment_id
            LEFT JOIN source_flow r ON r.reverses_id = f.id
            LEFT JOIN source_flow c ON c.counterpart_id = f.id
            WHERE f.source_year_id IN (\(list: accounts)) ORDER BY f.id
            """
        ) { row in
            let reversal: Int64? = try row.get(10)
            let flow = SourceFlow(
                id: try row.get(1),
                kind: try row.get(2),
                amount: try row.get(3),
                day: try row.get(4),
                document: try row.get(5),
                note: try row.get(6),
                assignment: try row.get(7),
                reverses: try row.get(8),
                counterpart: try row.get(9),
                isReversed: reversal != nil,
                enteredAt: try row.get(11),
                officer: try row.get(12)
            )
            return (account: try row.get(0) as Int64, flow: flow)
        }
        return Dictionary(grouping: rows, by: \.account).mapValues { $0.map(\.flow) }
    }
}
