import Testing
import Vietnamese

@Suite struct ExactDecimalTests {
    @Test(
        arguments: [
            (2900.0, 2900, 0), (10675.509, 10_675_509, 3), (0.1 + 0.2, 3, 1), (-0.5, -5, 1), (0, 0, 0),
            (1e15, 1_000_000_000_000_000, 0),
            (10675.508999999998, 10_675_509, 3), (1.5e-7, 15, 8), (1e-30, 0, 0),
            (9_007_199_254_740_991, 9_007_199_254_740_991, 0),
            (123_456_789_012.345, 123_456_789_012_345, 3),
        ] as [(Double, Int64, Int)]
    )
    func `a cell's number is what it shows`(number: Double, digits: Int64, scale: Int) {
        #expect(ExactDecimal(shown: number) == ExactDecimal(digits, scale: scale))
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity, 1e19, 1e300])
    func `what cannot be kept exactly is refused`(number: Double) {
        #expect(ExactDecimal(shown: number) == nil)
    }

    @Test(arguments: [(5, 1, 1), (4, 1, 0), (-5, 1, -1), (-4, 1, 0), (15, 1, 2), (25, 1, 3), (1499, 3, 1), (7, 0, 7)])
    func `halves round away from zero`(digits: Int64, scale: Int, rounded: Int64) {
        #expect(ExactDecimal(digits, scale: scale).rounded == rounded)
    }

    @Test func `equal numbers are equal values`() {
        #expect(ExactDecimal(2250, scale: 3) == ExactDecimal(225, scale: 2))
        #expect(ExactDecimal(0, scale: 5) == ExactDecimal(0))
        #expect(ExactDecimal(225, scale: 2).double == 2.25)
    }

    @Test func `shifting keeps every digit or refuses`() {
        #expect(ExactDecimal(10_675_509, scale: 3).shifted(by: 6) == ExactDecimal(10_675_509_000))
        #expect(ExactDecimal(1, scale: 8).shifted(by: 6) == ExactDecimal(1, scale: 2))
        #expect(ExactDecimal(1_000_000_000_000).shifted(by: 9) == nil)
        #expect(ExactDecimal(0).shifted(by: 40) == ExactDecimal(0))
    }
}
