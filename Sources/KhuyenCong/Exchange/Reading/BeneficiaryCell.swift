import Vietnamese

/// The cell of an establishment, which may tell its address and its telephone behind the name.
///
/// Only the name is taken: a telephone, often a person's own, would go wherever the name goes.
struct BeneficiaryCell: Equatable {
    let name: String
    /// An address, a telephone or a number stood behind the name.
    let hasMore: Bool

    init(_ words: String) {
        guard BeneficiaryCell.mayTellMore(words) else {
            (name, hasMore) = (words, false)
            return
        }
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

    /// What a folded word that leads on may begin with: a label or a telephone.
    private static let openings = (labels + shortLabels + ["0", "+84"]).map { Array(Fold.search($0).utf8) }
    private static let initials = Set(openings.map { $0[0] })
    private static let space = UInt8(ascii: " ")
    private static let marks = [UInt8(ascii: "("), UInt8(ascii: "-")]

    /// False for nearly every cell, by its bytes: looking at each word as text took a seventh of an import.
    private static func mayTellMore(_ words: String) -> Bool {
        let folded = Array(Fold.search(words).utf8)
        return folded.indices.contains { index in
            guard folded[index] == space else { return false }
            let rest = folded[(index + 1)...].drop(while: marks.contains)
            guard let first = rest.first, initials.contains(first) else { return false }
            return openings.contains { rest.starts(with: $0) }
        }
    }

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
