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
        var groups: [[UInt8]] = [[]]
        var marks: [UInt32] = []
        for scalar in scalars {
            if let digit = Numeral.digit(scalar) {
                groups[groups.count - 1].append(digit)
            } else {
                marks.append(scalar == 0x2C || scalar == 0x2E ? scalar : 0x20)
                groups.append([])
            }
            if groups.count > 8 { return nil }
        }
        guard groups.reduce(0, { $0 + $1.count }) <= 18, groups.allSatisfy({ !$0.isEmpty }) else { return nil }
        guard let cut = Numeral.wholeGroups(groups, marks: marks, isEnglish: isEnglish) else { return nil }
        let whole = Array(groups[..<cut].joined())
        let fraction = Array(groups[cut...].joined())
        value = ExactDecimal(Numeral.integer(whole + fraction), scale: fraction.count)
        decimals = fraction.count
        isGrouped = cut > 1
        wholeDigits = whole.count
        hasLeadingZero = whole.count > 1 && whole[0] == 0
        alternative = Numeral.alternative(groups, marks: marks, cut: cut)
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

    /// How many groups stand before the decimal mark; nothing where the marks make no number.
    private static func wholeGroups(_ groups: [[UInt8]], marks: [UInt32], isEnglish: Bool) -> Int? {
        guard let last = marks.last else { return 1 }
        let kinds = Set(marks)
        if kinds.count > 1 {
            let isDecimal = marks.filter { $0 == last }.count == 1 && last != 0x20
            let grouping = isDecimal ? groups.dropLast() : groups[...]
            guard areThousands(grouping) else { return nil }
            return isDecimal ? groups.count - 1 : nil
        }
        let thousands = areThousands(groups[...])
        if last == 0x20 || marks.count > 1 { return thousands ? groups.count : nil }
        let decimalMark: UInt32 = isEnglish ? 0x2E : 0x2C
        return last == decimalMark || !thousands ? 1 : groups.count
    }

    private static func areThousands(_ groups: ArraySlice<[UInt8]>) -> Bool {
        guard let first = groups.first, first.count <= 3, first != [0] else { return false }
        return groups.dropFirst().allSatisfy { $0.count == 3 }
    }

    private static func alternative(_ groups: [[UInt8]], marks: [UInt32], cut: Int) -> ExactDecimal? {
        guard marks.count == 1, marks[0] != 0x20, areThousands(groups[...]) else { return nil }
        let digits = integer(Array(groups.joined()))
        return cut == 1 ? ExactDecimal(digits) : ExactDecimal(digits, scale: groups[1].count)
    }

    private static func integer(_ digits: [UInt8]) -> Int64 {
        digits.reduce(0) { $0 * 10 + Int64($1) }
    }
}

/// Whether the numbers of a text are printed the English way ("22.4", "1,500,000").
enum NumeralStyle {
    /// Only what has one possible reading proves anything, and any Vietnamese proof outweighs the English ones.
    static func isEnglish(_ tokens: [Token], _ scalars: [UInt32]) -> Bool {
        var english = 0
        for token in tokens where token.kind == .number && token.end - token.start <= 24 {
            let digits = scalars[Int(token.start)..<Int(token.end)]
            let commas = digits.filter { $0 == 0x2C }.count
            let dots = digits.filter { $0 == 0x2E }.count
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
