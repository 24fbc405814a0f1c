import Vietnamese

/// A word, a number, a break between paragraphs or a sign of a text, with the run that it came from.
struct TextToken: Equatable {
    let text: String
    /// The place of its run; nil in a text that somebody typed.
    let run: Int?
    /// Whether white space stands before it.
    let isApart: Bool

    var hasDigit: Bool { text.unicodeScalars.contains(where: \.isDigit) }

    /// Whether both say the same, wherever they stand.
    func says(_ other: TextToken) -> Bool { text == other.text }

    static func tokens(of runs: [EditedRun]) -> [TextToken] {
        var tokens: [TextToken] = []
        var isApart = false
        for (position, run) in runs.enumerated() {
            tokens += read(run.text, run: position, isApart: &isApart)
        }
        return tokens
    }

    static func tokens(of text: String) -> [TextToken] {
        var isApart = false
        return read(text, run: nil, isApart: &isApart)
    }

    private static func read(_ text: String, run: Int?, isApart: inout Bool) -> [TextToken] {
        var tokens: [TextToken] = []
        var rest = Substring(text)
        while let first = rest.first {
            if first.isWhitespace {
                let space = rest.prefix { $0.isWhitespace }
                rest = rest.dropFirst(space.count)
                isApart = true
                // An empty line parts paragraphs; a single new line is how a text area folds a long one.
                guard space.count(where: \.isNewline) > 1 else { continue }
                tokens.append(TextToken(text: NarrativeRuns.paragraphBreak, run: run, isApart: false))
                isApart = false
            } else {
                let word = word(rest, first)
                tokens.append(TextToken(text: String(word), run: run, isApart: isApart))
                rest = rest.dropFirst(word.count)
                isApart = false
            }
        }
        return tokens
    }

    /// Letters together, digits together with the dots and commas between them, any other sign alone.
    private static func word(_ text: Substring, _ first: Character) -> Substring {
        if first.isLetter { return text.prefix { $0.isLetter } }
        guard first.isNumber else { return text.prefix(1) }
        let digits = text.prefix { $0.isNumber || $0 == "," || $0 == "." }
        let last = digits.lastIndex { $0.isNumber }
        return last.map { digits[...$0] } ?? text.prefix(1)
    }
}
