import Database
import TestSupport
import Testing

@testable import KhuyenCong

/// The nation's report is read from a roll-up; it must say what the ledger says, on every basis and map.
@Suite struct NationRollupTests {
    private static let samples = SampleImportTests.Sample.all

    @Test(arguments: ReportBasis.allCases, AdminMap.allCases)
    func `the roll-up says what the ledger says`(_ basis: ReportBasis, _ map: AdminMap) async throws {
        let world = try await filled()

        let rolled = try await report(world, basis, map, asOf: nil)
        let booked = try await report(world, basis, map, asOf: Day.lastOfYear(2100))

        #expect(rolled.total == booked.total)
        #expect(rolled.bySource == booked.bySource)
        #expect(rolled.byKind == booked.byKind)
        #expect(rolled.byYear == booked.byYear)
        #expect(rolled.byPlace == booked.byPlace)
        #expect(rolled.total.amount != nil)
    }

    @Test func `a second stage moves the sums and check stays silent`() async throws {
        let world = try await filled()
        let before = try await report(world, .support, .of2024, asOf: nil)

        let path = try ImportWorld.path("thanh-hoa-2021-2022.xlsx")
        _ = try await Imports(world.database).run(
            [ImportSource(path: path, name: "quyet-toan.xlsx")],
            options: ImportOptions(province: "38", stage: .settled),
            isDryRun: false,
            by: .localOperator,
            at: world.now
        )

        let after = try await report(world, .support, .of2024, asOf: nil)
        #expect(after.total == before.total)
        #expect(try await Consistency(world.database).differences() == [])
    }

    /// The facts are remembered, so each write that moves a figure has to move the revision they are remembered at.
    @Test func `a report that was asked before follows each write`() async throws {
        let world = try await ImportWorld()
        let reports = PeriodReports(world.database)
        let query = try PeriodQuery(place: "00", from: 2010, to: 2024)

        for sample in Self.samples {
            _ = try await world.take([sample.file], province: sample.province)

            let remembered = try await reports.report(query, by: .localOperator)
            let fresh = try await PeriodReports(world.database).report(query, by: .localOperator)
            #expect(remembered == fresh)
        }
    }

    @Test func `a tampered roll-up is named by check`() async throws {
        let world = try await filled()
        try await world.database.write { tx in
            try tx.execute(
                "UPDATE nation_amount SET amount = amount + 1 WHERE budget_year = 2016 AND kind_code = 'model'"
            )
            try tx.execute("UPDATE standing SET amount = amount + 1 WHERE line_id = 1 AND source_code = 'national'")
        }

        let differences = try await Consistency(world.database).differences()

        #expect(differences.contains { $0.hasPrefix("Bảng tổng hợp nation_amount") })
        #expect(differences.contains { $0.hasPrefix("Dòng 1, nguồn national") })
    }

    @Test func `the database knows the order of stages as the program does`() async throws {
        let database = try await TestDatabase.make()

        for stage in Stage.allCases {
            let rank: Int? = try await database.read { tx in
                try tx.value("SELECT \(Stage.rankInSQL) FROM (SELECT CAST(\(stage) AS TEXT) AS stage) AS e")
            }
            #expect(rank == stage.rank)
        }
    }

    private func filled() async throws -> ImportWorld {
        let world = try await ImportWorld()
        for sample in Self.samples {
            _ = try await world.take([sample.file], province: sample.province)
        }
        return world
    }

    private func report(
        _ world: ImportWorld,
        _ basis: ReportBasis,
        _ map: AdminMap,
        asOf: Day?
    ) async throws -> PeriodReport {
        let query = try PeriodQuery(place: "00", map: map, from: 2010, to: 2024, basis: basis, asOf: asOf)
        return try await PeriodReports(world.database).report(query, by: .localOperator)
    }
}
