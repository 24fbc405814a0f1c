import Database
import TestSupport
import Testing

@Suite struct TransactionTests {
    private let database: Database

    init() async throws {
        database = try await Workshop.open()
    }

    @Test(arguments: Hostile.texts)
    func `text comes back as it was given`(text: String) async throws {
        let read = try await database.write { transaction in
            let id = try transaction.insert("INSERT INTO machine (code) VALUES (\(text)) RETURNING id")
            let found: Int64? = try transaction.value("SELECT id FROM machine WHERE code = \(text)")
            let code: String? = try transaction.value("SELECT code FROM machine WHERE id = \(id)")
            return (found == id, code.map { Array($0.utf8) })
        }

        #expect(read.0)
        #expect(read.1 == Array(text.utf8))
    }

    @Test(arguments: [Int64.min, -1, 0, 1, 1_500_000_000, Int64.max])
    func `integers come back whole`(number: Int64) async throws {
        let read: Int64? = try await database.write { transaction in
            try transaction.execute("INSERT INTO machine (year) VALUES (\(number))")
            return try transaction.value("SELECT year FROM machine")
        }

        #expect(read == number)
    }

    @Test(arguments: [0, -0.5, 0.1, 1e300, Double.leastNonzeroMagnitude, 123_456_789.123_456_7])
    func `reals come back exactly`(number: Double) async throws {
        let read: Double? = try await database.write { transaction in
            try transaction.execute("INSERT INTO machine (weight) VALUES (\(number))")
            return try transaction.value("SELECT weight FROM machine")
        }

        #expect(read == number)
    }

    @Test(arguments: [[], [0], Array(0...255), Array(repeating: 0, count: 100_000)] as [[UInt8]])
    func `bytes come back as they were given`(bytes: [UInt8]) async throws {
        let read: [UInt8]? = try await database.write { transaction in
            try transaction.execute("INSERT INTO machine (photo) VALUES (\(bytes))")
            return try transaction.value("SELECT photo FROM machine WHERE photo = \(bytes)")
        }

        #expect(read == bytes)
    }

