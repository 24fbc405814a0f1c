import Vietnamese

/// An amount or a count as a sentence says it, with a rounding word that is true of it.
///
/// "gần" stands only where the printed figure is above the exact one, "hơn" only where it is below.
package struct RoundedFigure: Sendable, Equatable {
    /// "gần 39 tỷ đồng".
    package let text: String
    /// The figure that is printed, in đồng or things.
    package let printed: Int64

    /// For headlines: few digits where that changes the amount by at most a thousandth, else as `exact`.
    package static func headline(_ amount: Dong) -> RoundedFigure {
        let exact = amount.amount
        guard exact >= 1_000_000_000, exact % 10_000_000 != 0 else { return .exact(amount) }
        for step: Int64 in [1_000_000_000, 100_000_000, 10_000_000] {
            let printed = rounded(exact, to: step)
            if abs(printed - exact) <= exact / 1000 { return said(printed, of: exact) }
        }
        return .exact(amount)
    }

    /// All digits that `MoneyWriter.short` prints.
    package static func exact(_ amount: Dong) -> RoundedFigure {
        said(rounded(amount.amount, to: step(amount.amount)), of: amount.amount)
    }

    /// What comes on one of `parts` when `whole` is divided evenly: things, rounded to whole ones.
    package static func mean(_ whole: Int64, over parts: Int, unit: String) -> RoundedFigure {
        let printed = rounded(whole, to: Int64(parts)) / Int64(parts)
        let word = word(printed * Int64(parts), of: whole)
        return RoundedFigure(text: "\(word)\(MoneyWriter.grouped(printed)) \(unit)", printed: printed)
    }

    /// What comes on one of `parts` when an amount is divided evenly.
    package static func mean(_ whole: Dong, over parts: Int) -> RoundedFigure {
        let mean = whole.amount / Int64(parts)
        let step = step(mean)
        let printed = rounded(whole.amount, to: step * Int64(parts)) / Int64(parts)
        let word = word(printed * Int64(parts), of: whole.amount)
        return RoundedFigure(text: word + money(printed), printed: printed)
    }

    private static func said(_ printed: Int64, of exact: Int64) -> RoundedFigure {
        RoundedFigure(text: word(printed, of: exact) + money(printed), printed: printed)
    }

    private static func word(_ printed: Int64, of exact: Int64) -> String {
        printed == exact ? "" : printed > exact ? "gần " : "hơn "
    }

    private static func money(_ printed: Int64) -> String {
        let short = MoneyWriter.short(printed)
        return short.hasSuffix("đồng") ? short : short + " đồng"
    }

    /// The smallest part that `MoneyWriter.short` prints.
    private static func step(_ dong: Int64) -> Int64 {
        switch dong.magnitude {
        case 999_999_500...: 1_000_000
        case 1_000_000...: 1000
        default: 1
        }
    }

    private static func rounded(_ number: Int64, to step: Int64) -> Int64 {
        let (quotient, rest) = number.quotientAndRemainder(dividingBy: step)
        return (rest.magnitude * 2 >= step.magnitude ? quotient + number.signum() : quotient) * step
    }
}
