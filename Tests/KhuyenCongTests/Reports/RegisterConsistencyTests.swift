import Database
import TestSupport
import Testing

@testable import KhuyenCong

/// Nothing of the program writes these; a hand in the database, or a fault of ours, could.
@Suite struct RegisterConsistencyTests {
    private let world: DossierWorld
    /// The numbers of three establishments.
    private let ids: [Int64]

    init() async throws {
        world = try await DossierWorld()
        _ = try await world.local(upTo: .approved)
        for name in ["Cơ sở A", "Cơ sở B"] {
            let draft = BeneficiaryDraft(name: name, place: PlaceKey(.of2025, "17329"))
            _ = try await Beneficiaries(world.database).add(draft, by: .localOperator, at: world.now)
        }
        ids = try await world.database.read { try $0.rows("SELECT id FROM beneficiary ORDER BY id") { try $0.get(0) } }
    }

    private func found(after damage: [SQL]) async throws -> [String] {
        try await world.database.write { tx in
            for statement in damage { try tx.execute(statement) }
            return try RegisterConsistency.differences(in: tx)
        }
    }

    @Test func `registers that nobody damaged are sound`() async throws {
        #expect(try await found(after: []) == [])
    }

    @Test func `a chain of merged establishments is found`() async throws {
        let found = try await found(after: [
            "UPDATE beneficiary SET canonical_id = \(ids[1]) WHERE id = \(ids[0])",
            "UPDATE beneficiary SET canonical_id = \(ids[2]) WHERE id = \(ids[1])",
        ])

        #expect(found == ["Cơ sở \(ids[0]) gộp vào cơ sở \(ids[1]), mà cơ sở \(ids[1]) lại đã gộp vào cơ sở khác."])
    }

    @Test func `the database itself refuses an entry reversed twice`() async throws {
        let first: Int64? = try await world.database.read { try $0.value("SELECT MIN(id) FROM amount_entry") }
        let entry = try #require(first)
        let reversal: SQL = """
            INSERT INTO amount_entry (line_id, source_code, stage, budget_year, document_day, document_precision,
                booked_on, entered_on, amount, reverses_id, reason)
            SELECT line_id, source_code, stage, budget_year, document_day, document_precision, booked_on, entered_on,
                -amount, id, 'Ghi nhầm' FROM amount_entry WHERE id = \(entry)
            """

        #expect(try await found(after: [reversal]) == [])
        await #expect(throws: DatabaseError.unique(constraint: "amount_entry.reverses_id")) {
            try await found(after: [reversal])
        }
    }

    @Test func `a tax code of two establishments is found while both have it`() async throws {
        func identifier(_ owner: Int64, from: String?, until: String?) -> SQL {
            """
            INSERT INTO beneficiary_identifier (beneficiary_id, kind, value, lookup, valid_from, valid_until)
            VALUES (\(owner), 'taxCode', '0101243150', \([UInt8(1)]), \(from), \(until))
            """
        }
        let earlier = try await found(after: [
            identifier(ids[0], from: nil, until: "2020-01-01"), identifier(ids[1], from: "2020-01-01", until: nil),
        ])

        #expect(earlier == [])
        #expect(
            try await found(after: [identifier(ids[2], from: "2024-01-01", until: nil)])
                == ["Mã số thuế 0101243150 cùng lúc là của hai cơ sở \(ids[1]) và \(ids[2])."]
        )
        #expect(try await found(after: ["UPDATE beneficiary SET canonical_id = \(ids[1]) WHERE id = \(ids[2])"]) == [])
    }

    @Test(arguments: [
        ("activity_kind_term", "kind_code, sub_code, name, citation, evidence, entered_at", "loại hoạt động"),
        ("funding_source_term", "source_code, name, citation, evidence, entered_at", "nguồn kinh phí"),
    ])
    func `two terms of one thing on the same day are found`(table: String, columns: String, what: String) async throws {
        let copy = SQL(stringLiteral: "INSERT INTO \(table) (\(columns)) SELECT \(columns) FROM \(table) WHERE id = 1")
        let found = try await found(after: [copy])

        #expect(!found.isEmpty)
        #expect(found.allSatisfy { $0.hasPrefix("Hai giai đoạn của một \(what) trùng thời gian: ") })
    }

    @Test func `terms of an organisation may follow one another, and may not overlap`() async throws {
        let draft = OrganisationDraft(
            name: "Sở Công Thương Nghệ An",
            kind: .department,
            place: PlaceKey(.of2025, "40"),
            validFrom: Day.firstOfYear(2026)
        )
        let id = try await Organisations(world.database).add(draft, by: .localOperator, at: world.now)
        let earlier: SQL = """
            INSERT INTO organisation_term (organisation_id, name, name_key, sort_key, kind, valid_until, entered_at)
            SELECT organisation_id, 'Sở Công nghiệp', name_key, sort_key, kind, valid_from, entered_at
            FROM organisation_term WHERE organisation_id = \(id)
            """

        let following = try await found(after: [earlier])
        let overlapping = try await found(after: [
            "UPDATE organisation_term SET valid_until = '2026-01-02' WHERE name = 'Sở Công nghiệp'"
        ])

        #expect(following == [])
        #expect(
            overlapping == [
                "Hai giai đoạn của một cơ quan, đơn vị trùng thời gian: Sở Công Thương Nghệ An; Sở Công nghiệp."
            ]
        )
    }
}
