/// Whole numbers in words, as they stand in contracts and decisions.
package enum NumberWords {
    /// Writes "mười bốn tỷ bảy trăm bốn mươi lăm triệu"; negative numbers begin with "âm".
    package static func write(_ number: Int64) -> String {
        if number == 0 {
            return digitNames[0]
        }
        let words = words(number.magnitude, isContinued: false)
        return ((number < 0 ? ["âm"] : []) + words).joined(separator: " ")
    }

    private static let billion: UInt64 = 1_000_000_000
    private static let digitNames = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]

    /// Where larger places stand before, hundreds are named even when there are none.
    private static func words(_ number: UInt64, isContinued: Bool) -> [String] {
        if number < billion {
            return wordsBelowBillion(number, isContinued: isContinued)
        }
        let rest = number % billion
        return words(number / billion, isContinued: isContinued) + ["tỷ"] + wordsBelowBillion(rest, isContinued: true)
    }

    private static func wordsBelowBillion(_ number: UInt64, isContinued: Bool) -> [String] {
        let scales: [(size: UInt64, name: [String])] = [(1_000_000, ["triệu"]), (1000, ["nghìn"]), (1, [])]
        var words: [String] = []
        for scale in scales {
            let group = Int(number / scale.size % 1000)
            if group > 0 {
                words += wordsBelowThousand(group, isContinued: isContinued || !words.isEmpty) + scale.name
            }
        }
        return words
    }

    private static func wordsBelowThousand(_ number: Int, isContinued: Bool) -> [String] {
        let (hundreds, rest) = number.quotientAndRemainder(dividingBy: 100)
        let namesHundreds = isContinued || hundreds > 0
        let words = namesHundreds ? [digitNames[hundreds], "trăm"] : []
        return words + wordsBelowHundred(rest, followsHundreds: namesHundreds)
    }

    private static func wordsBelowHundred(_ number: Int, followsHundreds: Bool) -> [String] {
        let (tens, units) = number.quotientAndRemainder(dividingBy: 10)
        switch (tens, units) {
        case (0, 0): return []
        case (0, _): return (followsHundreds ? ["linh"] : []) + [digitNames[units]]
        case (1, 0): return ["mười"]
        case (1, 5): return ["mười", "lăm"]
        case (1, _): return ["mười", digitNames[units]]
        case (_, 0): return [digitNames[tens], "mươi"]
        case (_, 1): return [digitNames[tens], "mươi", "mốt"]
        case (_, 4): return [digitNames[tens], "mươi", "tư"]
        case (_, 5): return [digitNames[tens], "mươi", "lăm"]
        default: return [digitNames[tens], "mươi", digitNames[units]]
        }
    }
}
