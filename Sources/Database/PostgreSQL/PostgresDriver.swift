/// PostgreSQL through libpq: a pool of connections, and transactions that are run again when it is safe.
///
/// As on SQLite there is one writer at a time, over all programs on the database: what a rule has read before it writes
/// still holds when it writes, without a lock for each rule. Little is lost by it, because every write ends at the one
/// head of the audit chain anyway. Reads go on beside it.
struct PostgresDriver: Driver {
    let dialect = Dialect.postgres
    private let readers: PostgresPool
    /// One connection, so that writers who wait leave the others to those who read.
    private let writer: PostgresPool
    private let retries: Int

    /// Waits for whoever writes in another program; the number means only this lock.
    private static let beginWrite =
        "BEGIN ISOLATION LEVEL READ COMMITTED; SELECT pg_advisory_xact_lock(7316029485)"

    /// Connects once, to find a wrong address now.
    ///
    /// Throws `DatabaseError.cannotOpen`.
    static func open(url: String, options: DatabaseOptions) async throws -> PostgresDriver {
        let driver = PostgresDriver(url: url, options: options)
        try await driver.writer.run { _ in }
        return driver
    }

    private init(url: String, options: DatabaseOptions) {
        readers = PostgresPool(url: url, connections: options.connections - 1, options: options)
        writer = PostgresPool(url: url, connections: 1, options: options)
        retries = options.retries
    }

    func read<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
        try await transact(on: readers, begin: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", body)
    }

    func write<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
        try await transact(on: writer, begin: Self.beginWrite, body)
    }

    func outsideTransaction(_ text: String) async throws {
        try await writer.run { connection in
            _ = try connection.command(text)
        }
    }

    func backup(to path: String) async throws {
        throw DatabaseError.unsupported("PostgreSQL is backed up with pg_dump")
    }

    func close() async {
        await readers.close()
        await writer.close()
    }

    private func transact<T: Sendable>(
        on pool: PostgresPool,
        begin: String,
        _ body: @escaping @Sendable (Transaction) throws -> T
    ) async throws -> T {
        var conflicts = 0
        var reconnected = false
        while true {
            do {
                return try await pool.run { connection in
                    try PostgresAttempt.run(begin: begin, on: connection, body)
                }
            } catch PostgresAttempt.Failure.conflict(let error) {
                guard conflicts < retries else { throw error }
                conflicts += 1
                try await pause(after: conflicts)
            } catch PostgresAttempt.Failure.nothingAnswered(let error) {
                guard !reconnected else { throw error }
                reconnected = true
            }
        }
    }

    /// Random, so that two transactions that collided do not collide again.
    private func pause(after conflicts: Int) async throws {
        let longest = min(5 << conflicts, 500)
        try await Task.sleep(for: .milliseconds(Int.random(in: 1...longest)))
    }
}
