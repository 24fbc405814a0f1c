import Testing

@testable import Statistics

@Suite struct QuantilesTests {
    /// Values of R's quantile(x, type = 7).
    @Test(arguments: [
        ([1.0], [1.0, 1, 1]), ([3, 1], [1.5, 2, 2.5]), ([1, 2, 3, 4], [1.75, 2.5, 3.25]),
        ([10, 7, 4, 3, 2], [3, 4, 7]),
    ])
    func `quartiles lie between the sorted values`(values: [Double], expected: [Double]) throws {
        let quantiles = try #require(Quantiles(values))

        #expect([quantiles.lowerQuartile, quantiles.median, quantiles.upperQuartile] == expected)
    }

    @Test func `nothing, and what is no number, has no quantile`() {
        #expect(Quantiles([]) == nil)
        #expect(Quantiles([1, .infinity]) == nil)
    }

    /// A text that writes "1,12 lần" as "1,12 %" reports a tenth of the growth.
    @Test(arguments: [(100.0, 112.0, 1.12, 12.0), (100, 50, 0.5, -50), (100, 300, 3, 200)])
    func `growth is a multiple and a percentage, never one for the other`(
        before: Double,
        now: Double,
        multiple: Double,
        percent: Double
    ) throws {
        let growth = try #require(Growth(from: before, to: now))

        #expect(abs(growth.multiple.ratio - multiple) < 1e-12)
        #expect(abs(growth.percentage.percent - percent) < 1e-9)
    }

    @Test(arguments: [0.0, -5]) func `nothing grows from nothing or from a loss`(before: Double) {
        #expect(Growth(from: before, to: 10) == nil)
    }

    /// Values of SciPy: t.ppf(0.975, df).
    @Test(arguments: [
        (1.0, 12.706204736), (2.5, 3.574654842), (10, 2.228138852), (58.3, 2.001498198), (1000, 1.962339081),
    ])
    func `small samples need a wider reach`(degrees: Double, expected: Double) {
        #expect(abs(StudentDistribution(degrees: degrees).quantile(0.975) - expected) < 1e-5)
    }
}
