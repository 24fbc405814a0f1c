import Testing

@testable import KhuyenCong

@Suite struct SpreadTests {
    /// As NumPy's percentile has them, in tenths of days.
    @Test(arguments: [
        ([7], [70, 70, 70, 70]),
        ([1, 2], [13, 15, 18, 20]),
        ([10, 20, 30, 40], [175, 250, 325, 400]),
        ([3, 1, 4, 1, 5, 9, 2, 6], [18, 35, 53, 90]),
    ])
    func `quartiles lie between the days beside their place`(_ days: [Int], _ expected: [Int64]) throws {
        let spread = try #require(Spread(days))

        #expect([spread.lowerQuartile, spread.median, spread.upperQuartile, spread.longest] == expected)
        #expect(spread.count == days.count)
    }

    @Test func `no days have no spread`() {
        #expect(Spread([]) == nil)
    }
}
