import Database
import Foundation
import Synchronization
import TestSupport
import Testing

@Suite(.enabled(if: TestDatabase.isPostgres, "PostgreSQL only"))
struct PostgresDriverTests {
    private let database: Database

    init() async throws {
        database = try await Workshop.open()
    }

    @Test func `a connection that the server ended is replaced`() async throws {
        try await endAllOtherConnections()

        let values = try await withThrowingTaskGroup { group in
            for _ in 0..<8 {
                group.addTask { [database] in
                    try await database.read { try $0.value("SELECT value FROM counter") ?? -1 }
                }
            }
            var values: [Int] = []
            for try await value in group {
                values.append(value)
            }
            return values
        }

        #expect(values == Array(repeating: 0, count: 8))
    }

    @Test func `a write whose connection dies half-way is told and not done twice`() async throws {
        let runs = RunCounter()

        let error = await #expect(throws: DatabaseError.self) {
            try await database.write { transaction in
                runs.add()
                try transaction.execute("UPDATE counter SET value = value + 1")
                try transaction.execute("SELECT pg_terminate_backend(pg_backend_pid())")
            }
        }

        guard case .connectionLost = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(runs.count == 1)
        #expect(try await database.read { try $0.value("SELECT value FROM counter") } == 0)
    }

    @Test func `what a writer has read still holds when it writes, whoever else wants to`() async throws {
        let other = try await anotherProgram()

        let taken = try await withThrowingTaskGroup { group in
            for number in 0..<12 {
                let hand = number.isMultiple(of: 2) ? database : other
                group.addTask {
                    try await hand.write { transaction -> Bool in
                        let isFree: Bool? = try transaction.value("SELECT value = 0 FROM counter")
                        try transaction.execute("SELECT pg_sleep(0.01)")
                        guard isFree == true else { return false }
                        try transaction.execute("UPDATE counter SET value = value + 1")
                        return true
                    }
                }
            }
            return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }

        await other.close()
        #expect(taken == 1)
        #expect(try await database.read { try $0.value("SELECT value FROM counter") } == 1)
    }

    /// Programs of others keep to no order of ours.
    @Test func `a writer that a foreign program deadlocks with is run again`() async throws {
        try await database.write { try $0.execute("INSERT INTO counter (value) VALUES (0)") }
        let foreign = try await anotherProgram()
        let runs = RunCounter()
        let hasFirst = DispatchSemaphore(value: 0)

        async let theirs: Void = {
            await DispatchQueue.global().wait(for: hasFirst)
            try await foreign.outsideTransaction(
                """
                DO $$ BEGIN
                    UPDATE counter SET value = value + 10 WHERE id = 2;
                    UPDATE counter SET value = value + 10 WHERE id = 1;
                END $$
                """
            )
        }()
        try await database.write { transaction in
            runs.add()
            try transaction.execute("SET LOCAL deadlock_timeout = 50")
            try transaction.execute("UPDATE counter SET value = value + 1 WHERE id = 1")
            hasFirst.signal()
            while runs.count == 1, try transaction.value(Self.waiting) == 0 {}
            try transaction.execute("UPDATE counter SET value = value + 1 WHERE id = 2")
        }
        try await theirs
        await foreign.close()

        let values = try await database.read { transaction in
            try transaction.rows("SELECT value FROM counter ORDER BY id") { row -> Int in try row.get(0) }
        }
        #expect(values == [11, 11])
        #expect(runs.count == 2)
    }

    /// Writers of this program never meet; the server may still ask for another run, of whoever it chooses.
    @Test func `a transaction that cannot be serialized is run again`() async throws {
        let runs = RunCounter()

        try await database.write { transaction in
            runs.add()
            try transaction.execute("UPDATE counter SET value = value + 1")
            if runs.count == 1 {
                try transaction.execute("DO $$ BEGIN RAISE EXCEPTION 'again' USING ERRCODE = '40001'; END $$")
            }
        }

        #expect(try await database.read { try $0.value("SELECT value FROM counter") } == 1)
        #expect(runs.count == 2)
    }

    @Test func `a statement that runs too long is ended`() async throws {
        var options = TestDatabase.testOptions
        options.statementTimeout = .milliseconds(200)
        let hasty = try await TestDatabase.make(migrations: Workshop.migrations, options: options)

        await #expect(throws: DatabaseError.timeout) {
            try await hasty.read { try $0.execute("SELECT pg_sleep(60)") }
        }

        #expect(try await hasty.read { try $0.value("SELECT value FROM counter") } == 0)
    }

    @Test func `a read keeps its snapshot while others write`() async throws {
        let database = database
        let readerHasSnapshot = DispatchSemaphore(value: 0)
        let writerIsDone = DispatchSemaphore(value: 0)

        async let seen = database.read { transaction -> [Int?] in
            let before: Int? = try transaction.value("SELECT value FROM counter")
            readerHasSnapshot.signal()
            writerIsDone.wait()
            return [before, try transaction.value("SELECT value FROM counter")]
        }
        try await database.write { transaction in
            readerHasSnapshot.wait()
            try transaction.execute("UPDATE counter SET value = 5")
        }
        writerIsDone.signal()

        #expect(try await seen == [0, 0])
        #expect(try await database.read { try $0.value("SELECT value FROM counter") } == 5)
    }

    @Test func `more statements than a connection keeps prepared all work`() async throws {
        let sum = try await database.read { transaction in
            var sum = 0
            for _ in 0..<2 {
                for number in 0..<300 {
                    sum += try transaction.value(SQL(stringLiteral: "SELECT \(number)")) ?? 0
                }
            }
            return sum
        }

        #expect(sum == 300 * 299)
    }

    @Test func `a backup names the tool of the server`() async throws {
        await #expect(throws: DatabaseError.unsupported("PostgreSQL is backed up with pg_dump")) {
            try await database.backup(to: "/tmp/never-made.db")
        }
    }

    @Test func `nothing is asked of a closed database`() async throws {
        let closed = try await Workshop.open()
        await closed.close()

        await #expect(throws: DatabaseError.connectionLost(message: "the database was closed")) {
            try await closed.read { try $0.execute("SELECT 1") }
        }
    }

    /// How many wait for a lock in this database.
    private static let waiting: SQL = """
        SELECT COUNT(*) FROM pg_locks JOIN pg_stat_activity USING (pid)
        WHERE NOT granted AND datname = current_database()
        """

    private func anotherProgram() async throws -> Database {
        let location = DatabaseLocation(try await TestDatabase.location(of: database))
        return try await Database.open(location, options: TestDatabase.testOptions)
    }

    private func endAllOtherConnections() async throws {
        try await withThrowingTaskGroup { group in
            for _ in 0..<4 {
                group.addTask { [database] in
                    _ = try await database.read { try $0.execute("SELECT pg_sleep(0.05)") }
                }
            }
            try await group.waitForAll()
        }
        try await database.write { transaction in
            try transaction.execute(
                """
                SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                WHERE datname = current_database() AND pid <> pg_backend_pid()
                """
            )
        }
    }
}

private final class RunCounter: Sendable {
    private let runs = Atomic(0)

    var count: Int { runs.load(ordering: .sequentiallyConsistent) }

    func add() {
        runs.add(1, ordering: .sequentiallyConsistent)
    }
}
