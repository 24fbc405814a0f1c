import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct IndicatorsTests {
    private let world: IndicatorWorld

    init() async throws {
        world = try await IndicatorWorld()
    }

    private func actual(_ key: String, through year: Int = 2025) async throws -> IndicatorActual {
        let board = try await world.indicators.board(world.programme, by: world.files.department)
        return try #require(board.rows.first { $0.indicator.terms.key == key }).actual(through: year)
    }

    @Test func `goals are read with their words and written back the same`() async throws {
        let board = try await world.indicators.board(world.programme, by: world.files.department)

        #expect(
            board.rows.map { TargetWords.goal($0.indicator) } == [
                "trong khoảng 20–30 mô hình", "ít nhất 80 %", "trong khoảng 5–8 %", "ít nhất 40 máy",
            ]
        )
        #expect(board.rows[1].indicator.terms.baseline == 5250)
        #expect(board.rows.map(\.indicator.terms.accumulation) == [.cumulative, .perPeriod, .perPeriod, .cumulative])
    }

    @Test(arguments: [
        (IndicatorGoal.Kind.atLeast, [false, true, true, true]), (.exact, [false, true, false, false]),
        (.atMost, [true, true, false, false]), (.range, [false, true, true, true]),
    ])
    func `a goal knows when it is reached`(kind: IndicatorGoal.Kind, reached: [Bool]) {
        let goal = IndicatorGoal(kind, 20, to: 30)

        #expect([19, 20, 25, 31].map(goal.isReached) == reached)
    }

    @Test func `communes add up to the province, unless the province reports itself`() async throws {
        try await world.reviewed(IndicatorWorld.result("models", 2021, 2, at: "17329"))
        try await world.reviewed(IndicatorWorld.result("models", 2021, 3, at: "16708"))
        try await world.reviewed(IndicatorWorld.result("models", 2022, 4))
        try await world.reviewed(IndicatorWorld.result("models", 2022, 9, at: "17329"))

        #expect(try await actual("models").byYear == [2021: 5, 2022: 4])
        #expect(try await actual("models").value == 9)
        #expect(try await actual("models", through: 2021).value == 5)
    }

    /// The mean of 90 % of 10 and 50 % of 100 is no percentage of anything.
    @Test func `a percentage of several places is the sum over the sum`() async throws {
        try await world.reviewed(IndicatorWorld.result("share", 2025, 9, of: 10, at: "17329"))
        try await world.reviewed(IndicatorWorld.result("share", 2025, 50, of: 100, at: "16708"))
        let actual = try await actual("share")

        #expect(actual.value == 5364)
        #expect(actual.parts == [59, 110])
        #expect(TargetWords.method(actual) == "báo cáo đã duyệt: 59/110")
    }

    @Test func `what nobody else reviewed does not count, and a correction waits again`() async throws {
        let fields = IndicatorWorld.result("models", 2021, 7)
        let board = try await world.indicators.report(
            fields,
            of: world.programme,
            by: world.files.department,
            at: world.now
        )
        let result = try #require(board.rows[0].results.first)
        let own = await #expect(throws: Refusal.self) {
            try await world.indicators.review(
                result.id,
                version: 1,
                of: world.programme,
                by: world.files.department,
                at: world.now
            )
        }
        #expect(own == .forbidden)
        #expect(try await actual("models").value == nil)
        try await world.reviewed(IndicatorWorld.result("models", 2021, 8, version: 1))
        #expect(try await actual("models").value == 8)
        let corrected = IndicatorWorld.result("models", 2021, 6, version: 3)
        _ = try await world.indicators.report(corrected, of: world.programme, by: world.files.centre, at: world.now)
        #expect(try await actual("models").value == nil)
    }

    @Test func `a percentage needs both its numbers, a result its source and a place of the programme`() async throws {
        let bare = FieldTree.group(["indicator": .text("share"), "year": .number(2031), "value": .number(5)])
        let faulty = await #expect(throws: Refusal.self) {
            try await world.indicators.report(bare, of: world.programme, by: world.files.centre, at: world.now)
        }
        let elsewhere = await #expect(throws: Refusal.self) {
            try await world.indicators.report(
                IndicatorWorld.result("models", 2021, 2, at: "38"),
                of: world.programme,
                by: world.files.centre,
                at: world.now
            )
        }
        let foreign = await #expect(throws: Refusal.self) {
            try await world.indicators.board(world.programme, by: world.files.foreign)
        }

        #expect(faulty?.details.map(\.field) == ["year", "base", "source"])
        #expect(elsewhere?.field == "place")
        #expect(foreign == .missing)
    }
}
