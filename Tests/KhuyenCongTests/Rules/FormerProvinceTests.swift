import Database
import TestSupport
import Testing

@testable import KhuyenCong

/// A merged province lets its former provinces' packs run on; which one a commune of today came from, the units tell.
@Suite struct FormerProvinceTests {
    @Test(
        arguments: [
            (PlaceKey(.of2025, "24"), ["07306"], "24"),
            (PlaceKey(.of2025, "24"), ["09193"], "27"),
            (PlaceKey(.of2025, "24"), ["07306", "07696"], "24"),
            (PlaceKey(.of2025, "24"), ["07306", "09193"], nil),
            (PlaceKey(.of2025, "24"), ["07306", "99999"], nil),
            (PlaceKey(.of2025, "24"), [], nil),
            (PlaceKey(.of2025, "31"), ["10804"], nil),
            (PlaceKey(.of2025, "40"), [], "40"),
            (PlaceKey(.of2024, "24"), [], "24"),
        ] as [(PlaceKey, [String], String?)]
    )
    func `the places of a file tell its former province, as long as they agree`(
        province: PlaceKey,
        communes: [String],
        expected: String?
    ) async throws {
        let territories = try await TerritoriesWorld.territories()

        let found = territories.formerProvince(of: province, places: communes.map { PlaceKey(province.map, $0) })

        #expect(found == expected)
    }

    /// Lists and tasks choose packs by the stored one, acts by the places.
    @Test(
        arguments: [
            (["07306"], "24"), (["09193"], "27"), (["07306", "07288"], "24"), (["07306", "09193"], nil),
        ] as [([String], String?)]
    )
    func `a file keeps what its places tell, from its draft on`(communes: [String], expected: String?) async throws {
        let world = try await DossierWorld()
        let draft = try await world.draft(consulting(in: communes), by: .localOperator)
        let drafted = try await stored(draft, world)
        try await world.act(.submit, draft, by: .localOperator)

        #expect(drafted == (communes.count == 1 ? expected : nil))
        #expect(try await stored(draft, world) == expected)
        #expect(try await Consistency(world.database).differences() == [])
    }

    @Test func `a place that was written beside the front door is found`() async throws {
        let world = try await DossierWorld()
        let draft = try await world.draft(consulting(in: ["07306"]), by: .localOperator)
        try await world.act(.submit, draft, by: .localOperator)
        try await world.database.write { try $0.execute("UPDATE project_line SET place_code = '09193'") }
        let found = try await world.database.read { try FormerProvince.differences(in: $0) }
        try await world.database.write { try FormerProvince.refreshAll(Territories.load($0), in: $0) }

        #expect(found == ["Hồ sơ HS\(draft.id): tỉnh trước sáp nhập đã lưu khác với địa bàn của hồ sơ."])
        #expect(try await stored(draft, world) == "27")
    }

    @Test func `over files of all sorts the stored one is that by which acts choose`() async throws {
        let world = try await DossierWorld()
        let mixed: [(name: String, communes: [String], expected: String?)] = [
            ("Sông Thương", ["07306"], "24"), ("Núi Dạm", ["09193"], "27"), ("Yên Thế", ["07306", "07288"], "24"),
            ("Kinh Bắc", ["07306", "09193"], nil), ("Luy Lâu", ["09193", ""], "27"), ("Đình Bảng", [""], nil),
        ]
        var submitted: [Dossier] = []
        for set in mixed {
            let group = consulting(in: set.communes, of: "HTX \(set.name)").merging(.group(["scheme": .text("group")]))
            let draft = try await world.draft(group, by: .localOperator)
            submitted.append(try await world.act(.submit, draft, by: .localOperator).dossier)
        }
        let territories = try await TerritoriesWorld.territories()
        let acting = submitted.map { file in
            Proposal(.lenient(file.proposal), on: world.now.day, territories).formerProvince(territories)
        }
        var found: [String?] = []
        for file in submitted { found.append(try await stored(file, world)) }
        try await world.database.write { try $0.execute("UPDATE dossier SET former_province = 'x'") }
        let differing = try await world.database.read { try FormerProvince.differences(in: $0) }
        try await world.database.write { try FormerProvince.refreshAll(Territories.load($0), in: $0) }

        #expect(acting == mixed.map(\.expected))
        #expect(found == mixed.map(\.expected))
        #expect(differing.count == mixed.count)
        #expect(try await Consistency(world.database).differences() == [])
    }

    private func stored(_ dossier: Dossier, _ world: DossierWorld) async throws -> String? {
        try await world.database.read { tx in
            try tx.value("SELECT former_province FROM dossier WHERE id = \(dossier.id)")
        }
    }

    /// A line of consulting in each commune of the province that Bắc Giang and Bắc Ninh became.
    private func consulting(in communes: [String], of name: String = "HTX") -> FieldTree {
        let lines = communes.enumerated().map { offset, commune in
            FieldTree.group([
                "kind": .text("consulting"), "item": .text("consulting"), "place": .text(commune),
                "trade": .text("a"), "beneficiary": .group(["name": .text("\(name) số \(offset + 1)")]),
                "eligibleCost": .number(40_000_000),
                "amounts": .list([
                    .group(["source": .text("province"), "amount": .number(20_000_000)]),
                    .group(["source": .text("counterpart"), "amount": .number(20_000_000)]),
                ]),
            ])
        }
        return DossierWorld.machinery().merging(
            .group(["province": .text("24"), "lines": .list(lines), "machines": .list([])])
        )
    }

    /// Two norm books run in Bắc Ninh since 01/07/2025: its own of before, and that of what was Bắc Giang.
    @Test func `a norm of old Bắc Giang holds for a commune of it, and for no other of the merged province`()
        async throws
    {
        let world = try await DossierWorld()
        let norm = try await normOfBacGiang(world)
        let inside = try await explained(place: "07306", world)
        let outside = try await explained(place: "09193", world)

        #expect(inside.map { $0.norms.contains { $0.normID == norm } } == [true])
        #expect(inside.map(\.limit) == [Dong(200_000_000)])
        #expect(outside.map { $0.norms.contains { $0.normID == norm } } == [false])
        #expect(outside.map(\.limit) == [Dong(300_000_000)])
    }

    private func explained(place: String, _ world: DossierWorld) async throws -> [SupportAnswer] {
        let fields = DossierWorld.machinery().merging(.group(["province": .text("24")])).replacingLines {
            $0.merging(.group(["place": .text(place)]))
        }
        let draft = try await world.draft(fields, by: .localOperator)
        return try await world.dossiers.explainNorms(of: .dossier(draft.id), by: .localOperator, at: world.now)
            .map(\.answer)
    }

    /// Machinery up to 200 triệu instead of 300.
    private func normOfBacGiang(_ world: DossierWorld) async throws -> Int64 {
        let norms = Norms(world.database)
        let basis = LegalBasis("Nghị quyết của HĐND tỉnh Bắc Giang", .opening)
        let pack = PackDraft(
            code: "BG",
            name: "Mức hỗ trợ của Bắc Giang",
            place: PlaceKey(.of2024, "24"),
            validFrom: Day.firstOfYear(2020),
            validUntil: nil,
            basis: basis
        )
        let draft = NormDraft(
            kind: .machinery,
            item: "Máy móc, thiết bị",
            rateHundredths: 5000,
            ceiling: Dong(200_000_000),
            per: .establishment,
            note: nil,
            basis: basis,
            itemCode: .machinery
        )
        let packID = try await norms.addPack(pack, by: .localOperator, at: world.now)
        return try await norms.add(draft, toPack: packID, by: .localOperator, at: world.now)
    }
}
