import Foundation

/// Student's t distribution, for intervals of small samples.
struct StudentDistribution {
    let degrees: Double

    /// The value with a probability of `probability` (above one half) below it.
    func quantile(_ probability: Double) -> Double {
        var high = 2.0
        while cumulative(high) < probability, high < 1e9 {
            high *= 2
        }
        var low = 0.0
        for _ in 0..<200 {
            let middle = (low + high) / 2
            if middle == low || middle == high { break }
            if cumulative(middle) < probability { low = middle } else { high = middle }
        }
        return (low + high) / 2
    }

    /// The probability of a value up to `value`, which is not negative.
    private func cumulative(_ value: Double) -> Double {
        let share = degrees / (degrees + value * value)
        return 1 - IncompleteBeta(degrees / 2, 0.5).value(at: share) / 2
    }
}

/// The regularised incomplete beta function, by its continued fraction (Lentz's method).
private struct IncompleteBeta {
    private let first: Double
    private let second: Double

    init(_ first: Double, _ second: Double) {
        self.first = first
        self.second = second
    }

    func value(at share: Double) -> Double {
        if share <= 0 { return 0 }
        if share >= 1 { return 1 }
        let constant: Double = lgamma(first + second) - lgamma(first) - lgamma(second)
        let logarithm: Double = constant + first * log(share) + second * log(1 - share)
        if share < (first + 1) / (first + second + 2) {
            return exp(logarithm) * fraction(first, second, share) / first
        }
        return 1 - exp(logarithm) * fraction(second, first, 1 - share) / second
    }

    private func fraction(_ one: Double, _ other: Double, _ share: Double) -> Double {
        var numerator = 1.0
        let start: Double = (one + other) * share / (one + 1)
        var denominator = inverse(1 - start)
        var result = denominator
        for step in 1...500 {
            let count = Double(step)
            let twice = one + 2 * count
            let even: Double = count * (other - count) * share / ((twice - 1) * twice)
            denominator = inverse(1 + even * denominator)
            numerator = notZero(1 + even / numerator)
            result *= denominator * numerator
            let sum = one + count
            let odd: Double = -sum * (sum + other) * share / (twice * (twice + 1))
            denominator = inverse(1 + odd * denominator)
            numerator = notZero(1 + odd / numerator)
            let change = denominator * numerator
            result *= change
            if abs(change - 1) < 1e-15 { break }
        }
        return result
    }

    private func inverse(_ value: Double) -> Double {
        1 / notZero(value)
    }

    private func notZero(_ value: Double) -> Double {
        abs(value) < 1e-300 ? 1e-300 : value
    }
}