    @Test func `NULL is read as nil and as nothing else`() async throws {
        let code: String? = try await database.write { transaction in
            try transaction.execute("INSERT INTO machine (code, weight) VALUES (\(String?.none), \(Double?.none))")
            return try transaction.value("SELECT code FROM machine WHERE \(Int?.none) IS NULL")
        }

        #expect(code == nil)
        await #expect(throws: DatabaseError.decoding(column: "code", expected: "text", found: "NULL")) {
            try await database.read { transaction in
                try transaction.rows("SELECT code FROM machine") { row -> String in try row.get(0) }
            }
        }
    }

    @Test func `a value of the wrong kind is an error that names the column`() async throws {
        await #expect(throws: DatabaseError.decoding(column: "code", expected: "integer", found: "KC-1")) {
            try await database.write { transaction in
                try transaction.execute("INSERT INTO machine (code) VALUES (\("KC-1"))")
                return try transaction.rows("SELECT code FROM machine") { row -> Int in try row.get(0) }
            }
        }
    }

    @Test func `truth values are read from columns and from expressions`() async throws {
        let read = try await database.read { transaction in
            try transaction.first("SELECT EXISTS (SELECT 1 FROM counter), 1 = 2, 1, 0") { row -> [Bool] in
                [try row.get(0), try row.get(1), try row.get(2), try row.get(3)]
            }
        }

        #expect(read == [true, false, true, false])
    }

    @Test func `text with the character NUL is refused`() async throws {
        await #expect(throws: DatabaseError.nulInText) {
            try await database.write { try $0.execute("INSERT INTO machine (code) VALUES (\("a\0b"))") }
        }
    }

    @Test func `parameters need no column to tell their type`() async throws {
        let read = try await database.write { transaction in
            try transaction.execute("INSERT INTO machine (code, year) SELECT \("a"), \(2_020) FROM counter")
            let sum: Int? = try transaction.value("SELECT \(40) + \(2)")
            let year: Int? = try transaction.value(
                "SELECT MAX(CASE WHEN year = \(2_020) THEN \(1) ELSE \(0) END) FROM machine"
            )
            return [sum, year]
        }

        #expect(read == [42, 1])
    }

    @Test func `a change answers how many rows it touched`() async throws {
        let counts = try await database.write { transaction in
            [
                try transaction.execute("INSERT INTO place (code) VALUES ('a'), ('b'), ('c')"),
                try transaction.execute("UPDATE place SET code = code || 'x' WHERE code < 'c'"),
                try transaction.execute("UPDATE place SET code = 'z' WHERE code = 'none'"),
                try transaction.execute("SELECT 1"),
                try transaction.execute("DELETE FROM place"),
            ]
        }

        #expect(counts == [3, 2, 0, 0, 3])
    }

    @Test func `what throws leaves no trace`() async throws {
        struct Refused: Error {}

        await #expect(throws: Refused.self) {
            try await database.write { transaction in
                try transaction.execute("INSERT INTO place (code) VALUES ('a')")
                throw Refused()
            }
        }

        let count: Int? = try await database.read { try $0.value("SELECT COUNT(*) FROM place") }
        #expect(count == 0)
    }

    @Test func `a failure that was passed over still undoes the transaction`() async throws {
        await #expect(throws: DatabaseError.unique(constraint: "place.code")) {
            try await database.write { transaction in
                try transaction.execute("INSERT INTO place (code) VALUES ('a')")
                do {
                    try transaction.execute("INSERT INTO place (code) VALUES ('a')")
                } catch DatabaseError.unique {}
            }
        }

        let count: Int? = try await database.read { try $0.value("SELECT COUNT(*) FROM place") }
        #expect(count == 0)
    }

    @Test func `a savepoint undoes its own part only`() async throws {
        let codes = try await database.write { transaction in
            try transaction.execute("INSERT INTO place (code) VALUES ('a')")
            do {
                try transaction.savepoint {
                    try transaction.execute("INSERT INTO place (code) VALUES ('b')")
                    try transaction.execute("INSERT INTO place (code) VALUES ('a')")
                }
            } catch DatabaseError.unique {}
            try transaction.savepoint { try transaction.execute("INSERT INTO place (code) VALUES ('c')") }
            return try transaction.rows("SELECT code FROM place ORDER BY code") { row -> String in try row.get(0) }
        }

        #expect(codes == ["a", "c"])
    }

    @Test func `statements may run while rows are gone through`() async throws {
        let sums = try await database.write { transaction in
            try transaction.insertMany(into: "counter", columns: ["value"], rows: (1...2_500).map { [.integer($0)] })
            var sums: [Int64] = []
            try transaction.forEach("SELECT value FROM counter WHERE value > \(0) ORDER BY value") { row in
                let value: Int64 = try row.get(0)
                let next: Int64? = try transaction.value(
                    "SELECT value FROM counter WHERE value > \(value) ORDER BY value"
                )
                sums.append(value + (next ?? 0))
            }
            return sums
        }

        #expect(sums == (1...2_500).map { $0 == 2_500 ? 2_500 : 2 * $0 + 1 })
    }

    @Test func `the same query may run inside itself`() async throws {
        let pairs = try await database.write { transaction in
            try transaction.execute("INSERT INTO place (code) VALUES ('a'), ('b')")
            let query: SQL = "SELECT code FROM place ORDER BY code"
            return try transaction.rows(query) { outer -> [String] in
                let code: String = try outer.get(0)
                return try transaction.rows(query) { inner -> String in code + (try inner.get(0)) }
            }
        }

        #expect(pairs == [["aa", "ab"], ["ba", "bb"]])
    }

    @Test func `an error in the middle of rows leaves the connection usable`() async throws {
        struct Enough: Error {}

        let count = try await database.write { transaction -> Int? in
            try transaction.execute("INSERT INTO place (code) VALUES ('a'), ('b')")
            do {
                try transaction.forEach("SELECT code FROM place") { _ in throw Enough() }
            } catch is Enough {}
            return try transaction.value("SELECT COUNT(*) FROM place")
        }

        #expect(count == 2)
    }

    @Test func `a read may not write`() async throws {
        await #expect(throws: DatabaseError.readOnly) {
            try await database.read { try $0.execute("DELETE FROM counter") }
        }
    }

    @Test(arguments: ["code; DROP TABLE place", "Code", "", "a b", "1a", "mã"])
    func `a name that is none is refused`(name: String) async throws {
        await #expect(throws: DatabaseError.invalidIdentifier(name)) {
            try await database.read { try $0.execute("SELECT \(identifier: name) FROM place") }
        }
        await #expect(throws: DatabaseError.invalidIdentifier(name)) {
            try await database.write { try $0.insertMany(into: "place", columns: [name], rows: [[.text("a")]]) }
        }
    }

    @Test func `NOT IN of an empty list is refused`() async throws {
        await #expect(throws: DatabaseError.emptyList) {
            try await database.read { try $0.execute("SELECT 1 FROM place WHERE id NOT IN (\(list: [Int]()))") }
        }
    }

    @Test func `statements are counted`() async throws {
        let before = database.statementCount

        let inside = try await database.write { transaction in
            try transaction.execute("INSERT INTO place (code) VALUES ('a')")
            try transaction.forEach("SELECT code FROM place") { _ in }
            return transaction.statementCount
        }

        #expect(inside == 2)
        #expect(database.statementCount - before == 2)
    }
}
