import Database
import TestSupport
import Testing

@Suite struct ConcurrencyTests {
    @Test func `twenty writers count to twenty`() async throws {
        let database = try await Workshop.open()

        try await withThrowingTaskGroup { group in
            for _ in 0..<20 {
                group.addTask {
                    try await database.write { transaction in
                        let lock = transaction.dialect.forUpdate
                        let value: Int? = try transaction.value("SELECT value FROM counter WHERE id = 1\(lock)")
                        try transaction.execute("UPDATE counter SET value = \((value ?? 0) + 1) WHERE id = 1")
                    }
                }
            }
            try await group.waitForAll()
        }

        let value: Int? = try await database.read { try $0.value("SELECT value FROM counter") }
        #expect(value == 20)
    }

    @Test func `more readers than connections are all answered`() async throws {
        let database = try await Workshop.open()

        let total = try await withThrowingTaskGroup { group in
            for number in 1...100 {
                group.addTask {
                    try await database.read { try $0.value("SELECT \(number) + value FROM counter") ?? 0 }
                }
            }
            var total = 0
            for try await value: Int in group {
                total += value
            }
            return total
        }

        #expect(total == 5_050)
    }

    @Test func `a read inside a read sees its own snapshot`() async throws {
        let database = try await Workshop.open()

        try await database.write { try $0.execute("UPDATE counter SET value = 7") }

        async let first: Int? = database.read { try $0.value("SELECT value FROM counter") }
        async let second: Int? = database.read { try $0.value("SELECT value FROM counter") }
        #expect(try await [first, second] == [7, 7])
    }
}
