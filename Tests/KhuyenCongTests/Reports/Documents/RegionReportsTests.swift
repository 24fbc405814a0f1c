import Database
import TestSupport
import Testing

@testable import KhuyenCong

/// A region is a place as any other: each report answers for it, and the nation's office hands it in.
@Suite struct RegionReportsTests {
    @Test(arguments: ReportKind.allCases)
    func `every kind of report answers for every region`(kind: ReportKind) async throws {
        let world = try await TwoMaps()
        let regions = try await world.database.read { try Territories.load($0).regions }

        for region in regions {
            let query = try PeriodQuery(place: region.code, map: .of2025, from: 2021, to: 2026)
            let document = try await ReportSet(world.database)
                .document(ReportRequest(kind, query), by: .localOperator)
            #expect(document.subtitle.hasPrefix(region.name), "\(kind): \(document.subtitle)")
        }
    }

    @Test func `the report of a region is the nation's to freeze, and agrees with its own rows`() async throws {
        let world = try await TwoMaps()
        let reports = FrozenReports(world.database)
        let region = try await world.database.read { try #require(Territories.load($0).regions.first) }
        let query = try PeriodQuery(place: region.code, map: .of2025, from: 2021, to: 2026)
        let request = ReportRequest(.year, query)

        let id = try await reports.freeze(request, number: nil, by: .localOperator, at: TestDatabase.now)
        let found = try await reports.verify(id, by: .localOperator)
        let refusal = await #expect(throws: Refusal.self) {
            try await reports.freeze(request, number: nil, by: ProjectWorld.department, at: TestDatabase.now)
        }

        #expect(found.faults == [])
        #expect(found.report.provinceNow == nil)
        #expect(refusal == .missing)
    }
}
