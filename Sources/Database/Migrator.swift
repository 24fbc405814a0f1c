/// Brings a database up to the last migration, all or nothing.
package struct Migrator: Sendable {
    private let migrations: [Migration]

    package init(_ migrations: [Migration]) {
        self.migrations = migrations
    }

    /// Applies what is missing and answers the names applied.
    ///
    /// Throws `MigrationError` when the history of the database is not the beginning of ours.
    @discardableResult
    package func migrate(_ database: Database) async throws -> [String] {
        guard try await !pending(database).isEmpty else { return [] }
        return try await database.write { transaction in
            try prepareHistory(transaction)
            let missing = try missing(after: history(transaction))
            for migration in missing {
                try apply(migration, transaction)
            }
            return missing.map(\.name)
        }
    }

    /// The names that `migrate` would apply.
    ///
    /// Throws `MigrationError`.
    package func pending(_ database: Database) async throws -> [String] {
        try await database.read { transaction in
            guard try hasHistory(transaction) else { return migrations.map(\.name) }
            return try missing(after: history(transaction)).map(\.name)
        }
    }

    private struct Applied {
        let name: String
        let checksum: String
    }

    private func missing(after history: [Applied]) throws -> [Migration] {
        for (index, applied) in history.enumerated() {
            guard migrations.contains(where: { $0.name == applied.name }) else {
                throw MigrationError.unknown(applied.name)
            }
            guard migrations[index].name == applied.name else {
                throw MigrationError.outOfOrder(migrations[index].name)
            }
            guard migrations[index].checksum == applied.checksum else {
                throw MigrationError.changed(applied.name)
            }
        }
        return Array(migrations.dropFirst(history.count))
    }

    private func apply(_ migration: Migration, _ transaction: Transaction) throws {
        try transaction.script(migration.text(for: transaction.dialect))
        try transaction.execute(
            """
            INSERT INTO schema_migration (position, name, checksum, applied_at)
            SELECT COUNT(*), \(migration.name), \(migration.checksum), CAST(CURRENT_TIMESTAMP AS TEXT)
            FROM schema_migration
            """
        )
    }

    private func history(_ transaction: Transaction) throws -> [Applied] {
        try transaction.rows("SELECT name, checksum FROM schema_migration ORDER BY position") { row in
            Applied(name: try row.get(0), checksum: try row.get(1))
        }
    }

    private func hasHistory(_ transaction: Transaction) throws -> Bool {
        let query: SQL =
            switch transaction.dialect {
            case .sqlite: "SELECT COUNT(*) = 1 FROM sqlite_master WHERE name = 'schema_migration'"
            case .postgres: "SELECT to_regclass('schema_migration') IS NOT NULL"
            }
        return try transaction.value(query) ?? false
    }

    private func prepareHistory(_ transaction: Transaction) throws {
        if transaction.dialect == .postgres {
            // Two programs may start at once; the second waits here and then finds nothing missing.
            try transaction.execute("SELECT pg_advisory_xact_lock(7316029484)")
        }
        let table = Migration(
            "schema_migration",
            """
            CREATE TABLE IF NOT EXISTS schema_migration (
                position {integer} PRIMARY KEY,
                name {text} NOT NULL UNIQUE,
                checksum {text} NOT NULL,
                applied_at {text} NOT NULL
            ) {strict};
            """
        )
        try transaction.script(table.text(for: transaction.dialect))
    }
}
