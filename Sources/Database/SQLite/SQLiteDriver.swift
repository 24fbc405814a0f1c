import Foundation
import GRDB

/// SQLite through GRDB: one writer, several readers beside it (WAL).
struct SQLiteDriver: Driver {
    let dialect = Dialect.sqlite
    private let connections: any DatabaseWriter

    /// Creates the folder of the file, and the file.
    ///
    /// Throws `DatabaseError.cannotOpen`.
    static func open(path: String, options: DatabaseOptions) async throws -> SQLiteDriver {
        _ = SQLiteMemory.isUncounted
        do {
            let file = URL(fileURLWithPath: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            if !options.keepsLog, let alone = try withoutLog(path, options) {
                return SQLiteDriver(connections: alone)
            }
            let pool = try DatabasePool(path: path, configuration: configuration(options))
            // GRDB sets NORMAL when it turns WAL on, which may lose the last writes when the power fails.
            try await pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            return SQLiteDriver(connections: pool)
        } catch {
            throw DatabaseError.cannotOpen(message: "\(path): \(error)")
        }
    }

    /// The only connection to a file, with a journal of the pages that change instead of a log; nil where another
    /// program has the file open.
    private static func withoutLog(_ path: String, _ options: DatabaseOptions) throws -> DatabaseQueue? {
        let queue = try DatabaseQueue(path: path, configuration: configuration(options))
        let isAlone = try queue.inDatabase { connection in
            // Whoever has the file open keeps it open: waiting would not help.
            try connection.execute(sql: "PRAGMA busy_timeout = 0")
            defer { try? connection.execute(sql: "PRAGMA busy_timeout = \(options.busyTimeout.milliseconds)") }
            do {
                return try String.fetchOne(connection, sql: "PRAGMA journal_mode = DELETE") == "delete"
            } catch let error as GRDB.DatabaseError where error.resultCode == .SQLITE_BUSY {
                return false
            }
        }
        guard isAlone else {
            try queue.close()
            return nil
        }
        return queue
    }

    static func inMemory(options: DatabaseOptions) throws -> SQLiteDriver {
        do {
            return SQLiteDriver(connections: try DatabaseQueue(configuration: configuration(options)))
        } catch {
            throw DatabaseError.cannotOpen(message: "\(error)")
        }
    }

    func read<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
        do {
            return try await connections.read { try Self.run(body, on: $0) }
        } catch {
            throw SQLiteErrors.translate(error)
        }
    }

    func write<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
        do {
            return try await connections.write { try Self.run(body, on: $0) }
        } catch {
            throw SQLiteErrors.translate(error)
        }
    }

    func outsideTransaction(_ text: String) async throws {
        do {
            try await connections.writeWithoutTransaction { try $0.execute(sql: text) }
        } catch {
            throw SQLiteErrors.translate(error)
        }
    }

    func backup(to path: String) async throws {
        try await SQLiteBackup.copy(connections, to: path)
    }

    func close() async {
        // Fails only while a statement still runs; the file is sound either way, and the connection closes later.
        try? connections.close()
        if connections is DatabasePool { SQLiteDriver.foldLog(of: connections.path) }
    }

    /// Leaves one file where nobody else has it open, so that whoever copies the file copies all.
    ///
    /// The pool closes its readers last, and a reader may not fold the log into the file: the last connection to close
    /// must be one that writes.
    private static func foldLog(of path: String) {
        // Another program that uses the file keeps its log: then nothing is folded, and nothing is lost.
        guard let last = try? DatabaseQueue(path: path) else { return }
        // A busy log is left to the program that uses it; the connection closes when this function ends.
        try? last.inDatabase { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
    }

    private static func run<T>(_ body: (Transaction) throws -> T, on connection: GRDB.Database) throws -> T {
        let transaction = Transaction(dialect: .sqlite, session: SQLiteSession(connection))
        let value = try body(transaction)
        try transaction.finish()
        return value
    }

    private static func configuration(_ options: DatabaseOptions) -> Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.maximumReaderCount = options.readers
        configuration.busyMode = .timeout(Double(options.busyTimeout.milliseconds) / 1_000)
        let cacheKibibytes = options.cacheKibibytes
        configuration.prepareDatabase { connection in
            try connection.execute(sql: "PRAGMA cache_size = -\(cacheKibibytes)")
        }
        return configuration
    }
}
