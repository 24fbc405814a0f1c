import Database

extension Transaction {
    /// Inserts what `row` makes of each item, in their order; of many, the next rows are made while these are written.
    ///
    /// - Throws: `DatabaseError`.
    func insertMany<Item: Sendable>(
        into table: String,
        columns: [String],
        of items: [Item],
        row: @escaping @Sendable (Item) -> [SQLValue]
    ) throws {
        // Some hundred: what is made ahead stays small, and the first rows are not waited for.
        let part = 512
        guard items.count > part else {
            try insertMany(into: table, columns: columns, rows: items.lazy.map(row))
            return
        }
        let parts = stride(from: 0, to: items.count, by: part).map { items[$0..<min($0 + part, items.count)] }
        try Ahead.forEach(
            parts,
            make: { $0.map(row) },
            use: { try insertMany(into: table, columns: columns, rows: $0) }
        )
    }
}
