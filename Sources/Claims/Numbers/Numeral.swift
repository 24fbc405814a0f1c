import Vietnamese

/// A number as digits print it.
struct Numeral: Sendable, Equatable {
    var value: ExactDecimal
    /// The other reading of "2,250" and "2.250".
    var alternative: ExactDecimal?
    /// How many digits are printed after the decimal mark.
    var decimals: Int
    /// Whether the integer part is grouped ("1.000"), which years never are.
    var isGrouped: Bool
    /// How many digits are printed before the decimal mark.
    var wholeDigits: Int
    var hasLeadingZero: Bool

    /// The numeral that stands in `scalars`, or nothing where it is no number ("18.11.2020", more than 18 digits).
    init?(_ scalars: ArraySlice<UInt32>, isEnglish: Bool) {
        guard let print = DigitGroups(scalars), let cut = print.wholeGroups(isEnglish: isEnglish) else { return nil }
        wholeDigits = print.digits(in: 0..<cut)
        decimals = print.digits(in: cut..<print.count)
        value = ExactDecimal(print.number, scale: decimals)
        isGrouped = cut > 1
        hasLeadingZero = wholeDigits > 1 && print.startsWithZero
        alternative = print.alternative(cut: cut)
    }

    /// What a scalar is worth as a digit; O and l are the zeros and ones of a scanned page.
    @inline(__always)
    static func digit(_ scalar: UInt32) -> UInt8? {
        switch scalar {
        case 0x30...0x39: UInt8(scalar - 0x30)
        case 0x4F, 0x6F: 0
        case 0x6C: 1
        default: nil
        }
    }

    /// A number from words.
    init(_ number: Int64) {
        value = ExactDecimal(number)
        alternative = nil
        decimals = 0
        isGrouped = false
        wholeDigits = String(number).utf8.count
        hasLeadingZero = false
    }
}

/// The groups of digits of a printed number and the marks between them, without a list of either: nearly every figure of a
/// text passes here.
private struct DigitGroups {
    private(set) var count = 1
    private(set) var number: Int64 = 0
    private(set) var startsWithZero = false
    private var lengths = SIMD8<UInt8>(repeating: 0)
    private var commas = 0
    private var dots = 0
    private var spaces = 0
    private var last: UInt32?

    /// Nothing where there are more than eight groups, an empty one, or more than 18 digits.
    init?(_ scalars: ArraySlice<UInt32>) {
        var digits = 0
        for scalar in scalars {
            if let digit = Numeral.digit(scalar) {
                if digits == 0 { startsWithZero = digit == 0 }
                digits += 1
                guard digits <= 18 else { return nil }
                number = number * 10 + Int64(digit)
                lengths[count - 1] += 1
            } else {
                guard lengths[count - 1] > 0, count < 8 else { return nil }
                count += 1
                add(mark: scalar)
            }
        }
        guard lengths[count - 1] > 0 else { return nil }
    }

    func digits(in groups: Range<Int>) -> Int {
        groups.reduce(0) { $0 + Int(lengths[$1]) }
    }

    /// How many groups stand before the decimal mark; nothing where the marks make no number.
    func wholeGroups(isEnglish: Bool) -> Int? {
        guard let last else { return 1 }
        let isMixed = count - 1 > max(commas, dots, spaces)
        if isMixed {
            // "1.234,5": the last mark stands alone, and is no blank.
            guard (last == 0x2C && commas == 1) || (last == 0x2E && dots == 1), areThousands(count - 1) else {
                return nil
            }
            return count - 1
        }
        let thousands = areThousands(count)
        if last == 0x20 || count > 2 { return thousands ? count : nil }
        let decimalMark: UInt32 = isEnglish ? 0x2E : 0x2C
        return last == decimalMark || !thousands ? 1 : count
    }

    /// The other reading of a number with one mark.
    func alternative(cut: Int) -> ExactDecimal? {
        guard count == 2, last != 0x20, areThousands(2) else { return nil }
        return cut == 1 ? ExactDecimal(number) : ExactDecimal(number, scale: Int(lengths[1]))
    }

    private mutating func add(mark: UInt32) {
        switch mark {
        case 0x2C: commas += 1
        case 0x2E: dots += 1
        default: spaces += 1
        }
        last = mark == 0x2C || mark == 0x2E ? mark : 0x20
    }

    private func areThousands(_ groups: Int) -> Bool {
        guard lengths[0] <= 3, !(lengths[0] == 1 && startsWithZero) else { return false }
        return (1..<max(1, groups)).allSatisfy { lengths[$0] == 3 }
    }
}

/// Whether the numbers of a text are printed the English way ("22.4", "1,500,000").
enum NumeralStyle {
    /// Only what has one possible reading proves anything, and any Vietnamese proof outweighs the English ones.
    static func isEnglish(_ tokens: [Token], _ scalars: [UInt32]) -> Bool {
        var english = 0
        for token in tokens where token.kind == .number && token.end - token.start <= 24 {
            let digits = scalars[Int(token.start)..<Int(token.end)]
            let commas = digits.count { $0 == 0x2C }
            let dots = digits.count { $0 == 0x2E }
            guard commas + dots > 0 else { continue }
            let tail = digits.reversed().prefix { $0 != 0x2C && $0 != 0x2E }.count
            if commas == 1, dots <= 1, tail != 3, digits.last != 0x2C { return false }
            if dots > 1, tail == 3 { return false }
            if commas > 1 || (commas == 1 && dots == 1 && tail != 3) { english += 1 }
            if dots == 1, commas == 0, tail == 1 || tail == 2 { english += 1 }
        }
        return english > 1
    }
}
