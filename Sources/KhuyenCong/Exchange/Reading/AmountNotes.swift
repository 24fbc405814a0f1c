import Vietnamese

/// Marks beside an amount that point to a note, and words that say there is none.
enum AmountNotes {
    private static let none: Set<String> = ["khong", "khong co", "ko", "ko co", "k co"]

    /// The amount alone: "100*" and "80 (1)" without their marks, nothing for "…" and "không".
    static func taken(from cell: String) -> String {
        let text = withoutQuotes(cell)
        guard let last = text.utf8.last, !last.isDigit else { return text }
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

    /// What is taken of a cell that holds more than an amount, and how it is said.
    static func amongWords(_ text: String) -> (amounts: [String], said: String)? {
        if let bare = beforeRemark(text) { return ([bare], "Ô có lời ghi thêm: đã lấy số tiền đứng trước,") }
        if let about = estimate(text) { return ([about], "Số ước chừng: đã lấy") }
        if let addends = addends(text) { return (addends, "Ô ghi phép cộng: đã lấy tổng,") }
        return nil
    }

    private static let estimates: Set<String> = ["khoang", "uoc", "uoc tinh", "du kien", "tam tinh"]

    /// "khoảng 300", "~200"; "dưới 50" and "300-350" are no one amount.
    private static func estimate(_ text: String) -> String? {
        guard let start = text.firstIndex(where: \.isNumber), start > text.startIndex else { return nil }
        let before = text[..<start]
        let signs = before.filter { !$0.isLetter && !$0.isWhitespace }
        guard signs.allSatisfy({ "~≈:".contains($0) }) else { return nil }
        let words = Fold.key(String(before))
        let isEstimate = words.isEmpty ? signs.contains { $0 != ":" } : estimates.contains(words)
        return isEstimate ? String(text[start...]) : nil
    }

    /// "80+20"; of "80 + 20 triệu" nobody knows the unit of the 80.
    private static func addends(_ text: String) -> [String]? {
        let parts = text.split(separator: "+", omittingEmptySubsequences: false).map(String.init)
        guard parts.count > 1, parts.allSatisfy({ $0.contains(where: \.isNumber) }),
            Set(parts.map { $0.contains(where: \.isLetter) }).count == 1
        else { return nil }
        return parts
    }

    /// "'100": the mark by which a spreadsheet was told to keep text.
    private static func withoutQuotes(_ text: String) -> String {
        // The curly ones begin with E2 in UTF-8.
        guard let first = text.utf8.first, [0x27, 0x22, 0xE2].contains(first) else { return text }
        let quotes = "'\"“”‘’"
        var bare = text.drop { quotes.contains($0) || $0.isWhitespace }
        while let last = bare.last, quotes.contains(last) || last.isWhitespace { bare.removeLast() }
        // A quote alone repeats the cell above, which no money does.
        return bare.isEmpty ? text : String(bare)
    }

    /// "150 (đã tạm ứng 70)" is 150; nil where no words stand in brackets behind a number.
    private static func beforeRemark(_ text: String) -> String? {
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
}
