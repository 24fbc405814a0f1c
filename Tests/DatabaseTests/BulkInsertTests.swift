import Database
import TestSupport
import Testing

@Suite struct BulkInsertTests {
    private let database: Database

    init() async throws {
        database = try await Workshop.open()
    }

    @Test func `ten thousand rows of every kind come back as they were given`() async throws {
        let rows = (0..<10_000).map { number -> [SQLValue] in
            let text = Hostile.texts[number % (Hostile.texts.count - 1)]
            return [
                .text("\(text)\(number)"), .integer(Int64(number)), number.isMultiple(of: 3) ? .null : .real(0.1),
                .bytes([0, UInt8(number % 256), 92]),
            ]
        }

        try await database.write { transaction in
            try transaction.insertMany(into: "machine", columns: ["code", "year", "weight", "photo"], rows: rows)
        }

        let read = try await database.read { transaction in
            try transaction.rows("SELECT code, year, weight, photo FROM machine ORDER BY id") { row -> [SQLValue] in
                let weight: Double? = try row.get(2)
                return [.text(try row.get(0)), .integer(try row.get(1)), weight.sqlValue, .bytes(try row.get(3))]
            }
        }
        #expect(read == rows)
    }

    @Test func `no rows are no error`() async throws {
        try await database.write { try $0.insertMany(into: "place", columns: ["id", "code"], rows: []) }

        let count: Int? = try await database.read { try $0.value("SELECT COUNT(*) FROM place") }
        #expect(count == 0)
    }

    @Test func `the next id follows the ids that were given`() async throws {
        let next = try await database.write { transaction in
            let rows: [[SQLValue]] = [[.integer(41), .text("a")], [.integer(42), .text("b")]]
            try transaction.insertMany(into: "place", columns: ["id", "code"], rows: rows)
            return try transaction.insert("INSERT INTO place (code) VALUES ('c') RETURNING id")
        }

        #expect(next == 43)
    }

    @Test(arguments: [
        ([SQLValue.text("a\0b")], DatabaseError.nulInText),
        ([.text("a"), .text("b")], .rowWidth(expected: 1, found: 2)),
        ([.text("first")], .unique(constraint: "place.code")),
        ([.null], .notNull(column: "place.code")),
    ])
    func `one bad row undoes all`(row: [SQLValue], expected: DatabaseError) async throws {
        await #expect(throws: expected) {
            try await database.write { transaction in
                do {
                    try transaction.insertMany(into: "place", columns: ["code"], rows: [[.text("first")], row])
                } catch is DatabaseError {}
            }
        }

        let count: Int? = try await database.read { try $0.value("SELECT COUNT(*) FROM place") }
        #expect(count == 0)
    }

    @Test func `a savepoint survives a bad bulk insert`() async throws {
        let count = try await database.write { transaction -> Int? in
            do {
                try transaction.savepoint {
                    try transaction.insertMany(into: "place", columns: ["code"], rows: [[.text("a")], [.text("b\0")]])
                }
            } catch DatabaseError.nulInText {}
            return try transaction.value("SELECT COUNT(*) FROM place")
        }

        #expect(count == 0)
    }
}
