extension NumberWords {
    /// Reads words with or without marks: "một trăm hai mươi triệu", "hai ty ruoi".
    ///
    /// Nothing for what is not a number, for numbers of 10¹⁸ and more, and for spoken short forms that could mean two
    /// numbers ("một tỷ hai", "một trăm năm").
    package static func read(_ text: String) -> Int64? {
        let words = Fold.key(text).split(separator: " ")
        let isNegative = words.first == "am"
        var parser = NumberWordsParser(words: isNegative ? words.dropFirst() : words[...])
        guard let number = parser.number() else { return nil }
        return isNegative ? -number : number
    }
}

/// Takes folded words from left to right; places must fall (tỷ, triệu, nghìn, trăm).
private struct NumberWordsParser {
    private enum Scale: Int64 {
        case one = 1
        case thousand = 1000
        case million = 1_000_000
        case billion = 1_000_000_000
    }

    private var words: ArraySlice<Substring>

    init(words: ArraySlice<Substring>) {
        self.words = words
    }

    mutating func number() -> Int64? {
        guard !words.isEmpty else { return nil }
        guard let head = belowBillion(isContinued: false) else { return nil }
        guard take("ty") || take("ti") else {
            return words.isEmpty ? head : nil
        }
        guard head > 0 else { return nil }
        let billions = head * Scale.billion.rawValue
        if words.isEmpty {
            return billions
        }
        if take("ruoi") {
            return words.isEmpty ? billions + Scale.billion.rawValue / 2 : nil
        }
        guard let rest = belowBillion(isContinued: true), words.isEmpty else { return nil }
        return billions + rest
    }

    /// The millions, thousands and units up to a "tỷ" or the end.
    private mutating func belowBillion(isContinued: Bool) -> Int64? {
        var total: Int64 = 0
        var previous: Scale?
        repeat {
            guard let group = group(isContinued: isContinued || previous != nil) else { return nil }
            let scale = takeScale()
            if let previous, scale.rawValue >= previous.rawValue {
                return nil
            }
            if scale == .one, isContinued || previous != nil, group.isShortForm {
                return nil
            }
            total += group.value * scale.rawValue
            if scale != .one, take("ruoi") {
                return total + scale.rawValue / 2
            }
            previous = scale
            if scale == .one {
                return total
            }
        } while !words.isEmpty && !isAtBillion
        return total
    }

    private var isAtBillion: Bool {
        words.first == "ty" || words.first == "ti"
    }

    private mutating func takeScale() -> Scale {
        if take("trieu") {
            return .million
        }
        return take("nghin") || take("ngan") ? .thousand : .one
    }

    /// A number below a thousand; a bare digit is a short form when larger places stand before it.
    private mutating func group(isContinued: Bool) -> (value: Int64, isShortForm: Bool)? {
        if isContinued, takeZeroLink() {
            return takeDigit().map { ($0, false) }
        }
        if take("muoi") {
            return (10 + (takeDigit() ?? 0), false)
        }
        guard let first = takeDigit() else { return nil }
        if take("tram") {
            return belowHundred().map { (first * 100 + $0, false) }
        }
        if take("muoi") {
            return (first * 10 + (takeDigit() ?? 0), false)
        }
        return (first, true)
    }

    /// What may follow "trăm": nothing, "linh năm", "mười lăm", "hai mươi mốt".
    private mutating func belowHundred() -> Int64? {
        if takeZeroLink() {
            return takeDigit()
        }
        if take("ruoi") {
            return 50
        }
        if take("muoi") {
            return 10 + (takeDigit() ?? 0)
        }
        guard let tens = takeDigit() else { return 0 }
        guard take("muoi") else { return nil }
        return tens * 10 + (takeDigit() ?? 0)
    }

    private mutating func takeZeroLink() -> Bool {
        take("linh") || take("le")
    }

    private mutating func takeDigit() -> Int64? {
        guard let word = words.first, let digit = digits[word] else { return nil }
        words.removeFirst()
        return digit
    }

    private mutating func take(_ word: Substring) -> Bool {
        guard words.first == word else { return false }
        words.removeFirst()
        return true
    }
}

private let digits: [Substring: Int64] = [
    "khong": 0, "mot": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5, "lam": 5, "nham": 5, "sau": 6, "bay": 7,
    "tam": 8, "chin": 9,
]
