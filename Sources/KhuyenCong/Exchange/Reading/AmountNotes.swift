import Vietnamese

/// Marks beside an amount that point to a note, and words that say there is none.
enum AmountNotes {
    private static let none: Set<String> = ["khong", "khong co", "ko", "ko co", "k co"]

    /// The amount alone: "100*" and "80 (1)" without their marks, nothing for "…" and "không".
    static func taken(from text: String) -> String {
        guard let last = text.utf8.last, !isDigit(last) else { return text }
        var bare = Substring(text)
        while let mark = bare.last, mark == "*" || mark.isWhitespace { bare.removeLast() }
        if let note = note(of: bare) { bare = bare[..<note] }
        if bare.allSatisfy({ ".…".contains($0) }) || none.contains(Fold.key(String(bare))) { return "" }
        return String(bare)
    }

    /// "x" in a column of a source says only that the money is of this source.
    static func isTick(_ text: String) -> Bool {
        guard text.utf8.count <= 5 else { return false }
        return ["x", "v", "✓", "✔", "√"].contains(text.lowercased().filter { !$0.isWhitespace })
    }

    /// "150 (đã tạm ứng 70)" is 150; nil where no words stand in brackets behind a number.
    static func beforeRemark(_ text: String) -> String? {
        guard let open = text.firstIndex(of: "("), text.last(where: { !$0.isWhitespace }) == ")",
            text[open...].contains(where: \.isLetter), text.first(where: { !$0.isWhitespace })?.isNumber ?? false
        else { return nil }
        return String(text[..<open])
    }

    /// Where "(1)", "(*)" or "[2]" begins behind an amount; "(20)" alone is an amount itself.
    private static func note(of text: Substring) -> Substring.Index? {
        guard let close = text.last, let open = [")": "(", "]": "["][close] as Character?,
            let start = text.lastIndex(of: open)
        else { return nil }
        let inside = text[text.index(after: start)...].dropLast()
        guard inside.count <= 2, inside.allSatisfy({ $0.isNumber || $0 == "*" }) else { return nil }
        return text[..<start].contains(where: \.isNumber) ? start : nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
