import Vietnamese

/// The words around the figures of a text, for rules that ask whether two figures are of one thing.
struct GapWords {
    private let scalars: [Unicode.Scalar]

    /// What ends a clause, and what ends a sentence.
    private static let clauseEnds: Set<Unicode.Scalar> = [".", ",", ";", ":", "(", ")", "\n"]
    private static let sentenceEnds: Set<Unicode.Scalar> = [".", ";", "\n"]
    private static let lineEnd: Set<Unicode.Scalar> = ["\n"]
    private static let partEnds: Set<Unicode.Scalar> = [".", ",", ";", "\n"]

    /// A longer stretch of text says more than how its two figures hang together.
    private static let longest = 90

    init(_ reading: Reading) {
        scalars = Array(reading.text.unicodeScalars)
    }

    /// The folded words between two figures, without numbers; nil where they stand far apart.
    func between(_ first: Figure, _ second: Figure) -> [Substring]? {
        guard first.end <= second.start, second.start - first.end <= GapWords.longest else { return nil }
        return words(first.end..<second.start)
    }

    /// Whether the border of two cells stands between two figures.
    func areCells(_ first: Figure, _ second: Figure) -> Bool {
        guard first.end <= second.start else { return false }
        return scalars[first.end..<second.start].contains { $0 == "\t" || $0 == "|" }
    }

    /// The folded words between two figures, where all of them are among those that only link.
    func links(_ first: Figure, _ second: Figure, _ allowed: Set<Substring>) -> Bool {
        between(first, second)?.allSatisfy(allowed.contains) ?? false
    }

    /// What stands behind "mỗi" before a figure of its clause: "lớp" of "mỗi lớp có 35 học viên".
    func each(before figure: Figure) -> Substring? {
        let words = clause(before: figure)
        return words.lastIndex(of: "moi").flatMap { $0 + 1 < words.count ? words[$0 + 1] : nil }
    }

    /// Whether the clause before a figure begins with some folded words.
    func opens(_ words: [Substring], before figure: Figure) -> Bool {
        clause(before: figure, ends: GapWords.sentenceEnds).starts(with: words)
    }

    /// Whether the words before a figure end with some folded words; "là" and "chiếm" may follow them.
    func endsIn(_ words: [Substring], before figure: Figure) -> Bool {
        let clause = clause(before: figure, ends: GapWords.partEnds)
        return clause.reversed().drop { $0 == "la" || $0 == "chiem" }.prefix(words.count).reversed() == words
    }

    /// The folded words of a figure's clause before it.
    func clause(before figure: Figure) -> [Substring] {
        clause(before: figure, ends: GapWords.clauseEnds)
    }

    /// The folded words of a figure's clause behind it.
    func clause(behind figure: Figure) -> [Substring] {
        let end = min(scalars.count, figure.end + GapWords.longest)
        let cut = scalars[figure.end..<end].firstIndex { GapWords.clauseEnds.contains($0) } ?? end
        return words(figure.end..<cut)
    }

    /// The folded words and numbers that lead to a figure from the one before it, or from the start of its sentence.
    func lead(to figure: Figure, from previous: Figure?) -> [Substring] {
        var start = max(0, figure.start - GapWords.longest)
        if let previous { start = max(start, previous.end) }
        let ends = previous == nil ? GapWords.sentenceEnds : GapWords.lineEnd
        let cut = scalars[start..<figure.start].lastIndex { ends.contains($0) }.map { $0 + 1 } ?? start
        return folded(cut..<figure.start) { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    }

    private func clause(before figure: Figure, ends: Set<Unicode.Scalar>) -> [Substring] {
        let start = max(0, figure.start - GapWords.longest)
        let cut = scalars[start..<figure.start].lastIndex { ends.contains($0) }.map { $0 + 1 } ?? start
        return words(cut..<figure.start)
    }

    private func words(_ range: Range<Int>) -> [Substring] {
        folded(range) { $0.properties.isAlphabetic }
    }

    /// Words by scalars, since what is folded has no marks of its own; nearly all of them are letters of ASCII.
    private func folded(_ range: Range<Int>, _ isOfWord: (Unicode.Scalar) -> Bool) -> [Substring] {
        Fold.key(String(String.UnicodeScalarView(scalars[range]))).unicodeScalars
            .split { !(0x61...0x7A).contains($0.value) && !isOfWord($0) }
            .map(Substring.init)
    }
}
