/// Takes out the line breaks that a page's width made, and keeps those that end a paragraph.
enum LineJoiner {
    /// A line that is shorter than this ended because its paragraph did.
    private static let fullLine = 50

    static func joined(_ tokens: [Token], _ grammar: Grammar, of scalars: [UInt32]) -> [Token] {
        var kept: [Token] = []
        kept.reserveCapacity(tokens.count)
        var lineStart = 0
        for (index, token) in tokens.enumerated() {
            guard token.kind == .lineBreak else {
                kept.append(token)
                continue
            }
            let next = index + 1 < tokens.count ? tokens[index + 1] : nil
            let length = Int(token.start) - lineStart
            lineStart = Int(token.end)
            if let next, let last = kept.last, !isBlank(token, scalars), isSoft(last, next, length, grammar) {
                continue
            }
            kept.append(token)
        }
        return kept
    }

    /// Whether a line stands empty between the two, which no page's width makes.
    private static func isBlank(_ token: Token, _ scalars: [UInt32]) -> Bool {
        var breaks = 0
        var place = Int(token.start)
        while place < token.end {
            let isPair = scalars[place] == 0x0D && place + 1 < token.end && scalars[place + 1] == 0x0A
            if scalars[place] > 0x20 || (0x0A...0x0D).contains(scalars[place]) { breaks += 1 }
            place += isPair ? 2 : 1
        }
        return breaks > 1
    }

    private static func isSoft(_ last: Token, _ next: Token, _ length: Int, _ grammar: Grammar) -> Bool {
        let words = grammar.words
        if last.kind == .mark, [words.dot, words.semicolon, words.colon].contains(last.word) { return false }
        switch next.kind {
        case .word: return !next.isCapitalised && next.end - next.start > 1
        case .number: return length >= fullLine && (last.kind == .word || last.word == words.comma)
        default: return false
        }
    }
}
