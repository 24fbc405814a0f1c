import Database
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct BeneficiariesTests {
    private let database: Database
    private let beneficiaries: Beneficiaries
    private let now = TerritoriesWorld.now
    private let officer = TerritoriesWorld.department
    private let yenThanh = PlaceKey(.of2024, "426")

    init() async throws {
        database = try await TestDatabase.prepared()
        beneficiaries = Beneficiaries(database)
    }

    @Test func `what is typed is kept clean, with the form from the name and the province of today`() async throws {
        let id = try await add("  HTX  dệt thổ cẩm ")

        let detail = try await beneficiaries.detail(id, for: officer)

        #expect(
            detail.beneficiary
                == Beneficiary(
                    id: id,
                    name: "HTX dệt thổ cẩm",
                    form: .cooperative,
                    place: yenThanh,
                    provinceNow: "40",
                    representative: nil,
                    phone: "0912 345 678",
                    address: nil,
                    bankAccount: nil,
                    canonicalID: nil,
                    version: 1
                )
        )
    }

    @Test func `personal values stay out of the chain`() async throws {
        _ = try await add("Hộ kinh doanh Làng Sen")

        let entry = try await database.read { transaction in
            try transaction.first(
                """
                SELECT e.detail, p.body FROM audit_entry e JOIN audit_personal p ON p.sequence = e.sequence
                """
            ) { [try $0.get(0) as String, try $0.get(1) as String] }
        }

        let texts = try #require(entry)
        #expect(!texts[0].contains("0912") && !texts[0].contains("Làng Sen"))
        #expect(texts[1].contains("0912 345 678") && texts[1].contains("Làng Sen"))
    }

    @Test func `what is too long for its field is refused by the field, whoever sends it`() async throws {
        let digits = String(repeating: "0", count: 101)
        let draft = BeneficiaryDraft(name: "HTX Làng Sen", place: yenThanh, phone: digits)

        await #expect(throws: Refusal.invalid("Điện thoại dài quá 100 ký tự; ghi gọn lại.", field: "phone")) {
            try await beneficiaries.add(draft, by: officer, at: now)
        }
        #expect(try await beneficiaries.list(for: officer).total == 0)
    }

    @Test func `an edit on an old version is refused`() async throws {
        let id = try await add("HTX A")
        var draft = BeneficiaryDraft(try await beneficiaries.detail(id, for: officer).beneficiary)
        draft.name = "HTX B"
        try await beneficiaries.revise(id, version: 1, draft, by: officer, at: now)

        let refusal = await #expect(throws: Refusal.self) {
            try await beneficiaries.revise(id, version: 1, draft, by: officer, at: now)
        }

        #expect(refusal?.kind == .conflict)
        #expect(try await beneficiaries.detail(id, for: officer).beneficiary.name == "HTX B")
        #expect(try await TerritoriesWorld.acts(in: database) == ["beneficiary.add", "beneficiary.revise"])
    }

    @Test func `lists are searched without marks and sorted in Vietnamese order`() async throws {
        let names = ["HTX Đông Á", "HTX An Bình", "HTX Ánh Dương", "Công ty cổ phần Đông Á"]
        for name in names {
            _ = try await add(name)
        }

        #expect(try await list() == ["Công ty cổ phần Đông Á", "HTX An Bình", "HTX Ánh Dương", "HTX Đông Á"])
        #expect(try await list(search: "dong a") == ["Công ty cổ phần Đông Á", "HTX Đông Á"])
        #expect(try await list(search: "cty cp") == ["Công ty cổ phần Đông Á"])
        #expect(try await list(search: "không có") == [])
        #expect(try await list(search: "--") == [])
        #expect(try await list(search: " ").count == 4)
        let second = try await beneficiaries.list(page: 2, pageSize: 3, for: officer)
        #expect(second.items.map(\.beneficiary.name) == ["HTX Đông Á"])
        #expect(second.total == 4)
    }

    @Test(arguments: [1, 3])
    func `a list costs two statements however long it is`(count: Int) async throws {
        for number in 1...count {
            let id = try await add("HTX số \(number)")
            try await beneficiaries.addIdentifier(.registration, "40A\(number)", to: id, by: officer, at: now)
        }
        let before = database.statementCount

        let page = try await beneficiaries.list(for: officer)

        #expect(page.items.count == count)
        #expect(database.statementCount - before == 2)
    }

    @Test func `another province's beneficiary is not found`() async throws {
        let id = try await add("HTX A")
        let stranger = TerritoriesWorld.centreInDakLak
        let draft = BeneficiaryDraft(name: "HTX B", place: yenThanh)

        #expect(try await beneficiaries.list(for: stranger) == BeneficiaryPage(items: [], total: 0))
        await #expect(throws: Refusal.missing) { try await beneficiaries.detail(id, for: stranger) }
        await #expect(throws: Refusal.missing) {
            try await beneficiaries.revise(id, version: 1, draft, by: stranger, at: now)
        }
        await #expect(throws: Refusal.missing) { try await beneficiaries.add(draft, by: stranger, at: now) }
        await #expect(throws: Refusal.missing) {
            try await beneficiaries.addIdentifier(.taxCode, "0101243150", to: id, by: stranger, at: now)
        }
        await #expect(throws: Refusal.forbidden) {
            try await beneficiaries.add(draft, by: TerritoriesWorld.finance, at: now)
        }
        await #expect(throws: Refusal.forbidden) { try await beneficiaries.list(for: TerritoriesWorld.beneficiary) }
    }

    @Test func `a commune's officer sees what lies in that commune of today`() async throws {
        let here = try await beneficiaries.add(
            BeneficiaryDraft(name: "HTX A", place: PlaceKey(.of2025, "17506")),
            by: officer,
            at: now
        )
        _ = try await add("HTX B")
        let communeOfficer = TerritoriesWorld.officer(.communeOfficer, .commune("17506", province: "40"))

        let seen = try await beneficiaries.list(for: communeOfficer)

        #expect(seen.items.map(\.beneficiary.id) == [here])
        #expect(try await beneficiaries.detail(here, for: communeOfficer).beneficiary.id == here)
    }

    private func add(_ name: String) async throws -> Int64 {
        try await beneficiaries.add(
            BeneficiaryDraft(name: name, place: yenThanh, phone: "0912 345 678"),
            by: officer,
            at: now
        )
    }

    private func list(search: String? = nil) async throws -> [String] {
        try await beneficiaries.list(BeneficiaryFilter(search: search), for: officer).items.map(\.beneficiary.name)
    }
}
