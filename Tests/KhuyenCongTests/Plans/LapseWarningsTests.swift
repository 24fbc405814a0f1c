import Database
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct LapseWarningsTests {
    struct Case: Sendable {
        let today: String
        let daysLeft: Int?
        let threshold: Int?
    }

    @Test(arguments: [
        Case(today: "2026-11-01", daysLeft: 60, threshold: 60),
        Case(today: "2026-10-31", daysLeft: nil, threshold: nil),
        Case(today: "2026-12-01", daysLeft: 30, threshold: 30), Case(today: "2026-12-24", daysLeft: 7, threshold: 7),
        Case(today: "2026-12-31", daysLeft: 0, threshold: 7), Case(today: "2027-01-01", daysLeft: -1, threshold: 0),
        Case(today: "2026-11-30", daysLeft: 31, threshold: 60),
    ])
    func `money is warned of 60, 30 and 7 days before it lapses, and named when it has`(example: Case) async throws {
        let world = try await PlanWorld()
        let sheet = try await world.book("received", 5_000_000)
        let day = try #require(Day(example.today))
        let warning = LapseWarnings.of([sheet], on: day).first

        #expect(warning?.daysLeft == example.daysLeft)
        #expect(warning?.threshold == example.threshold)
    }

    @Test func `what is carried over no longer lapses`() async throws {
        let world = try await PlanWorld()
        try await world.book("received", 5_000_000)
        let sheet = try await world.book("carriedOut", 5_000_000)
        let day = try #require(Day("2026-12-24"))

        #expect(LapseWarnings.of([sheet], on: day) == [])
    }

    /// The task list asks for all accounts at once; the page of one account reads it alone.
    @Test func `the task list warns as the pages do, in as many statements for two accounts as for one`()
        async throws
    {
        let world = try await PlanWorld()
        let day = try #require(Day("2026-12-24"))
        func asked() async throws -> (warnings: [LapseWarning], statements: Int) {
            let before = world.database.statementCount
            let warnings = try await world.balances.lapsing(on: day, by: world.files.department)
            return (warnings, world.database.statementCount - before)
        }
        try await world.book("received", 500_000_000)
        _ = try await world.files.local(upTo: .settled)
        let one = try await asked()
        try await world.book("received", 7_000_000, year: 2025, day: "2025-06-01")
        let two = try await asked()
        let sheets = [try await world.sheet(), try await world.sheet(.province, 2025)]

        #expect(one.warnings.map(\.amount) == [Dong(200_000_000)])
        #expect(two.warnings == LapseWarnings.of(sheets, on: day))
        #expect(two.warnings.map(\.amount) == [Dong(7_000_000), Dong(200_000_000)])
        #expect(two.statements == one.statements)
    }

    @Test func `whoever keeps the source is warned, nobody else`() async throws {
        let world = try await PlanWorld()
        try await world.book("received", 5_000_000)
        let day = try #require(Day("2026-12-24"))

        let mine = try await world.balances.lapsing(on: day, by: world.files.department)
        #expect(mine.map(\.amount) == [Dong(5_000_000)])
        for officer in [world.files.foreign, world.files.agency, world.files.owner] {
            #expect(try await world.balances.lapsing(on: day, by: officer) == [])
        }
    }
}
