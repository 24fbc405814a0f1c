import Database
import Testing

@testable import KhuyenCong

@Suite struct NormReadingTests {
    private let database: Database
    private let norms: Norms

    init() async throws {
        database = try await TerritoriesWorld.sharedDatabase()
        norms = Norms(database)
    }

    @Test(
        arguments: [
            ("2014-04-07", nil), ("2014-04-08", "2014"), ("2018-05-10", "2014"), ("2018-05-11", "2018"),
            ("2026-11-21", "2018"),
        ] as [(String, String?)]
    )
    func `the day of approval chooses the pack`(day: String, code: String?) async throws {
        let day = try #require(Day(day))

        let pack = try await database.read { transaction in
            try Norms.inForce(on: day, formerProvince: nil, presentProvince: nil, in: transaction)
        }

        #expect(pack?.code == code)
    }

    @Test(arguments: [
        ("2014", "Ứng dụng máy móc thiết bị, chuyển giao công nghệ tiên tiến", 5000, 200, Evidence.fullText),
        ("2014", "Mô hình trình diễn kỹ thuật: công nghệ mới, sản phẩm mới", 3000, 500, .fullText),
        ("2018", "Ứng dụng máy móc thiết bị, chuyển giao công nghệ tiên tiến", 5000, 300, .opening),
        ("2018", "Dây chuyền công nghệ", 5000, 450, .opening),
        ("2018", "Mô hình trình diễn kỹ thuật: công nghệ mới, sản phẩm mới", 3000, 1000, .opening),
        ("2018", "Xây dựng và đăng ký thương hiệu", 5000, 35, .unverified),
    ])
    func `norms are as the circulars say`(
        pack: String,
        item: String,
        rate: Int,
        millions: Int64,
        evidence: Evidence
    ) async throws {
        let packs = try await norms.packs(for: TerritoriesWorld.department)
        let norm = packs.first { $0.code == pack }?.norms.first { $0.item == item }

        #expect(norm?.rateHundredths == rate)
        #expect(norm?.ceiling == Dong(millions * 1_000_000))
        #expect(norm?.basis.evidence == evidence)
    }

    @Test(arguments: [(0, nil, "rate"), (10_001, nil, "rate"), (3000, 0, "ceiling")] as [(Int, Int64?, String)])
    func `an impossible norm is refused`(rate: Int, ceiling: Int64?, field: String) async throws {
        let pack = try #require(try await norms.packs(for: TerritoriesWorld.department).first)
        var draft = NormDraft(try #require(pack.norms.first))
        draft.rateHundredths = rate
        draft.ceiling = ceiling.map(Dong.init)

        let refusal = await #expect(throws: Refusal.self) {
            try await norms.add(draft, toPack: pack.id, by: TerritoriesWorld.administrator, at: TerritoriesWorld.now)
        }

        #expect(refusal?.field == field)
    }
}
