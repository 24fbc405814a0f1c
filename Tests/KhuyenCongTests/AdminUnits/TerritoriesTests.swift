import Testing

@testable import KhuyenCong

@Suite struct TerritoriesTests {
    private let territories: Territories

    init() async throws {
        territories = try await TerritoriesWorld.territories()
    }

    @Test func `both maps are complete`() {
        #expect(territories.provinces(.of2024).count == 63)
        #expect(territories.provinces(.of2025).count == 34)
        #expect(territories.units.filter { $0.map == .of2024 && $0.level == .district }.count == 696 + 3)
        #expect(territories.units.filter { $0.map == .of2024 && $0.level == .commune }.count == 10_035)
        #expect(territories.units.filter { $0.map == .of2025 && $0.level == .commune }.count == 3321)
    }

    @Test func `a unit is found by map and code together`() {
        #expect(territories.name(.of2024, "15") == "Tỉnh Yên Bái")
        #expect(territories.name(.of2025, "15") == "Tỉnh Lào Cai")
        #expect(territories.name(.of2025, "99999") == "99999")
        #expect(territories.unit(.of2025, "426") == nil)
        #expect(territories.province(of: .of2024, code: "17434")?.code == "40")
    }

    @Test func `children come in Vietnamese order of the name without its kind`() {
        let names = territories.children(of: "42", map: .of2024).map(\.name)

        #expect(
            names == [
                "Huyện Can Lộc", "Huyện Cẩm Xuyên", "Huyện Đức Thọ", "Thành phố Hà Tĩnh", "Thị xã Hồng Lĩnh",
                "Huyện Hương Khê", "Huyện Hương Sơn", "Huyện Kỳ Anh", "Thị xã Kỳ Anh", "Huyện Lộc Hà",
                "Huyện Nghi Xuân", "Huyện Thạch Hà", "Huyện Vũ Quang",
            ]
        )
    }

    @Test(arguments: [
        ("66", ["54", "66"]), ("40", ["40"]), ("68", ["60", "67", "68"]), ("15", ["10", "15"]), ("nowhere", []),
    ])
    func `a province of today names those it was formed from`(code: String, former: [String]) {
        #expect(territories.formedFrom(code).map(\.code) == former)
    }

    @Test func `every old unit lies in one province of today`() {
        let old = territories.units.filter { $0.map == .of2024 }

        #expect(old.filter { territories.provinceNow(map: .of2024, code: $0.code) == nil } == [])
        #expect(territories.provinceNow(map: .of2024, code: "52") == "52")
        #expect(territories.provinceNow(map: .of2024, code: "54") == "66")
        #expect(territories.provinceNow(map: .of2025, code: "54") == nil)
    }

    @Test(arguments: [
        (AdminMap.of2024, "54", PlacePosition(old: "54", now: "66")),
        (.of2024, "426", PlacePosition(old: "40", "426", now: "40")),
        (.of2024, "413", PlacePosition(old: "40", "413", now: "40")),
        (.of2024, "498", PlacePosition(old: "48", "498", now: "48", commune: "20333")),
        (.of2024, "16816", PlacePosition(old: "40", "417", "16816", now: "40", commune: "16816")),
        (.of2025, "66", PlacePosition(old: nil, now: "66")),
        (.of2025, "40", PlacePosition(old: "40", now: "40")),
        (.of2025, "20333", PlacePosition(old: "48", "498", now: "48", commune: "20333")),
        (.of2025, "16816", PlacePosition(old: "40", "417", "16816", now: "40", commune: "16816")),
        (.of2025, "10804", PlacePosition(old: nil, now: "31", commune: "10804")),
    ])
    func `a place is carried to the other map only where that is certain`(
        map: AdminMap,
        code: String,
        position: PlacePosition
    ) {
        #expect(territories.position(map: map, code: code) == position)
    }

    @Test func `a commune that was split has no commune of today`() throws {
        let split = territories.units.filter { unit in
            unit.map == .of2024 && unit.level == .commune
                && territories.position(map: .of2024, code: unit.code)?.communeNow == nil
        }

        #expect(split.count == 471)
    }

    @Test(arguments: [("2025-06-30", AdminMap.of2024), ("2025-07-01", .of2025), ("2016-01-01", .of2024)])
    func `the map in force changes on the first of July 2025`(day: String, map: AdminMap) throws {
        #expect(AdminMap.inForce(on: try #require(Day(day))) == map)
    }
}

extension PlacePosition {
    fileprivate init(
        old province: String?,
        _ district: String? = nil,
        _ commune: String? = nil,
        now: String,
        commune communeNow: String? = nil
    ) {
        self.init(
            provinceOld: province,
            districtOld: district,
            communeOld: commune,
            provinceNow: now,
            communeNow: communeNow
        )
    }
}
