import Database
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct NormsTests {
    private let database: Database
    private let norms: Norms

    init() async throws {
        database = try await TestDatabase.prepared()
        norms = Norms(database)
    }

    /// A merged province lets its former provinces' norms run on until its own resolution is in force.
    @Test func `the present province's pack comes before the former one's, and both before the centre's`() async throws
    {
        try await addPack("PY", PlaceKey(.of2024, "54"), from: "2020-01-01")
        try await addPack("ĐL", PlaceKey(.of2025, "66"), from: "2026-01-01")

        #expect(try await packCode(on: "2019-12-31", former: "54", present: "66") == "2018")
        #expect(try await packCode(on: "2025-12-31", former: "54", present: "66") == "PY")
        #expect(try await packCode(on: "2025-12-31", former: "66", present: "66") == "2018")
        #expect(try await packCode(on: "2026-01-01", former: "54", present: "66") == "ĐL")
    }

    @Test func `two packs of one place may not hold on the same day`() async throws {
        try await addPack("A", PlaceKey(.of2024, "54"), from: "2020-01-01")

        let refusal = await #expect(throws: Refusal.self) {
            try await addPack("B", PlaceKey(.of2024, "54"), from: "2021-01-01")
        }
        let unknown = await #expect(throws: Refusal.self) {
            try await addPack("C", PlaceKey(.of2025, "54"), from: "2021-01-01")
        }

        #expect(refusal?.kind == .conflict)
        #expect(unknown?.kind == .missing || unknown?.field == "place")
        #expect(try await norms.packs(for: TerritoriesWorld.department).map(\.code) == ["2018", "2014", "A"])
    }

    @Test func `a pack that is ended keeps its norms, and the old rows stay`() async throws {
        let old = try #require(try await norms.packs(for: TerritoriesWorld.department).first)
        var draft = PackDraft(old)
        draft.validUntil = Day.firstOfYear(2027)

        let id = try await norms.revisePack(old.id, draft, by: TerritoriesWorld.administrator, at: later)

        let revised = try await norms.pack(id, for: TerritoriesWorld.department)
        let superseded = try await norms.pack(old.id, for: TerritoriesWorld.department)
        #expect(revised.validity.until == Day.firstOfYear(2027))
        #expect(revised.norms.map(NormDraft.init) == old.norms.map(NormDraft.init))
        #expect(superseded.supersededAt == later)
        #expect(superseded.norms.map(\.id) == old.norms.map(\.id))
        #expect(try await TerritoriesWorld.acts(in: database) == ["normPack.revise"])
    }

    @Test func `a norm is revised in its place, and removed`() async throws {
        let pack = try #require(try await norms.packs(for: TerritoriesWorld.department).first)
        let old = try #require(pack.norms.first { $0.item == "Dây chuyền công nghệ" })
        var draft = NormDraft(old)
        draft.ceiling = Dong(500_000_000)

        let id = try await norms.revise(old.id, draft, by: TerritoriesWorld.administrator, at: later)

        let revised = try await norms.pack(pack.id, for: TerritoriesWorld.department)
        #expect(revised.norms.map(\.id) == pack.norms.map { $0.id == old.id ? id : $0.id })
        #expect(revised.norms.first { $0.id == id }?.ceiling == Dong(500_000_000))

        try await norms.remove(id, by: TerritoriesWorld.administrator, at: later)

        let without = try await norms.pack(pack.id, for: TerritoriesWorld.department)
        #expect(without.norms.map(\.id) == pack.norms.map(\.id).filter { $0 != old.id })
        #expect(try await TerritoriesWorld.acts(in: database) == ["norm.revise", "norm.remove"])
    }

    @Test func `a ceiling is money that there can be`() async throws {
        let pack = try #require(try await norms.packs(for: TerritoriesWorld.department).first)
        let old = try #require(pack.norms.first)
        var draft = NormDraft(old)
        draft.ceiling = Dong.most + Dong(1)

        let refusal = Refusal.invalid("Mức trần quá lớn; kiểm tra lại đơn vị tính (đồng).", field: "ceiling")
        #expect(throws: refusal) { try NormRules.checked(draft) }
    }

    @Test func `an administrator of a province edits that province's norms only`() async throws {
        let local = TerritoriesWorld.officer(.administrator, .province("66"))
        try await addPack("PY", PlaceKey(.of2024, "54"), from: "2020-01-01", by: local)

        await #expect(throws: Refusal.missing) {
            try await addPack("NA", PlaceKey(.of2024, "40"), from: "2020-01-01", by: local)
        }
        await #expect(throws: Refusal.forbidden) {
            try await addPack("TW", nil, from: "2030-01-01", by: local)
        }
    }

    private let later = TerritoriesWorld.now.adding(seconds: 3600)

    private func packCode(on day: String, former: String? = nil, present: String? = nil) async throws -> String? {
        let day = try #require(Day(day))
        return try await database.read { transaction in
            try Norms.inForce(on: day, formerProvince: former, presentProvince: present, in: transaction)?.code
        }
    }

    private func addPack(
        _ code: String,
        _ place: PlaceKey?,
        from day: String,
        by officer: Officer = TerritoriesWorld.administrator
    ) async throws {
        let draft = PackDraft(
            code: code,
            name: "Mức hỗ trợ \(code)",
            place: place,
            validFrom: try #require(Day(day)),
            validUntil: nil,
            basis: LegalBasis("Nghị quyết của HĐND tỉnh", .opening)
        )
        try await norms.addPack(draft, by: officer, at: TerritoriesWorld.now)
    }
}
