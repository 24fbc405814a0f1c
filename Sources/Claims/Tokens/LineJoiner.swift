/// Takes out the line breaks that a page's width made, and keeps those that end a paragraph.
enum LineJoiner {
    /// A line that is shorter than this ended because its paragraph did.
    private static let fullLine = 50

    /// Tokens are taken out where they lie: a second list of them would be the largest thing that reading makes.
    static func join(_ tokens: inout [Token], _ grammar: Grammar, of scalars: [UInt32]) {
        var kept = 0
        var lineStart = 0
        var hasCells = false
        for index in tokens.indices {
            let token = tokens[index]
            if token.kind == .lineBreak {
                let length = Int(token.start) - lineStart
                lineStart = Int(token.end)
                let hasNeighbours = kept > 0 && index + 1 < tokens.count && !hasCells
                hasCells = false
                if hasNeighbours, !isBlank(token, scalars), isSoft(tokens[kept - 1], tokens[index + 1], length, grammar)
                {
                    continue
                }
            }
            hasCells = hasCells || isCellMark(token, grammar, scalars)
            tokens[kept] = token
            kept += 1
        }
        tokens.removeLast(tokens.count - kept)
    }

    /// A row of a pasted table ends with its line.
    @inline(__always)
    private static func isCellMark(_ token: Token, _ grammar: Grammar, _ scalars: [UInt32]) -> Bool {
        token.kind == .mark && (token.word == grammar.words.bar || scalars[Int(token.start)] == 0x09)
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
