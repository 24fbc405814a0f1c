import Database
import TestSupport
import Testing

@testable import KhuyenCong

/// A form sent twice, or again after the way back, must not leave two reports of one content.
@Suite struct FrozenAgainTests {
    private let world: ProjectWorld
    private let reports: FrozenReports
    private let request: ReportRequest

    init() async throws {
        world = try await ProjectWorld()
        reports = FrozenReports(world.database)
        try await world.project("Máy sấy chè", amounts: [(.province, .approved, 300)])
        request = ReportRequest(.period, try PeriodQuery(place: "40", from: 2016, to: 2020))
    }

    @Test func `the same report frozen again is the one that waits for its number`() async throws {
        let first = try await freeze()

        #expect(try await freeze() == first)
        #expect(try await world.acts() == ["frozenReport.freeze"])
    }

    @Test func `under a number, by another officer, or of a ledger that moved it is another one`() async throws {
        let first = try await freeze()
        let numbered = try await freeze("125/BC-SCT")
        let another = try await freeze(by: .localOperator)
        try await world.project("Máy ép dầu", amounts: [(.province, .approved, 100)])
        let later = try await freeze()

        #expect(Set([first, numbered, another, later]).count == 4)
    }

    private func freeze(_ number: String? = nil, by officer: Officer = ProjectWorld.department) async throws -> Int64 {
        try await reports.freeze(request, number: number, by: officer, at: world.now)
    }
}
