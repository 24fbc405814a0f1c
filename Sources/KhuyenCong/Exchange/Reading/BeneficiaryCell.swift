import Vietnamese

/// The cell of an establishment, which may tell its address and its telephone behind the name.
///
/// Only the name is taken: a telephone, often a person's own, would go wherever the name goes.
struct BeneficiaryCell: Equatable {
    let name: String
    /// An address, a telephone or a number stood behind the name.
    let hasMore: Bool

    init(_ words: String) {
        let tokens = words.split(separator: " ").map(String.init)
        let small = tokens.map { $0.lowercased().nfc }
        let end = small.indices.dropFirst().first { BeneficiaryCell.opensMore(small, at: $0) }
        var name = Substring(tokens[..<(end ?? tokens.count)].joined(separator: " "))
        while end != nil, let last = name.last, " -–—,;.:(".contains(last) { name = name.dropLast() }
        hasMore = end != nil && !name.isEmpty
        self.name = hasMore ? String(name) : words
    }

    /// Always lead on from the name.
    private static let labels = [
        "địa chỉ", "đ/c", "điện thoại", "số điện thoại", "sđt", "mã số thuế", "mst", "người đại diện", "trụ sở",
        "email",
    ]

    /// Lead on where a colon or a number follows: "ĐT" may be "đầu tư" in a name.
    private static let shortLabels = ["đt", "đc", "dt", "tel", "fax", "giám đốc", "chủ cơ sở", "liên hệ", "đtdđ"]

    private static func opensMore(_ words: [String], at index: Int) -> Bool {
        if isTelephone(words[index]) { return true }
        let rest = words[index...].prefix(4).joined(separator: " ").drop { "(-–—".contains($0) }
        if labels.contains(where: { rest.hasPrefix($0) && !isLetter(after: $0, in: rest) }) { return true }
        return shortLabels.contains { label in
            guard rest.hasPrefix(label) else { return false }
            let next = rest.dropFirst(label.count).drop { $0 == " " }.first
            return next == ":" || next == "." || next?.isNumber ?? false || next == "+"
        }
    }

    private static func isLetter(after label: String, in text: Substring) -> Bool {
        text.dropFirst(label.count).first?.isLetter ?? false
    }

    /// "0912000111", "0237.3640.111", "+84912000111".
    private static func isTelephone(_ word: String) -> Bool {
        let digits = word.filter(\.isNumber)
        return (9...12).contains(digits.count) && (word.hasPrefix("0") || word.hasPrefix("+84") || word.hasPrefix("(0"))
            && word.allSatisfy { $0.isNumber || ".-()+,;/".contains($0) }
    }
}
