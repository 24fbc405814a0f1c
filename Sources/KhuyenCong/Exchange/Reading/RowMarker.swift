import Vietnamese

/// The number in front of a row: "A", "II", "I.1", "3", "1.2", "a)", "-".
struct RowMarker: Equatable {
    /// How deep the row lies: A 10, I 20, I.1 21, 1 30, 1.1 31, a 80, a dash 90.
    let depth: Int

    private static let letterDepth = 10
    private static let romanDepth = 20
    static let integerDepth = 30
    private static let smallLetterDepth = 80
    private static let dashDepth = 90
    /// Bytes; what is longer numbers no row.
    private static let longest = 10
    private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")

    /// Nothing for text that numbers no row.
    init?(_ text: String) {
        guard let depth = RowMarker.depth(text) else { return nil }
        self.depth = depth
    }

    /// Letters and Roman figures head groups; plain numbers and dashes may stand before anything.
    var isSection: Bool { depth < RowMarker.integerDepth || depth == RowMarker.smallLetterDepth }

    var isDash: Bool { depth == RowMarker.dashDepth }

    private static func depth(_ text: String) -> Int? {
        if !text.isEmpty, text.utf8.count <= longest, text.utf8.allSatisfy(digits.contains) { return integerDepth }
        let bare = text.filter { !$0.isWhitespace }
        if bare.count == 1, let only = bare.first, "-–−+*•".contains(only) { return dashDepth }
        let parts = bare.split { ".()-:".contains($0) }
        guard let first = parts.first, bare.utf8.count <= longest else { return nil }
        let hasNumbersBelow = parts.dropFirst().allSatisfy { $0.allSatisfy(\.isDigit) }
        guard hasNumbersBelow else { return nil }
        let nested = parts.count - 1
        if first.allSatisfy(\.isDigit) { return integerDepth + nested }
        if first.allSatisfy({ "IVX".contains($0) }) { return romanDepth + nested }
        guard first.count == 1, let letter = first.first, letter.isLetter else { return nil }
        if letter.isUppercase { return letterDepth + nested }
        return nested == 0 ? smallLetterDepth : nil
    }
}

/// A heading with its number in one cell: "II/ Khuyến công địa phương", "a) Đào tạo nghề".
struct NumberedHeading {
    let marker: RowMarker
    let words: String

    /// Nothing for text without a number that a dot, a slash, a colon or a bracket ends, and for the name of a place.
    init?(_ text: String) {
        let text = text.drop(while: \.isWhitespace)
        guard let end = text.firstIndex(where: \.isWhitespace),
            PlaceKind.split(Substring(Fold.key(String(text)))) == nil
        else { return nil }
        let number = text[..<end]
        let words = text[end...].drop(while: \.isWhitespace)
        guard let last = number.last, "./):".contains(last), words.contains(where: \.isLetter),
            let marker = RowMarker(String(number.dropLast())), !marker.isDash
        else { return nil }
        self.marker = marker
        self.words = String(words)
    }
}
