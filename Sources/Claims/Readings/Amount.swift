import Vietnamese

/// A number with its multipliers, before its unit is known.
struct Amount: Sendable {
    var value: ExactDecimal
    /// The other reading of the digits, with the same multipliers.
    var alternative: ExactDecimal?
    /// What one unit of the last printed digit is worth.
    var step: ExactDecimal
    /// The value of the last printed digit that is not a zero: "50" and "2.000" are rounder than "23".
    var roundStep: ExactDecimal
    /// The power of ten of the multipliers ("triệu" is 6).
    var power: Int
    /// Whether a word that is only said of money followed.
    var isMoney: Bool
    var decimals: Int
    var isGrouped: Bool
    var wholeDigits: Int
    var hasLeadingZero = false
    /// Whether it was written in words, and one word at that.
    var isWeakWord = false
    var isWord = false
    /// The token behind it.
    var end: Int

    init(_ numeral: Numeral, end: Int) {
        value = numeral.value
        alternative = numeral.alternative
        decimals = numeral.decimals
        step = Amount.unit(decimals: numeral.decimals)
        roundStep = Amount.roundStep(numeral)
        power = 0
        isMoney = false
        isGrouped = numeral.isGrouped
        wholeDigits = numeral.wholeDigits
        hasLeadingZero = numeral.hasLeadingZero
        self.end = end
    }

    static let half = ExactDecimal(5, scale: 1)

    /// Whether the digits could be a year.
    var looksLikeYear: Bool {
        guard power == 0, decimals == 0, !isGrouped, wholeDigits == 4, let year = value.whole else { return false }
        return (1930...2060).contains(year)
    }

    /// The first digit of a number that has no other but zeros: 4 of "bốn trăm".
    var leadingDigit: Int64? {
        var rest = step.double == 0 ? 0 : Int64((value.double / step.double).rounded())
        while rest > 9, rest % 10 == 0 { rest /= 10 }
        return (1...9).contains(rest) ? rest : nil
    }

    /// How many zeros a smaller number before it leaves to it: "ba đến bốn trăm", "hai đến ba mươi".
    ///
    /// "năm đến mười" and "năm đến một trăm" name both numbers in full.
    func sharedZeros(with low: Amount) -> Int {
        guard isWord, low.isWord, low.wholeDigits == 1, wholeDigits > 1, let digit = leadingDigit, digit > 1 else {
            return 0
        }
        return wholeDigits - 1
    }

    mutating func multiply(byPower more: Int) {
        guard let scaled = value.shifted(by: more) else { return }
        value = scaled
        alternative = alternative?.shifted(by: more)
        step = step.shifted(by: more) ?? step
        roundStep = roundStep.shifted(by: more) ?? roundStep
        power += more
    }

    /// Adds a smaller part ("60 tỷ 500 triệu").
    mutating func add(_ part: Amount) {
        guard let sum = value.adding(part.value) else { return }
        value = sum
        alternative = nil
        step = part.step
        roundStep = part.roundStep
        end = part.end
    }

    private static func unit(decimals: Int) -> ExactDecimal {
        ExactDecimal(1, scale: decimals)
    }

    private static func roundStep(_ numeral: Numeral) -> ExactDecimal {
        guard numeral.decimals == 0, var rest = numeral.value.whole, rest != 0 else {
            return unit(decimals: numeral.decimals)
        }
        var step: Int64 = 1
        while rest % 10 == 0, rest > 9 {
            rest /= 10
            step *= 10
        }
        return ExactDecimal(step)
    }
}

extension ExactDecimal {
    /// The sum, or nothing where it has more digits than are kept.
    func adding(_ other: ExactDecimal) -> ExactDecimal? {
        let common = max(scale, other.scale)
        guard let left = shifted(by: common)?.whole, let right = other.shifted(by: common)?.whole else { return nil }
        let (sum, overflow) = left.addingReportingOverflow(right)
        return overflow ? nil : ExactDecimal(sum, scale: common)
    }
}
