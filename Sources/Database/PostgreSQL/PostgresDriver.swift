/// PostgreSQL through libpq: a pool of connections, and transactions that are run again when it is safe.
struct PostgresDriver: Driver {
    let dialect = Dialect.postgres
    private let pool: PostgresPool
    private let retries: Int

    /// Connects once, to find a wrong address now.
    ///
    /// Throws `DatabaseError.cannotOpen`.
    static func open(url: String, options: DatabaseOptions) async throws -> PostgresDriver {
        let driver = PostgresDriver(pool: PostgresPool(url: url, options: options), retries: options.retries)
        try await driver.pool.run { _ in }
        return driver
    }

    private init(pool: PostgresPool, retries: Int) {
        self.pool = pool
        self.retries = retries
    }

    func read<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
        try await transact(begin: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", body)
    }

    func write<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
        try await transact(begin: "BEGIN ISOLATION LEVEL READ COMMITTED", body)
    }

    func outsideTransaction(_ text: String) async throws {
        try await pool.run { connection in
            _ = try connection.command(text)
        }
    }

    func backup(to path: String) async throws {
        throw DatabaseError.unsupported("PostgreSQL is backed up with pg_dump")
    }

    func close() async {
        await pool.close()
    }

    private func transact<T: Sendable>(
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
