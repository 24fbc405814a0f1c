import Database
import Testing

@testable import KhuyenCong

/// Sums of the nation and of regions come from the roll-up; they must be those of the ledger, along every dimension.
@Suite struct NationCubeTests {
    @Test(arguments: [PeriodQuery.nation, "V1", "V2", "V3"], AdminMap.allCases)
    func `the cube says what the ledger says`(_ place: String, _ map: AdminMap) async throws {
        let world = try await TwoMaps()
        let dimensions: [[SumDimension]] = [
            [], [.source], [.kind], [.year], [.place], [.place, .source], [.provinceNow, .provinceOld], [.kind, .year],
        ]

        for basis in ReportBasis.allCases {
            let query = try PeriodQuery(place: place, map: map, from: 2021, to: 2026, basis: basis)
            for wanted in dimensions {
                let (rolled, booked) = try await world.database.read { tx in
                    let reading = try ReportReading(tx, by: .localOperator, nation: NationMemory())
                    let facts = PeriodFacts(query, try reading.place(query))
                    return (try reading.sums(query, by: wanted), try facts.sums(wanted, reading.territory, in: tx))
                }
                #expect(Set(rolled.map(Key.init)) == Set(booked.map(Key.init)), "\(basis) \(wanted)")
                #expect(rolled.count == booked.count)
                #expect(!rolled.isEmpty)
            }
        }
    }

    @Test func `the regions and what lies in none add up to the nation`() async throws {
        let world = try await TwoMaps()

        let (regions, nation) = try await world.database.read { tx in
            let reading = try ReportReading(tx, by: .localOperator, nation: NationMemory())
            let query = try PeriodQuery(place: PeriodQuery.nation, map: .of2025, from: 2021, to: 2026)
            let regions = try reading.territories.regions.map { try reading.total(query.at($0.code))?.amount }
            return (regions, try reading.total(query)?.amount)
        }

        let sum = regions.compactMap { $0 }.reduce(Dong.zero, +)
        #expect(regions.count == 3)
        // New Lâm Đồng reaches over two regions, and one project names nothing but the province.
        #expect(nation == sum + Dong(TwoMaps.amount))
    }

    private struct Key: Hashable {
        let figures: [PeriodFigure]
        let amount: Dong
        let projects: Int

        init(_ sum: LedgerSum) {
            figures = sum.figures
            amount = sum.amount
            projects = sum.projects
        }
    }
}
