import Testing

@testable import Statistics

@Suite struct PaceForecastTests {
    /// By hand: mean 20, deviation 10, two years to come, √(2 + 4/3) = 1,8257, t of 2 degrees 4,302653.
    @Test func `the coming years bring the mean, with the range of a sum of further draws`() throws {
        let forecast = try #require(PaceForecast(years: [10, 20, 30], yearsToCome: 2))

        #expect(forecast.value == 100)
        #expect(abs(forecast.low - (100 - 78.5555)) < 0.001)
        #expect(abs(forecast.high - (100 + 78.5555)) < 0.001)
    }

    @Test func `years alike leave no range`() {
        #expect(PaceForecast(years: [5, 5, 5], yearsToCome: 1)?.low == 20)
    }

    @Test(arguments: [([1, 2], 1), ([1, 2, 3], 0), ([1, 2, .nan], 1)])
    func `two years, or none to come, say nothing`(years: [Double], toCome: Int) {
        #expect(PaceForecast(years: years, yearsToCome: toCome) == nil)
    }
}
