import Database
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct AdminUnitRevisionTests {
    private static let cuaLo = PlaceKey(.of2024, "413")
    private static let basis = LegalBasis("Nghị quyết thử", .fullText)

    private static let faults: [(PlaceKey, AdminUnitDraft, String)] = [
        (cuaLo, AdminUnitDraft(name: "Cửa Lò", basis: basis), "name"),
        (cuaLo, AdminUnitDraft(name: "Thị xã Cửa Lò", basis: basis), "mergedInto"),
        (cuaLo, AdminUnitDraft(name: "Thị xã Cửa Lò", mergedInto: "413", basis: basis), "mergedInto"),
        (cuaLo, AdminUnitDraft(name: "Thị xã Cửa Lò", mergedInto: "412", basis: basis), "validUntil"),
        (
            PlaceKey(.of2024, "412"),
            AdminUnitDraft(name: "Thành phố Vinh", mergedInto: "425", basis: basis), "mergedInto"
        ),
        (
            PlaceKey(.of2025, "40"),
            AdminUnitDraft(name: "Tỉnh Nghệ An", validUntil: Day.firstOfYear(2026), basis: basis), "validUntil"
        ),
        (
            PlaceKey(.of2024, "412"),
            AdminUnitDraft(name: "Thành phố Vinh", basis: LegalBasis(" ", .fullText)), "citation"
        ),
    ]

    private let database: Database
    private let units: AdminUnits

    init() async throws {
        database = try await TestDatabase.prepared()
        units = AdminUnits(database)
    }

    @Test func `a corrected unit is found by its new name, and the old row stays`() async throws {
        let key = PlaceKey(.of2024, "425")
        let old = try await units.detail(key, for: TerritoriesWorld.department).standing

        try await revise(key, AdminUnitDraft(name: "Thị xã  Diễn Châu", basis: Self.basis))

        let detail = try await units.detail(key, for: TerritoriesWorld.department)
        let new = AdminUnitDraft(name: "Thị xã Diễn Châu", validUntil: AdminMap.changeDay, basis: Self.basis)
        #expect(old.name == "Huyện Diễn Châu")
        #expect(detail.standing == new)
        #expect(detail.past == [AdminUnitPast(row: old, supersededAt: TerritoriesWorld.now)])
        let territories = try await units.territories(for: TerritoriesWorld.department)
        #expect(territories.find("Thị xã Diễn Châu", inProvince: "40", map: .of2024) == .unit(detail.unit))
        #expect(detail.unit.name == "Thị xã Diễn Châu")
        #expect(try await units.find("thi xa dien chau", map: .of2024, for: TerritoriesWorld.department).total == 1)
        #expect(try await TerritoriesWorld.acts(in: database) == ["adminUnit.revise"])
    }

    @Test func `a wrong successor and its day are mended`() async throws {
        let commune = EarlierUnitDraft(
            code: "17999",
            name: "Xã Diễn Bình",
            parentCode: "425",
            mergedInto: "17434",
            validUntil: Day.firstOfYear(2020),
            basis: Self.basis
        )
        try await units.addEarlierUnit(commune, by: TerritoriesWorld.administrator, at: TerritoriesWorld.now)
        let key = PlaceKey(.of2024, "17999")
        let other = try #require(
            try await units.territories(for: TerritoriesWorld.department)
                .children(of: "425", map: .of2024).first { !["17434", "17999"].contains($0.code) }
        )

        try await revise(
            key,
            AdminUnitDraft(
                name: "Xã Diễn Bình",
                mergedInto: other.code,
                validUntil: Day.firstOfYear(2019),
                basis: Self.basis
            )
        )

        let detail = try await units.detail(key, for: TerritoriesWorld.department)
        #expect(detail.successors == [AdminUnitLink(unit: other, extent: .whole)])
        #expect(detail.unit.validity == (try Validity(from: nil, until: Day.firstOfYear(2019))))
        #expect(detail.past.map(\.row.mergedInto) == ["17434"])
    }

    @Test(arguments: AdminUnitRevisionTests.faults)
    func `a faulty field is named and nothing is written`(
        key: PlaceKey,
        draft: AdminUnitDraft,
        field: String
    ) async throws {
        let refusal = await #expect(throws: Refusal.self) { try await revise(key, draft) }

        #expect(refusal?.field == field)
        #expect(try await units.detail(key, for: TerritoriesWorld.department).past == [])
        #expect(try await TerritoriesWorld.acts(in: database) == [])
    }

    @Test(
        arguments: [
            (PlaceKey(.of2024, "40"), "Nghị quyết số 202/2025/QH15 ngày 12/06/2025 của Quốc hội"),
            (
                PlaceKey(.of2024, "17434"),
                "Nghị quyết số 1678/NQ-UBTVQH15 ngày 16/06/2025 của Ủy ban Thường vụ Quốc hội"
            ),
            (PlaceKey(.of2024, "413"), "Chưa rõ số văn bản; nhập vào Thành phố Vinh"),
        ]
    )
    func `each succession says by which law`(key: PlaceKey, citation: String) async throws {
        let detail = try await units.detail(key, for: TerritoriesWorld.department)

        #expect(detail.successionBases.map(\.citation) == [citation])
        #expect(detail.successionBases.map(\.evidence.isWeak) == [true])
    }

    @Test func `a database that was filled before gets the law of its successions`() async throws {
        try await database.write { try $0.execute("UPDATE admin_unit_succession SET citation = NULL, evidence = NULL") }

        try await Preparation.prepare(database, at: TerritoriesWorld.now)

        let unknown: Int? = try await database.read { transaction in
            try transaction.value("SELECT COUNT(*) FROM admin_unit_succession WHERE citation IS NULL")
        }
        #expect(unknown == 3)
    }

    @Test func `only an administrator of the place revises a unit`() async throws {
        let draft = AdminUnitDraft(name: "Thành phố Vinh", basis: Self.basis)
        let key = PlaceKey(.of2024, "412")

        await #expect(throws: Refusal.forbidden) {
            try await units.revise(key, draft, version: 1, by: TerritoriesWorld.department, at: TerritoriesWorld.now)
        }
        await #expect(throws: Refusal.missing) {
            try await units.revise(
                key,
                draft,
                version: 1,
                by: TerritoriesWorld.officer(.administrator, .province("66")),
                at: TerritoriesWorld.now
            )
        }
        await #expect(throws: Refusal.missing) { try await revise(PlaceKey(.of2024, "99999999"), draft) }
    }

    @Test func `a revision of a row that another wrote meanwhile is refused, and so is one that saw none`() async throws
    {
        let key = PlaceKey(.of2024, "425")
        try await revise(key, AdminUnitDraft(name: "Thị xã Diễn Châu", basis: Self.basis))
        let late = AdminUnitDraft(name: "Thành phố Diễn Châu", basis: Self.basis)

        await #expect(
            throws: Refusal.conflict(
                "Thị xã Diễn Châu vừa được người khác cập nhật: ông/bà xem phiên bản 1, hiện là phiên bản 2.",
                remedy: "So nội dung đã nhập với bản hiện tại rồi gửi lại."
            )
        ) { try await revise(key, late) }
        await #expect(
            throws: Refusal.invalid(
                "Thiếu số phiên bản đã xem.",
                field: "version",
                remedy: "Gửi kèm số phiên bản đã xem (version), hiện là 2."
            )
        ) { try await revise(key, late, version: nil) }
        try await revise(key, late, version: 2)

        let detail = try await units.detail(key, for: TerritoriesWorld.department)
        #expect(detail.version == 3)
        #expect(detail.past.map(\.row.name) == ["Thị xã Diễn Châu", "Huyện Diễn Châu"])
    }

    private func revise(_ key: PlaceKey, _ draft: AdminUnitDraft, version: Int? = 1) async throws {
        try await units.revise(
            key,
            draft,
            version: version,
            by: TerritoriesWorld.administrator,
            at: TerritoriesWorld.now
        )
    }
}
