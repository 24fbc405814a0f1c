/// Takes out the line breaks that a page's width made, and keeps those that end a paragraph.
enum LineJoiner {
    /// A line that is shorter than this ended because its paragraph did.
    private static let fullLine = 50

    static func joined(_ tokens: [Token], _ grammar: Grammar) -> [Token] {
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
            if let next, let last = kept.last, isSoft(last, next, length, grammar) { continue }
            kept.append(token)
        }
        return kept
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
