/// A date text reduced to its numbers and a pattern of what they are.
///
/// In the pattern `Y` is a number of four digits, `n` one of one or two, `-` any separator or "đến", `m` "tháng",
/// `q` "quý" and `v` "và". Words that add nothing ("ngày", "năm", "giai đoạn") leave no trace.
struct DateShape {
    private(set) var pattern = ""
    private(set) var numbers: [Int] = []

    /// Nothing where the folded text holds anything that no date holds.
    init?(_ folded: String) {
        var rest = folded.utf8[...]
        while let first = rest.first {
            let token: Substring.UTF8View
            switch first {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                token = rest.prefix(while: \.isDigit)
                guard take(number: token) else { return nil }
            case UInt8(ascii: "a")...UInt8(ascii: "z"):
                token = rest.prefix { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
                guard take(word: String(Substring(token))) else { return nil }
            default:
                token = rest.prefix(1)
                guard take(mark: first) else { return nil }
            }
            rest = rest.dropFirst(token.count)
        }
    }

    private mutating func take(number: Substring.UTF8View) -> Bool {
        guard let value = Int(Substring(number)) else { return false }
        switch number.count {
        case 1, 2: pattern += "n"
        case 4: pattern += "Y"
        default: return false
        }
        numbers.append(value)
        return true
    }

    private mutating func take(word: String) -> Bool {
        switch word {
        case "ngay", "nam", "giai", "doan", "tu", "trong", "dau", "cuoi", "thoi", "gian": break
        case "thang", "t": pattern += "m"
        case "quy", "q": pattern += "q"
        case "den", "toi": pattern += "-"
        case "va": pattern += "v"
        default: return take(roman: word)
        }
        return true
    }

    /// Quarters are numbered I to IV.
    private mutating func take(roman: String) -> Bool {
        let quarters = ["i", "ii", "iii", "iv"]
        guard pattern.last == "q", let place = quarters.firstIndex(of: roman) else { return false }
        pattern += "n"
        numbers.append(place + 1)
        return true
    }

    private mutating func take(mark: UInt8) -> Bool {
        switch mark {
        case UInt8(ascii: " "):
            return true
        case UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."):
            pattern += "-"
            return true
        default:
            return false
        }
    }
}
