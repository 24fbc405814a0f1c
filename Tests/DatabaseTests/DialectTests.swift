import Database
import TestSupport
import Testing

@Suite struct DialectTests {
    @Test func `what the engines say differently answers alike`() async throws {
        let database = try await Workshop.open()

        let answers = try await database.write { transaction -> [String?] in
            let dialect = transaction.dialect
            try transaction.execute("INSERT INTO place (code) VALUES ('a-b')")
            return [
                try transaction.value("SELECT CAST(\(dialect.greatest("\(2)", "\(7)")) AS TEXT)"),
                try transaction.value("SELECT CAST(\(dialect.least("\(2)", "\(7)")) AS TEXT)"),
                try transaction.value("SELECT CAST(\(dialect.position(of: "\("-")", in: "code")) AS TEXT) FROM place"),
                try transaction.value("SELECT CAST(\(dialect.position(of: "\("?")", in: "code")) AS TEXT) FROM place"),
            ]
        }

        #expect(answers == ["7", "2", "2", "0"])
    }
}
