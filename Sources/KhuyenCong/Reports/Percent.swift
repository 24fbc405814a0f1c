/// A percentage (tỷ lệ) in hundredths of a percent: 3781 is 37,81 %.
///
/// Always computed from its two numbers.
package struct Percent: Sendable, Hashable {
    package let hundredths: Int64

    package init(hundredths: Int64) {
        self.hundredths = hundredths
    }

    /// What part of `whole` a `part` is, rounded half away from zero; nil where the whole is nothing.
    package init?(_ part: Dong, of whole: Dong) {
        guard whole.amount != 0 else { return nil }
        let scaled = part.amount.multipliedFullWidth(by: 10_000)
        guard let rounded = Percent.rounded(scaled, whole.amount) else { return nil }
        hundredths = rounded
    }

    /// How much more `now` is than `before`; nil where before was nothing.
    package static func growth(from before: Dong, to now: Dong) -> Percent? {
        Percent(now - before, of: before)
    }

    /// As JSON has it: 37.81.
    package var value: Double {
        Double(hundredths) / 100
    }

    private static func rounded(_ scaled: (high: Int64, low: UInt64), _ divisor: Int64) -> Int64? {
        let isNegative = (scaled.high < 0) != (divisor < 0)
        let magnitude = magnitude(scaled)
        let unsigned = divisor.magnitude
        guard magnitude.high < unsigned else { return nil }
        let (quotient, remainder) = unsigned.dividingFullWidth(magnitude)
        let roundsUp = remainder >= unsigned - remainder
        guard let whole = Int64(exactly: quotient), whole < Int64.max else { return nil }
        let rounded = roundsUp ? whole + 1 : whole
        return isNegative ? -rounded : rounded
    }

    private static func magnitude(_ number: (high: Int64, low: UInt64)) -> (high: UInt64, low: UInt64) {
        guard number.high < 0 else { return (UInt64(number.high), number.low) }
        let low = ~number.low &+ 1
        let high = ~UInt64(bitPattern: number.high) &+ (low == 0 ? 1 : 0)
        return (high, low)
    }
}
