import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct LifecycleCensusTests {
    @Test func `a census counts steps, states and money of the files`() async throws {
        let world = try await DossierWorld()
        _ = try await world.draft(DossierWorld.machinery(name: "Cơ sở một", serial: "S-09", phone: "0912000001"))
        let file = try await world.local(upTo: .underWay)

        let census = try await LifecycleCensus.take(world.database)

        #expect(census.projects == 2)
        #expect(census.states == [.draft: 1, .underWay: 1])
        #expect(census.reached == [.draft, .submitted, .appraised, .registered, .approved, .contracted, .underWay])
        #expect(census.steps[.init(level: .local, from: .contracted, act: .advance)] == 1)
        #expect(census.steps.count == 6)
        #expect(census.kinds == [.machinery: 1])
        #expect(census.schemes == [.single: 2])
        #expect(census.overYears == 0)
        let province = try #require(census.balances.first { $0.source == .province })
        #expect(province.approved == Dong(300_000_000))
        #expect(province.advanced == Dong(200_000_000))
        #expect(province.outstanding == Dong(200_000_000))
        #expect(file.state == .underWay)
    }

    @Test func `the Ministry judges no local project`() {
        let local = LifecycleCensus.possible.filter { $0.level == .local }

        #expect(!local.contains { $0.from == .ministryAppraised || $0.act == .appraiseAtMinistry })
        #expect(LifecycleCensus.possible.contains(.init(level: .national, from: .ministryAppraised, act: .reject)))
    }
}
