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

    /// A figure of one province under the nation's name would be believed, and handed in.
    @Test func `of a larger place an officer sees the own part, and the report says so`() async throws {
        let world = try await TwoMaps()
        let commune = try await world.database.read { tx in
            let territories = try Territories.load(tx)
            let province = try #require(territories.unit(.of2025, "40"))
            return try #require(territories.children(of: province).first)
        }
        let ofCommune = Officer(
            userID: nil,
            name: "Cán bộ xã",
            grants: [Grant(role: .communeOfficer, scope: .commune(commune.code, province: "40"))]
        )
        let part = commune.name.prefix(1).lowercased() + commune.name.dropFirst()

        #expect(
            try await subtitle(PeriodQuery.nation, world, ProjectWorld.department)
                == "Cả nước (phần của tỉnh Nghệ An), giai đoạn 2021–2026"
        )
        #expect(try await subtitle("40", world, ProjectWorld.department) == "Tỉnh Nghệ An, giai đoạn 2021–2026")
        #expect(try await subtitle("40", world, ofCommune) == "Tỉnh Nghệ An (phần của \(part)), giai đoạn 2021–2026")
        #expect(try await subtitle(commune.code, world, ofCommune) == "\(commune.name), giai đoạn 2021–2026")
    }

    private func subtitle(_ place: String, _ world: TwoMaps, _ officer: Officer) async throws -> String {
        let query = try PeriodQuery(place: place, map: .of2025, from: 2021, to: 2026)
        return try await ReportSet(world.database).document(ReportRequest(.leverage, query), by: officer).subtitle
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
