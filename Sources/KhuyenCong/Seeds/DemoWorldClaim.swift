package import Database

extension DemoWorld {
    /// Marks an empty database as a demonstration, so that every page says so from then on.
    ///
    /// - Throws: `Refusal` (conflict where the database is in use), `DatabaseError`.
    package static func claim(_ database: Database) async throws {
        try await database.write { try claim(in: $0) }
    }

    static func claim(in tx: Transaction) throws {
        for table in ["project", "account"] {
            let found: Int64? = try tx.value("SELECT id FROM \(identifier: table) LIMIT 1")
            guard found == nil else { throw inUse }
        }
        try tx.execute("INSERT INTO secret (name, value) VALUES (\(markName), \([1] as [UInt8]))")
    }

    private static let inUse = Refusal.conflict(
        "Cơ sở dữ liệu đã có đề án hoặc tài khoản, không thể nạp dữ liệu trình diễn.",
        remedy: "Chọn một cơ sở dữ liệu mới bằng --database."
    )
}
