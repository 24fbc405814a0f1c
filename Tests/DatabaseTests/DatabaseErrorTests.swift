import Database
import TestSupport
import Testing

/// Features tell a person what was refused; they cannot ask which engine refused it.
@Suite struct DatabaseErrorTests {
    private let database: Database

    init() async throws {
        database = try await Workshop.open()
    }

    @Test(arguments: [
        ("INSERT INTO place (code) VALUES ('a'), ('a')", DatabaseError.unique(constraint: "place.code")),
        ("INSERT INTO place (id, code) VALUES (1, 'a'), (1, 'b')", .unique(constraint: "place.id")),
        ("INSERT INTO machine (code) VALUES ('a'), ('a')", .unique(constraint: "machine.code, machine.year")),
        ("INSERT INTO place (code, label) VALUES ('a', 'x'), ('b', 'X')", .unique(constraint: "place_label")),
        ("INSERT INTO machine (place_id) VALUES (99)", .foreignKey),
        ("INSERT INTO machine (price) VALUES (0)", .check(constraint: "machine_price_positive")),
        ("INSERT INTO machine (year) VALUES (NULL)", .notNull(column: "machine.year")),
        ("INSERT INTO place (code) VALUES (NULL)", .notNull(column: "place.code")),
    ])
    func `both engines refuse in the same words`(sql: String, expected: DatabaseError) async throws {
        await #expect(throws: expected) {
            try await database.write { try $0.script(sql) }
        }
        await #expect(throws: expected) {
            try await database.write { try $0.execute(SQL(stringLiteral: sql)) }
        }
    }

    @Test func `what a trigger says arrives`() async throws {
        await #expect(throws: DatabaseError.raised("a machine stays")) {
            try await database.write { transaction in
                try transaction.execute("INSERT INTO machine (code) VALUES ('a')")
                try transaction.execute("DELETE FROM machine")
            }
        }
    }

    @Test func `a wrong statement is told with its text`() async throws {
        let error = await #expect(throws: DatabaseError.self) {
            try await database.read { try $0.execute("SELECT code FROM nowhere") }
        }

        guard case .statement(_, let message, let sql) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(message.contains("nowhere"))
        #expect(sql == "SELECT code FROM nowhere")
    }

    @Test func `a file in a place that cannot be is not opened`() async throws {
        let error = await #expect(throws: DatabaseError.self) {
            try await Database.open(.sqlite(path: "/dev/null/data.db"))
        }

        guard case .cannotOpen = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test func `a server that does not answer is not opened`() async throws {
        let error = await #expect(throws: DatabaseError.self) {
            try await Database.open(.postgres(url: "postgres://nobody@127.0.0.1:1/nothing"))
        }

        guard case .cannotOpen = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }
}
