import Database

/// The day on which somebody asks again after an outcome or an agreement, stored beside it so that task lists find it.
///
/// It follows from the follow-ups (`nextAsking`), and is written wherever one of them is; empty where nothing more is due.
enum AskingDays {
    /// Rows written in one transaction.
    private static let batch = 1000

    /// Writes it for the rows that were there before it was stored.
    ///
    /// - Throws: `DatabaseError`.
    static func run(_ database: Database) async throws {
        while try await database.read({ try isUnfilled($0) }) {
            try await database.write { try fill(in: $0) }
        }
    }

    /// Rows whose stored day is not that of their follow-ups, a sentence each.
    ///
    /// - Throws: `DatabaseError`.
    static func differences(in tx: Transaction) throws -> [String] {
        let outcomes = try stored("SELECT o.id, o.asks_on FROM outcome o WHERE o.removed_at IS NULL", in: tx)
        let matches = try stored("SELECT m.id, m.asks_on FROM trade_match m", in: tx)
        return try Outcome.rows("TRUE", in: tx).filter { outcomes[$0.id] != text($0.nextAsking) }
            .map { "Kết quả \($0.id): ngày theo dõi đã lưu khác với các lần theo dõi." }
            + TradeMatch.rows("TRUE", in: tx).filter { matches[$0.id] != text($0.nextAsking) }
            .map { "Kết nối \($0.id): ngày theo dõi đã lưu khác với các lần theo dõi." }
    }

    fileprivate static func text(_ day: Day?) -> String {
        day?.description ?? ""
    }

    private static func stored(_ sql: SQL, in tx: Transaction) throws -> [Int64: String] {
        let rows = try tx.rows(sql) { (try $0.get(0) as Int64, try $0.get(1) as String? ?? "") }
        return Dictionary(uniqueKeysWithValues: rows)
    }

    private static func isUnfilled(_ tx: Transaction) throws -> Bool {
        let row: Int64? = try tx.value(
            """
            SELECT o.id FROM outcome o WHERE o.asks_on IS NULL AND o.removed_at IS NULL
            UNION ALL SELECT m.id FROM trade_match m WHERE m.asks_on IS NULL LIMIT 1
            """
        )
        return row != nil
    }

    private static func fill(in tx: Transaction) throws {
        let outcomes: SQL = """
            o.id IN (SELECT x.id FROM outcome x WHERE x.asks_on IS NULL AND x.removed_at IS NULL
                ORDER BY x.id LIMIT \(batch))
            """
        for outcome in try Outcome.rows(outcomes, in: tx) { try outcome.storeAsking(in: tx) }
        let matches: SQL = """
            m.id IN (SELECT x.id FROM trade_match x WHERE x.asks_on IS NULL ORDER BY x.id LIMIT \(batch))
            """
        for match in try TradeMatch.rows(matches, in: tx) { try match.storeAsking(in: tx) }
    }
}

extension Outcome {
    /// - Throws: `DatabaseError`.
    func storeAsking(in tx: Transaction) throws {
        try tx.execute("UPDATE outcome SET asks_on = \(AskingDays.text(nextAsking)) WHERE id = \(id)")
    }
}

extension TradeMatch {
    /// - Throws: `DatabaseError`.
    func storeAsking(in tx: Transaction) throws {
        try tx.execute("UPDATE trade_match SET asks_on = \(AskingDays.text(nextAsking)) WHERE id = \(id)")
    }
}
