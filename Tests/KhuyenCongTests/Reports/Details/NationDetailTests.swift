import Database
import TestSupport
import Testing

@testable import KhuyenCong

/// The second roll-up must say what the ledger says, after every act, and `check` must see where it does not.
@Suite struct NationDetailTests {
    @Test(arguments: [1, 2, 3] as [UInt64], [PeriodQuery.nation, "V1", "V2", "V3"])
    func `the roll-up answers as the ledger does`(_ seed: UInt64, _ place: String) async throws {
        let world = try await DetailWorld(seed: seed)
        try await NationDetail.settle(world.database)
        let queries = try ReportBasis.allCases.flatMap { basis in
            try [(2018, 2018), (2019, 2021), (2018, 2022)].map { from, to in
                try PeriodQuery(place: place, from: from, to: to, basis: basis)
            }
        }

        var rolled: [DetailAnswers] = []
        for query in queries { rolled.append(try await world.answers(query)) }
        try await world.makeStale()

        for (query, answers) in zip(queries, rolled) {
            #expect(answers == (try await world.answers(query)), "\(query)")
        }
        #expect(rolled.contains { !$0.done.isEmpty } || place != PeriodQuery.nation)
    }

    @Test func `cells that are brought up to date one act after the other are those of a rebuild`() async throws {
        let world = try await DetailWorld(seed: 4, projects: 20)
        var random = SeededGenerator(seed: 5)

        for _ in 0..<10 {
            try await world.add(&random)
            #expect(try await world.database.read { try !NationDetail.isSettled(in: $0) })
            try await NationDetail.settle(world.database)
            #expect(try await world.database.read { try NationDetail.differences(in: $0) } == [])
        }
    }

    @Test func `a project that moves leaves no cell behind`() async throws {
        let world = try await DetailWorld(seed: 6, projects: 10)
        try await NationDetail.settle(world.database)

        try await world.database.write { tx in
            try tx.execute("UPDATE project SET province_code = '79', province_now = '79' WHERE province_now = '01'")
            try tx.execute("UPDATE project SET withdrawn_at = 1 WHERE id = 3")
            for id: Int64 in 1...10 { try Standing.refresh(.ofProject(id), in: tx) }
        }
        try await NationDetail.settle(world.database)

        #expect(try await world.database.read { try NationDetail.differences(in: $0) } == [])
        let left: Int? = try await world.database.read { tx in
            try tx.value("SELECT COUNT(*) FROM nation_stage WHERE province_now = '01'")
        }
        #expect(left == 0)
    }

    @Test func `a beneficiary's form and a line's results make their cells stale`() async throws {
        let world = try await DetailWorld(seed: 7, projects: 5)
        try await NationDetail.settle(world.database)
        let before = try await revision(world)

        try await world.database.write { tx in
            try tx.execute("UPDATE beneficiary SET form = NULL")
            try NationDetail.mark(beneficiary: 1, in: tx)
            try NationDetail.mark(line: 2, in: tx)
        }

        #expect(try await world.database.read { try !NationDetail.isSettled(in: $0) })
        #expect(try await revision(world) == before + 2)
    }

    /// Stored sets keep their meaning when the law brings a new source.
    @Test func `the bit of each source is the one that databases hold`() {
        let bits = FundingSource.Code.allCases.map { SourceSet.bits([$0]) }

        #expect(SourceSet.bits([.national, .counterpart]) == 0b10_0001)
        #expect(SourceSet.bits([.unsplit]) == 0b1_0000_0000)
        #expect(SourceSet.bits([.fund]) == 0b10_0000_0000)
        #expect(Set(bits).count == bits.count && !bits.contains(0))
    }

    @Test func `a tampered cell is named by check`() async throws {
        let world = try await DetailWorld(seed: 8, projects: 10)
        try await NationDetail.settle(world.database)
        try await world.database.write { tx in
            try tx.execute("UPDATE nation_stage SET amount = amount + 1")
            try tx.execute("DELETE FROM nation_tag_amount WHERE dimension = 'month'")
        }

        let differences = try await Consistency(world.database).differences()

        #expect(differences.contains { $0.hasPrefix("Bảng tổng hợp nation_stage") })
        #expect(differences.contains { $0.hasPrefix("Bảng tổng hợp nation_tag_amount") })
    }

    private func revision(_ world: DetailWorld) async throws -> Int64 {
        try await world.database.read { try Ledger.revision(in: $0) }
    }
}
