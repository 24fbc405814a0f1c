import Database
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct BeneficiaryNumbersTests {
    private let database: Database
    private let beneficiaries: Beneficiaries
    private let now = TerritoriesWorld.now
    private let officer = TerritoriesWorld.department
    private let personalNumber = "001098765489"

    init() async throws {
        database = try await TestDatabase.prepared()
        beneficiaries = Beneficiaries(database)
    }

    @Test func `a personal number is sealed in the file and masked on pages`() async throws {
        let id = try await add("HKD Làng Sen")
        try await beneficiaries.addIdentifier(.personalNumber, "0010 9876 5489", to: id, by: officer, at: now)

        let shown = try await beneficiaries.detail(id, for: officer).identifiers
        let rows = try await database.read { transaction in
            try transaction.rows("SELECT value, sealed, lookup FROM beneficiary_identifier") { row in
                (value: try row.get(0) as String?, bytes: try row.get(1) as [UInt8] + row.get(2))
            }
        }

        #expect(shown.map(\.shown) == ["0010••••••89"])
        #expect(rows.map(\.value) == [nil])
        let plain = String(decoding: rows[0].bytes, as: UTF8.self)
        #expect(!plain.contains("001098"))
        let log: [String] = try await database.read { transaction in
            try transaction.rows("SELECT body FROM audit_personal") { try $0.get(0) }
                + transaction.rows("SELECT detail FROM audit_entry") { try $0.get(0) }
        }
        #expect(log.filter { $0.contains("98765") } == [])
    }

    @Test func `a beneficiary is found by any of its numbers`() async throws {
        let household = try await add("HKD Làng Sen")
        let company = try await add("Công ty A")
        #expect(try await found(person: personalNumber) == [])
        try await beneficiaries.addIdentifier(.personalNumber, personalNumber, to: household, by: officer, at: now)
        try await beneficiaries.addIdentifier(.taxCode, "0101243150-001", to: company, by: officer, at: now)
        try await beneficiaries.addIdentifier(.registration, "40A8 012345", to: company, by: officer, at: now)

        #expect(try await found(personalNumber) == [])
        #expect(try await found(person: personalNumber) == [household])
        #expect(try await found(person: "0010 9876 5489") == [household])
        #expect(try await found(person: "001098765480") == [])
        #expect(try await found("0101243150001") == [company])
        #expect(try await found("40a8 012345") == [company])
        #expect(try await found("001098765488") == [])
    }

    @Test(arguments: [
        (BeneficiaryIdentifier.Kind.taxCode, "0101243151"), (.taxCode, "123"), (.personalNumber, "0010987654"),
        (.registration, "  "),
    ])
    func `what is no such number is refused`(kind: BeneficiaryIdentifier.Kind, number: String) async throws {
        let id = try await add("Công ty A")

        let refusal = await #expect(throws: Refusal.self) {
            try await beneficiaries.addIdentifier(kind, number, to: id, by: officer, at: now)
        }

        #expect(refusal?.field == "value")
        #expect(try await beneficiaries.detail(id, for: officer).identifiers == [])
    }

    @Test func `a number belongs to one beneficiary at a time`() async throws {
        let first = try await add("Công ty A")
        let second = try await add("Công ty B")
        let row = try await beneficiaries.addIdentifier(.taxCode, "0101243150", to: first, by: officer, at: now)
        let since2026 = try Validity(from: Day.firstOfYear(2026), until: nil)

        let refusal = await #expect(throws: Refusal.self) {
            try await beneficiaries.addIdentifier(
                .taxCode,
                "0101243150",
                validity: since2026,
                to: second,
                by: officer,
                at: now
            )
        }
        #expect(refusal?.message == "Số này đang là của Công ty A.")

        try await beneficiaries.endIdentifier(row, on: Day.firstOfYear(2026), by: officer, at: now)
        try await beneficiaries.addIdentifier(
            .taxCode,
            "0101243150",
            validity: since2026,
            to: second,
            by: officer,
            at: now
        )

        let kept = try await beneficiaries.detail(first, for: officer).identifiers
        #expect(kept.map(\.validity.until) == [Day.firstOfYear(2026)])
        #expect(try await beneficiaries.detail(second, for: officer).identifiers.map(\.shown) == ["0101243150"])
    }

    @Test func `a household has one personal number at a time`() async throws {
        let id = try await add("HKD Làng Sen")
        let row = try await beneficiaries.addIdentifier(.personalNumber, personalNumber, to: id, by: officer, at: now)
        let since2026 = try Validity(from: Day.firstOfYear(2026), until: nil)

        let refusal = await #expect(throws: Refusal.self) {
            try await beneficiaries.addIdentifier(.personalNumber, "040190012346", to: id, by: officer, at: now)
        }
        #expect(refusal?.message == "Đơn vị này đang có một số định danh cá nhân khác.")

        try await beneficiaries.endIdentifier(row, on: Day.firstOfYear(2026), by: officer, at: now)
        try await beneficiaries.addIdentifier(
            .personalNumber,
            "040190012346",
            validity: since2026,
            to: id,
            by: officer,
            at: now
        )
        let shown = try await beneficiaries.detail(id, for: officer).identifiers.map(\.shown)
        #expect(shown == ["0010••••••89", "0401••••••46"])
    }

    private func add(_ name: String) async throws -> Int64 {
        try await beneficiaries.add(
            BeneficiaryDraft(name: name, place: PlaceKey(.of2024, "426")),
            by: officer,
            at: now
        )
    }

    private func found(person number: String) async throws -> [Int64] {
        let filter = BeneficiaryFilter(personalNumber: number)
        return try await beneficiaries.list(filter, for: officer).items.map(\.beneficiary.id)
    }

    private func found(_ search: String) async throws -> [Int64] {
        try await beneficiaries.list(BeneficiaryFilter(search: search), for: officer).items.map(\.beneficiary.id)
    }
}
