/// Numbers written out ("một trăm hai mươi", "hai mươi lăm", "mười hai") up to 999; what is larger is a multiplier.
struct NumberWordRules: Sendable {
    private enum Part {
        case digit(Int64)
        case inner(Int64)
        case ten, tens, hundred, filler
    }

    private var parts: [UInt16: Part] = [:]
    /// "năm" is also the year and "không" also the denial: alone they are no numbers.
    private let year: UInt16
    private let one: UInt16

    init(_ vocabulary: inout Vocabulary) {
        let digits = ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
        for (index, word) in digits.enumerated() {
            parts[vocabulary.number(of: word)] = .digit(Int64(index + 1))
        }
        for (word, value) in [("mốt", 1), ("tư", 4), ("lăm", 5), ("bẩy", 7)] {
            parts[vocabulary.number(of: word)] = .inner(Int64(value))
        }
        parts[vocabulary.number(of: "mười")] = .ten
        for word in ["mươi", "chục"] { parts[vocabulary.number(of: word)] = .tens }
        parts[vocabulary.number(of: "trăm")] = .hundred
        for word in ["linh", "lẻ"] { parts[vocabulary.number(of: word)] = .filler }
        year = vocabulary.number(of: "năm")
        one = vocabulary.number(of: "một")
    }

    var words: [UInt16] { Array(parts.keys) }

    /// The number that begins at a token, how many words it has, and whether one word alone is too little to trust.
    func read(at index: Int, in tokens: [Token]) -> (value: Int64, length: Int, isWeak: Bool)? {
        guard tokens[index].word != 0, let first = parts[tokens[index].word] else { return nil }
        var total: Int64
        switch first {
        case .digit(let digit): total = digit
        case .ten: total = 10
        case .inner, .tens, .hundred, .filler: return nil
        }
        var length = 1
        while index + length < tokens.count, let next = parts[tokens[index + length].word] {
            guard let sum = NumberWordRules.sum(total, next, isFirst: length == 1) else { break }
            total = sum
            length += 1
        }
        let word = tokens[index].word
        return (total, length, length == 1 && (word == year || word == one || tokens[index].isCapitalised))
    }

    /// The digit that one word names, also one that only stands behind others ("tư", "lăm").
    func digit(at index: Int, in tokens: [Token]) -> Int64? {
        guard index < tokens.count, let part = parts[tokens[index].word] else { return nil }
        switch part {
        case .digit(let digit), .inner(let digit): return digit
        default: return nil
        }
    }

    private static func sum(_ total: Int64, _ next: Part, isFirst: Bool) -> Int64? {
        switch next {
        case .digit(let digit), .inner(let digit): total % 10 == 0 ? total + digit : nil
        case .ten: total % 100 == 0 ? total + 10 : nil
        case .tens: (1...9).contains(total % 100) ? total / 100 * 100 + total % 100 * 10 : nil
        case .hundred: total < 10 && isFirst ? total * 100 : nil
        case .filler: total >= 100 && total % 100 == 0 ? total : nil
        }
    }
}
