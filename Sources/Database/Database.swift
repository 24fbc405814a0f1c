import Synchronization

/// The store of the programme on either engine: reads see one snapshot, writes are one transaction.
package final class Database: Sendable {
    package let dialect: Dialect
    private let driver: any Driver
    private let statements = Atomic(0)

    private init(driver: any Driver) {
        self.driver = driver
        dialect = driver.dialect
    }

    /// Opens a file, creating its folder, or connects to a server.
    ///
    /// Creates no table.
    /// - Throws: `DatabaseError.cannotOpen`.
    package static func open(
        _ location: DatabaseLocation,
        options: DatabaseOptions = DatabaseOptions()
    ) async throws -> Database {
        switch location {
        case .sqlite(let path):
            Database(driver: try await SQLiteDriver.open(path: path, options: options))
        case .memory:
            Database(driver: try SQLiteDriver.inMemory(options: options))
        case .postgres(let url):
            Database(driver: try await PostgresDriver.open(url: url, options: options))
        }
    }

    /// How many statements finished transactions have run since the database was opened; tests compare it.
    package var statementCount: Int { statements.load(ordering: .relaxed) }

    /// Reads from one snapshot that later writes do not change.
    ///
    /// - Throws: `DatabaseError`, `.readOnly` for a statement that writes; what `body` throws.
    @discardableResult
    package func read<T: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws -> T
    ) async throws -> T {
        try await driver.read(counting(body))
    }

    /// Writes all or nothing: whatever `body` throws undoes it.
    ///
    /// PostgreSQL may run `body` again when writers conflict, so it changes nothing outside the database.
    /// - Throws: `DatabaseError`, what `body` throws.
    @discardableResult
    package func write<T: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws -> T
    ) async throws -> T {
        try await driver.write(counting(body))
    }

    /// Runs a statement that no transaction may hold: `VACUUM`, `PRAGMA optimize`, `CREATE DATABASE`.
    ///
    /// - Throws: `DatabaseError`.
    package func outsideTransaction(_ text: String) async throws {
        try await driver.outsideTransaction(text)
    }

    /// Copies the database into a new SQLite file while others go on reading and writing.
    ///
    /// - Throws: `DatabaseError`, `.unsupported` on PostgreSQL, which is saved with pg_dump.
    package func backup(to path: String) async throws {
        try await driver.backup(to: path)
    }

    /// Waits for what is running; nothing may be asked afterwards.
    package func close() async {
        await driver.close()
    }

    private func counting<T>(
        _ body: @escaping @Sendable (Transaction) throws -> T
    ) -> @Sendable (Transaction) throws -> T {
        { [self] transaction in
            defer { statements.add(transaction.statementCount, ordering: .relaxed) }
            return try body(transaction)
        }
    }
}
