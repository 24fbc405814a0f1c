import Database
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct AdminUnitsTests {
    private let database: Database
    private let units: AdminUnits
    private let draft = EarlierUnitDraft(
        code: "17999",
        name: "Xã Diễn Bình",
        parentCode: "425",
        mergedInto: "17434",
        validUntil: Day.firstOfYear(2020),
        basis: LegalBasis("Nghị quyết sắp xếp năm 2019", .unverified)
    )

    init() async throws {
        database = try await TerritoriesWorld.sharedDatabase()
        units = AdminUnits(database)
    }

    @Test func `an earlier commune that was added is found and carried to today's map`() async throws {
        let database = try await TestDatabase.prepared()
        let units = AdminUnits(database)
        try await units.addEarlierUnit(draft, by: TerritoriesWorld.administrator, at: TerritoriesWorld.now)

        let territories = try await units.territories(for: TerritoriesWorld.department)
        let found = territories.find("xã Diễn Bình, huyện Diễn Châu", inProvince: "40", map: .of2024)
        let unit = try #require(territories.unit(.of2024, "17999"))
        #expect(found == .unit(unit))
        #expect(unit.validity == (try Validity(from: nil, until: Day.firstOfYear(2020))))
        #expect(territories.position(map: .of2024, code: "17999")?.provinceNow == "40")
        let stored = try await database.read { transaction in
            try transaction.first(
                "SELECT district_old, province_now FROM place_position WHERE map = 2024 AND code = '17999'"
            ) { [try $0.get(0) as String?, try $0.get(1) as String?] }
        }
        #expect(stored == ["425", "40"])
        #expect(try await TerritoriesWorld.acts(in: database) == ["adminUnit.add"])
    }

    @Test func `the earlier units of the seeds are there with their successors`() async throws {
        var standing: [AdminUnitDraft] = []
        for unit in try await earlierUnits() {
            standing.append(try await units.detail(unit, for: TerritoriesWorld.department).standing)
        }

        #expect(standing.map(\.name) == ["Huyện Đông Sơn", "Thị xã Cửa Lò", "Huyện Lộc Hà"])
        #expect(standing.map(\.mergedInto) == ["380", "412", "445"])
        #expect(standing.map(\.basis.evidence.isWeak) == [true, true, true])
    }

    @Test(arguments: ["code", "name", "parentCode", "mergedInto", "validUntil", "citation"])
    func `a faulty field is named and nothing is written`(field: String) async throws {
        var faulty = draft
        switch field {
        case "code": faulty.code = "17x"
        case "name": faulty.name = "Diễn Bình"
        case "parentCode": faulty.parentCode = "17434"
        case "mergedInto": faulty.mergedInto = "412"
        case "validUntil": faulty.validUntil = Day.firstOfYear(2026)
        default: faulty.basis = LegalBasis(" ", .unverified)
        }

        let refusal = await #expect(throws: Refusal.self) {
            try await units.addEarlierUnit(faulty, by: TerritoriesWorld.administrator, at: TerritoriesWorld.now)
        }

        #expect(refusal?.kind == .invalid)
        #expect(refusal?.field == field)
        #expect(try await earlierUnits().count == 3)
        #expect(try await TerritoriesWorld.acts(in: database) == [])
    }

    @Test func `a code that is taken is refused`() async throws {
        var taken = draft
        taken.code = "412"

        await #expect(throws: Refusal.conflict("Mã 412 đã là của Thành phố Vinh.")) {
            try await units.addEarlierUnit(taken, by: TerritoriesWorld.administrator, at: TerritoriesWorld.now)
        }
    }

    @Test func `only an administrator adds units, and only where the right holds`() async throws {
        await #expect(throws: Refusal.forbidden) {
            try await units.addEarlierUnit(draft, by: TerritoriesWorld.department, at: TerritoriesWorld.now)
        }
        await #expect(throws: Refusal.missing) {
            try await units.addEarlierUnit(
                draft,
                by: TerritoriesWorld.officer(.administrator, .province("66")),
                at: TerritoriesWorld.now
            )
        }
    }

    /// Those that ended before their map did, each in a unit of the same map.
    private func earlierUnits() async throws -> [PlaceKey] {
        try await database.read { tx in
            try tx.rows(
                """
                SELECT u.map, u.code FROM admin_unit_succession s
                JOIN admin_unit u ON u.map = s.old_map AND u.code = s.old_code
                WHERE s.new_map = \(AdminMap.of2024) ORDER BY u.parent_code, u.sort_key, u.code
                """
            ) { try PlaceKey.decode($0, 0) }
        }
    }
}
