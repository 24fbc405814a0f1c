import Database
import TestSupport
import Testing

@testable import KhuyenCong

/// The ledger's table and a column of beneficiaries are made anew on SQLite; nothing in them may change.
@Suite struct LeanerRowsTests {
    @Test func `entries and forms stay as they were and are guarded as before`() async throws {
        let earlier = Array(Schema.migrations.prefix { $0.name != "008 leaner rows" })
        let database = try await TestDatabase.make(migrations: earlier)
        try await database.write { tx in try LeanerRowsTests.fill(tx) }
        let before = try await entries(database)

        try await Migrator(Schema.migrations).migrate(database)

        #expect(try await entries(database) == before)
        #expect(before.count == 2)
        let form: String? = try await database.read { tx in try tx.value("SELECT form FROM beneficiary") }
        #expect(form == "household")
        for change in LeanerRowsTests.refused {
            await #expect(throws: DatabaseError.self, "\(change)") {
                try await database.write { tx in try tx.script(change) }
            }
        }
    }

    private static let refused = [
        "UPDATE amount_entry SET amount = 0",
        "DELETE FROM amount_entry",
        "UPDATE beneficiary SET form = 'club'",
        """
        INSERT INTO amount_entry (id, line_id, source_code, stage, budget_year, document_precision, booked_on, entered_on,
            amount) VALUES (9, 1, 'national', 'promised', 2020, 'year', '2020-01-01', '2020-01-01', 1)
        """,
        """
        INSERT INTO amount_entry (id, line_id, source_code, stage, budget_year, document_precision, booked_on, entered_on,
            amount) VALUES (9, 1, 'national', 'approved', 2020, 'week', '2020-01-01', '2020-01-01', 1)
        """,
        """
        INSERT INTO amount_entry (id, line_id, source_code, stage, budget_year, document_precision, booked_on, entered_on,
            amount) VALUES (9, 2, 'national', 'approved', 2020, 'year', '2020-01-01', '2020-01-01', 1)
        """,
    ]

    private static func fill(_ tx: Transaction) throws {
        let noKey = SQLValue.bytes([])
        try tx.execute(
            """
            INSERT INTO admin_unit (map, code, name, level, citation, evidence, name_key, sort_key)
            VALUES (2024, '40', 'Nghệ An', 'province', '', 'M', 'nghe an', \(noKey))
            """
        )
        try tx.execute("INSERT INTO funding_source (code, position, basis) VALUES ('national', 1, 'support')")
        try tx.execute(
            """
            INSERT INTO beneficiary (id, name, name_key, sort_key, form, created_at)
            VALUES (1, 'Hộ A', 'ho a', \(noKey), 'household', 0)
            """
        )
        try tx.execute(
            """
            INSERT INTO project (id, title, title_folded, sort_key, map, province_code, province_now, year, until_year,
                match_hash, created_at) VALUES (1, 'A', 'a', \(noKey), 2024, '40', '40', 2020, 2020, 1, 0)
            """
        )
        try tx.execute("INSERT INTO project_line (id, project_id, position, beneficiary_id) VALUES (1, 1, 1, 1)")
        try tx.execute(
            """
            INSERT INTO amount_entry (id, line_id, source_code, stage, budget_year, document_precision, booked_on,
                entered_on, amount) VALUES (1, 1, 'national', 'approved', 2020, 'year', '2020-01-01', '2020-01-02', 5)
            """
        )
        try tx.execute(
            """
            INSERT INTO amount_entry (id, line_id, source_code, stage, budget_year, document_day, document_precision,
                booked_on, entered_on, amount, reverses_id, reason)
            VALUES (2, 1, 'national', 'approved', 2020, '2020-02-01', 'day', '2020-02-01', '2020-02-02', -5, 1, 'sai')
            """
        )
    }

    private func entries(_ database: Database) async throws -> [String] {
        try await database.read { tx in
            try tx.rows(
                """
                SELECT id || '|' || line_id || '|' || source_code || '|' || stage || '|' || budget_year || '|'
                    || COALESCE(document_day, '') || '|' || document_precision || '|' || booked_on || '|' || entered_on
                    || '|' || amount || '|' || COALESCE(reverses_id, 0) || '|' || COALESCE(reason, '')
                FROM amount_entry ORDER BY id
                """
            ) { try $0.get(0) }
        }
    }
}
