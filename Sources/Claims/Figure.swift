package import Vietnamese

/// A figure of a text: what is counted, how much, when, where, and of which money.
package struct Figure: Sendable, Equatable {
    /// What a figure says of the figures near it.
    package enum Role: String, Sendable {
        /// A sum or a count by itself.
        case amount
        /// A share of a whole, a change against a base, a degree of a plan, any other percentage.
        case share, growth, decline, planRate, ratio
    }

    /// A unit below the province.
    package struct Locality: Sendable, Equatable {
        /// With its kind: "huyện Diễn Châu".
        package let name: String
        /// Whether the words leave no doubt that the figure is of it alone.
        package let isSure: Bool
    }

    struct Serial: Sendable, Equatable {
        let text: Int32
        let figure: Int32
    }

    package enum Unit: Sendable, Equatable {
        case money, percent, percentagePoint, times
        case count(String)
    }

    /// Which of several texts it is in, and which of its text's figures it is; both from 1.
    let serial: Serial
    /// Unicode scalar offsets in the text.
    package var start: Int
    package var end: Int
    package var text: String
    /// Đồng for money, else the number; nil for a range.
    package var value: ExactDecimal?
    package var low: ExactDecimal?
    package var high: ExactDecimal?
    package var alternative: ExactDecimal?
    /// What one unit of the last printed digit is worth, in the unit of the value.
    package var step: ExactDecimal
    package var roundStep: ExactDecimal
    package var unit: Unit
    package var qualifier: Qualifier
    package var measure: String?
    package var place: String?
    /// The district or commune of the place that it is of, as it is printed.
    package var locality: Locality?
    package internal(set) var period: Period?
    package var source: String?
    package var kind: String?
    package var basis: Lexicon.Basis?
    package var isPerYear: Bool
    package var per: String?
    package var outOf: ExactDecimal?
    package var role: Role
    /// Whether it is planned or hoped for, not done.
    package var isPlanned: Bool
    /// The years that a growth is measured against.
    package let base: Period?

    /// Its name in checks and answers: "1.12".
    package var id: String { "\(serial.text).\(serial.figure)" }
    package var from: Int? { period?.from }
    /// Nil also where the period has begun and no end of it is told ("từ năm 2016").
    package var to: Int? { period.flatMap { $0.isOngoing ? nil : $0.to } }
    package var months: Int? { period?.months }

    /// The narrowest place it is of, for telling figures of different places apart.
    var ground: String? { locality?.name ?? place }

    /// The unit as it is printed: "đồng", "%", "điểm %", "lần", else the noun.
    package var unitName: String {
        switch unit {
        case .money: "đồng"
        case .percent: "%"
        case .percentagePoint: "điểm %"
        case .times: "lần"
        case .count(let noun): noun
        }
    }

    /// Whether a number that is known exactly would be printed as this figure, by its digits and its rounding word.
    package func mayStandFor(_ number: Double) -> Bool {
        guard let interval = Interval.ofWhole(self) else { return false }
        let slack = unit == .money ? 0.5 : 1e-9
        return interval.low - slack <= number && number <= interval.high + slack
    }

    /// The value as a Double, for what is computed with it; the middle of a range.
    package var number: Double? {
        if let value { return value.double }
        guard let low, let high else { return low?.double }
        return (low.double + high.double) / 2
    }
}
