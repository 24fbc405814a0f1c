extension Transaction {
    /// Ids for rows that are about to be inserted in bulk with `insertMany`, in rising order.
    ///
    /// The table's primary key is an `{identity}` column called `id`. On PostgreSQL the ids come from its sequence, so
    /// that no other writer can be given the same ones; SQLite has one writer at a time.
    /// - Throws: `DatabaseError`.
    package func reserveIdentities(in table: String, count: Int) throws -> [Int64] {
        guard count > 0 else { return [] }
        switch dialect {
        case .sqlite:
            let last: Int64 = try value("SELECT COALESCE(MAX(id), 0) FROM \(identifier: table)") ?? 0
            return Array(last + 1...last + Int64(count))
        case .postgres:
            let ids: [Int64] = try rows(
                """
                SELECT nextval(pg_get_serial_sequence(\(table), 'id'))
                FROM generate_series(1, CAST(\(count) AS BIGINT))
                """
            ) { try $0.get(0) }
            return ids.sorted()
        }
    }
}
