import Database
import TestSupport
import Testing

@testable import KhuyenCong

/// A fund's regulation lets what is left stay in it; only a province whose regulation says otherwise carries it over by
/// decision.
@Suite struct FundOpeningTests {
    private let world: PlanWorld

    init() async throws {
        world = try await PlanWorld()
    }

    private func fund(_ year: Int) async throws -> SourceBalance {
        try await world.sheet(.fund, year).balance
    }

    @Test func `what is left in a fund is there in the next years, and no other source's is`() async throws {
        for source in ["fund", "province"] {
            try await world.book("received", 500_000_000, source: source, year: 2025, day: "2025-03-01")
        }
        let listed = try await world.balances.list(year: 2026, by: world.files.department)

        #expect(try await fund(2026).opening == Dong(500_000_000))
        #expect(try await fund(2028).free == Dong(500_000_000))
        #expect(try await world.sheet(.province, 2026).balance.opening == .zero)
        #expect(listed.map(\.key.source) == [.fund])
        #expect(listed.map(\.goesOnBy?.key) == [.fundGoesOn])
    }

    @Test func `what a fund promised in one year is not promised again in the next`() async throws {
        try await world.book("received", 500_000_000, source: "fund")
        var money = DossierWorld.machinery(source: "fund")
        money = money.merging(.group(["title": .text("Máy sấy từ quỹ")]))
        let dossier = try await world.files.local(money, upTo: .contracted)
        let before = try await fund(2027)
        try await world.files.act(
            .advance,
            dossier,
            DossierWorld.advance(200_000_000, source: "fund"),
            by: world.files.department
        )
        let advanced = try await fund(2027)
        try await world.files.act(.accept, dossier, DossierWorld.acceptance, by: world.files.department)
        try await world.files.act(.settle, dossier, by: world.files.department)
        let settled = try await fund(2027)

        #expect([before, advanced, settled].map(\.opening) == [500, 500, 200].map { Dong($0 * 1_000_000) })
        #expect([before, advanced, settled].map(\.owedBefore) == [300, 300, 0].map { Dong($0 * 1_000_000) })
        #expect([before, advanced, settled].map(\.free) == [200, 200, 200].map { Dong($0 * 1_000_000) })
    }

    @Test func `a project is approved from what a fund kept from last year, and no further`() async throws {
        try await world.book("received", 350_000_000, source: "fund", year: 2025, day: "2025-03-01")
        _ = try await world.files.local(DossierWorld.machinery(source: "fund"), upTo: .approved)
        let second = try await world.files.local(
            DossierWorld.machinery(name: "Hợp tác xã Gốm", source: "fund", serial: "S-02", phone: "0987654321"),
            upTo: .registered
        )
        let refusal = await #expect(throws: Refusal.self) {
            try await world.files.act(.approve, second, by: world.files.leader)
        }

        #expect(
            refusal?.message
                == "Nguồn Quỹ khuyến công năm 2026: cam kết 600.000.000 đồng vượt số được giao, được nhận và "
                + "chuyển nguồn 350.000.000 đồng, vượt 250.000.000 đồng."
        )
    }

    @Test func `a fund's year closes with money in it, and nothing of it lapses`() async throws {
        let sheet = try await world.book("received", 500_000_000, source: "fund", year: 2025, day: "2025-03-01")
        let day = try #require(Day("2025-12-24"))
        let closed = try await world.balances.close(
            try #require(sheet.account).id,
            by: world.accountant,
            at: world.now
        )

        #expect(LapseWarnings.of([sheet], on: day) == [])
        #expect(closed.account?.closedAt == world.now)
        #expect(try await fund(2026).opening == Dong(500_000_000))
        #expect(try await Consistency(world.database).differences() == [])
    }

    @Test func `where the regulation ends the year, a fund is carried over by decision like any source`() async throws {
        let rules = Rules(world.database)
        let pack = try #require(try await rules.packs(for: .localOperator).first { $0.isLocalDefault })
        let rule = try #require(pack.rule(.fundGoesOn))
        let draft = RuleDraft(value: "no", basis: LegalBasis("Quy chế Quỹ khuyến công 2026", .fullText))
        try await rules.revise(rule.id, draft, by: .localOperator, at: world.now)
        let sheet = try await world.book("received", 500_000_000, source: "fund", year: 2025, day: "2025-03-01")
        let day = try #require(Day("2025-12-24"))

        #expect(try await fund(2026).opening == .zero)
        #expect(LapseWarnings.of([sheet], on: day).map(\.daysLeft) == [7])
        #expect(sheet.goesOnBy == nil)
    }
}
