import Vietnamese

/// What a printed figure may stand for: its digits and its rounding word say how far, never a fixed percentage.
struct Interval: Sendable, Equatable {
    var low: Double
    var high: Double

    init(_ low: Double, _ high: Double) {
        self.low = low
        self.high = high
    }

    /// - "gần 39 tỷ" reaches from one unit of the last digit below up to 39 tỷ itself, "hơn" the other way;
    /// - a number with decimals stands for half a unit of the last one on either side;
    /// - a whole number stands for itself.
    init?(_ figure: Figure) {
        let round = figure.roundStep.double
        if let low = figure.low?.double {
            self.init(low, figure.high?.double ?? .infinity)
            return
        }
        guard let value = figure.value?.double else { return nil }
        switch figure.qualifier {
        case .exact, .range:
            let half = Interval.hasDecimals(figure) ? figure.step.double / 2 : 0
            self.init(value - half, value + half)
        case .under: self.init(value - round, value)
        case .over: self.init(value, value + round)
        case .about: self.init(value - round, value + round)
        case .atLeast: self.init(value, .infinity)
        case .atMost: self.init(0, value)
        }
    }

    /// The interval of a sum or a share: rounded to its last digit, also where that is a whole number.
    static func ofWhole(_ figure: Figure) -> Interval? {
        guard var interval = Interval(figure) else { return nil }
        guard figure.qualifier == .exact, figure.unit == .money || figure.unit == .percent else { return interval }
        let half = figure.step.double / 2
        interval.low = min(interval.low, interval.low - (Interval.hasDecimals(figure) ? 0 : half))
        interval.high = max(interval.high, interval.high + (Interval.hasDecimals(figure) ? 0 : half))
        return interval
    }

    /// Whether a computed sum is the printed one only where that is rounded to a whole number, which no word says: "2 tỷ
    /// đồng" of 1,8 and 0,5.
    static func isRoundedAtMost(_ figure: Figure, to sum: Interval) -> Bool {
        guard figure.qualifier == .exact, figure.unit == .money, let own = Interval(figure) else { return false }
        return !own.meets(sum)
    }

    static func between(_ first: Double, _ second: Double) -> Interval {
        Interval(min(first, second), max(first, second))
    }

    func meets(_ other: Interval) -> Bool {
        let slack = max(abs(low), abs(other.low)) * 1e-12
        return low <= other.high + slack && other.low <= high + slack
    }

    /// In hundredths of a whole.
    func share(of whole: Interval) -> Interval {
        whole.low > 0 ? Interval(low / whole.high * 100, high / whole.low * 100) : Interval(0, .infinity)
    }

    static func + (left: Interval, right: Interval) -> Interval {
        Interval(left.low + right.low, left.high + right.high)
    }

    /// Whether decimals were printed: of "53,7 tỷ" the last digit is worth less than the unit word.
    private static func hasDecimals(_ figure: Figure) -> Bool {
        figure.text.utf8.contains(UInt8(ascii: ",")) || figure.step.scale > 0
    }
}
