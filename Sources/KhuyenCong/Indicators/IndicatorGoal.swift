/// What an indicator is to come to: "20–30 mô hình", "trên 80 %", "giảm 5–8 %".
package struct IndicatorGoal: Sendable, Hashable {
    package enum Kind: String, Sendable, CaseIterable, Codable {
        case atLeast, exact, atMost, range

        package var name: String {
            switch self {
            case .atLeast: "Ít nhất"
            case .exact: "Đúng bằng"
            case .atMost: "Nhiều nhất"
            case .range: "Trong khoảng"
            }
        }
    }

    package let kind: Kind
    /// Things, đồng, or hundredths of a percent.
    package let low: Int64
    /// Above `low` for a range alone.
    package let high: Int64

    package init(_ kind: Kind, _ low: Int64, to high: Int64? = nil) {
        self.kind = kind
        self.low = low
        self.high = kind == .range ? max(low, high ?? low) : low
    }

    /// Whether a value satisfies it; more than the upper end of a range is reached as well.
    package func isReached(by value: Int64) -> Bool {
        switch kind {
        case .atLeast, .range: value >= low
        case .exact: value == low
        case .atMost: value <= low
        }
    }
}

/// What is beside the name and the target of an indicator.
package struct IndicatorTerms: Sendable, Hashable {
    /// How the years come together.
    package enum Accumulation: String, Sendable, CaseIterable, Codable {
        case cumulative, perPeriod

        package var name: String {
            switch self {
            case .cumulative: "Cộng dồn các năm"
            case .perPeriod: "Từng năm, lấy năm cuối"
            }
        }
    }

    /// Lasting name within the programme, under which results are kept.
    package let key: String
    package let goal: IndicatorGoal
    /// A percentage always has its two numbers; only then is `goal` in hundredths of a percent.
    package let isPercentage: Bool
    package let accumulation: Accumulation
    /// Where things stood before, in the units of the goal.
    package let baseline: Int64?
    package let baselineYear: Int?
}
