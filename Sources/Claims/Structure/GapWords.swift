/// The words around the figures of a text, for rules that ask whether two figures are of one thing.
struct GapWords {
    private let text: FoldedScalars

    /// What ends a clause, and what ends a sentence.
    private static let clauseEnds = Array(".,;:()\n".utf8)
    private static let sentenceEnds = Array(".;\n".utf8)
    private static let pauses = Array(".,;()\n".utf8)
    private static let lineEnd = Array("\n".utf8)
    private static let partEnds = Array(".,;\n".utf8)
    private static let colon = Array(":".utf8)
    private static let opening = Array("(".utf8)
    private static let closing = Array(")".utf8)
    private static let bullets = Array("-+*".utf8)
    private static let percent = Array("%".utf8)
    private static let cellEnds = Array("\t|".utf8)

    /// Words that make a number a rough one.
    static let rounding: Set<Substring> = ["hon", "gan", "khoang", "tren", "duoi"]

    /// A longer stretch of text says more than how its two figures hang together.
    private static let longest = 90
    /// How many figures a sentence that names all of a thing holds at most up to it.
    private static let mostBefore = 6

    init(_ reading: Reading) {
        text = FoldedScalars(reading.text)
    }

    /// The folded words between two figures, without numbers; nil where they stand far apart.
    func between(_ first: Figure, _ second: Figure) -> [Substring]? {
        guard first.end <= second.start, second.start - first.end <= GapWords.longest else { return nil }
        return text.words(first.end..<second.start)
    }

    /// Whether the border of two cells stands between two figures.
    func areCells(_ first: Figure, _ second: Figure) -> Bool {
        guard first.end <= second.start else { return false }
        return text.has(GapWords.cellEnds, in: first.end..<second.start)
    }

    /// The folded words between two figures, where all of them are among those that only link.
    func links(_ first: Figure, _ second: Figure, _ allowed: Set<Substring>) -> Bool {
        between(first, second)?.allSatisfy(allowed.contains) ?? false
    }

    /// Whether a figure stands alone in brackets: "(6 tỷ đồng)".
    func isBracketed(_ figure: Figure) -> Bool {
        guard figure.start > 0, figure.end < text.count else { return false }
        return text.has(GapWords.opening, in: figure.start - 1..<figure.start)
            && text.has(GapWords.closing, in: figure.end..<figure.end + 1)
    }

    /// "so với năm 2022 (4,5 tỷ đồng)": what something is held against.
    func isBracketedBase(_ figure: Figure) -> Bool {
        guard isBracketed(figure), figure.start > 0 else { return false }
        let start = max(0, figure.start - GapWords.longest)
        let cut = text.last(GapWords.partEnds, in: start..<figure.start - 1).map { $0 + 1 } ?? start
        let words = text.words(cut..<figure.start - 1)
        return words.has(["so", "voi"]) || words.has(["so", "cung"])
    }

    /// Whether a bracket opens right before a figure: "(2 tỷ đồng trong tổng số 5 tỷ đồng)".
    func opensBracket(_ figure: Figure) -> Bool {
        figure.start > 0 && text.has(GapWords.opening, in: figure.start - 1..<figure.start)
    }

    /// Whether a colon stands right behind a figure.
    func endsInColon(_ figure: Figure) -> Bool {
        figure.end < text.count && text.has(GapWords.colon, in: figure.end..<figure.end + 1)
    }

    /// Whether a clause ends behind the bracket that closes behind a figure.
    func endsBehind(_ figure: Figure) -> Bool {
        let end = min(text.count, figure.end + 3)
        return figure.end + 1 >= text.count || text.has(GapWords.clauseEnds, in: figure.end + 1..<end)
    }

    /// Whether a bracket opens right behind a figure.
    func opensBracket(behind figure: Figure) -> Bool {
        let end = min(text.count, figure.end + 2)
        return text.first(GapWords.opening, in: figure.end..<end) != nil
    }

    /// How the line of a figure is marked as an item of a list, nil where it is none.
    func itemMark(_ figure: Figure) -> Unicode.Scalar? { text.itemMark(before: figure.start) }

    /// Whether a line ends between two figures, whoever ended it.
    func areOnLines(_ first: Figure, _ second: Figure) -> Bool {
        first.end <= second.start && text.has(GapWords.lineEnd, in: first.end..<second.start)
    }

    /// How the next line that is not blank is marked.
    func nextMark(behind figure: Figure) -> Unicode.Scalar? { text.nextMark(behind: figure.end) }

    /// Lines with the same number of cells that follow each other.
    func tables() -> [[TableLine]] {
        var tables: [[TableLine]] = []
        for line in text.tableLines() {
            if let last = tables.last?.last, last.number + 1 == line.number, last.borders.count == line.borders.count {
                tables[tables.count - 1].append(line)
            } else {
                tables.append([line])
            }
        }
        return tables
    }

    /// Whether some folded letters stand in or right around the figures of a sentence.
    func spells(_ letters: [[UInt8]], around figures: Range<Int>, of reading: Reading) -> Bool {
        guard let first = figures.first, let last = figures.last else { return false }
        let start = max(0, reading.figures[first].start - GapWords.longest)
        let end = min(text.count, reading.figures[last].end + GapWords.longest)
        return letters.contains { text.spells($0, in: start..<end) }
    }

    /// Whether some folded letters stand right before a figure: asked before its words are made.
    func spells(_ letters: [[UInt8]], before figure: Int, within reach: Int) -> Bool {
        let end = min(text.count, figure)
        return letters.contains { text.spells($0, in: max(0, end - reach)..<end) }
    }

    func hasPercent(in range: Range<Int>) -> Bool { text.has(GapWords.percent, in: range) }

    /// The folded words of a range, with the numbers among them or without.
    func words(_ range: Range<Int>, withNumbers: Bool = false) -> [Substring] {
        text.words(range, withNumbers: withNumbers)
    }

    /// How a row of a table is numbered: the first cell that is not empty, as far as it is no name.
    func numbering(_ line: TableLine) -> String {
        for cell in 0...line.borders.count {
            let words = text.words(line.cell(cell), withNumbers: true)
            guard let first = words.first else {
                if text.has(GapWords.bullets, in: line.cell(cell)) { return "-" }
                continue
            }
            if words.allSatisfy({ Int($0) != nil }) { return String(repeating: "1.", count: words.count) }
            if words.count == 1, first.allSatisfy({ "ivx".contains($0) }) { return "I" }
            if words.count == 1, first.utf8.count == 1 { return "a" }
            return text.has(GapWords.bullets, in: line.cell(cell).prefix(3)) ? "-" : ""
        }
        return ""
    }

    /// What stands behind "mỗi" before a figure of its clause: "lớp" of "mỗi lớp có 35 học viên".
    func each(before figure: Figure) -> Substring? {
        let words = clause(before: figure)
        // "mới đạt 32 mô hình" is none of each.
        guard words.contains("moi"), !text.saysNew(max(0, figure.start - GapWords.longest)..<figure.start) else {
            return nil
        }
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

    /// The folded words of a figure's clause before it, over a colon.
    func words(behindMark figure: Figure) -> [Substring] {
        clause(before: figure, ends: GapWords.pauses)
    }

    /// The folded words of a figure's clause behind it.
    func clause(behind figure: Figure) -> [Substring] {
        let end = min(text.count, figure.end + GapWords.longest)
        return text.words(figure.end..<(text.first(GapWords.clauseEnds, in: figure.end..<end) ?? end))
    }

    /// The folded words right behind a figure, whatever marks stand among them.
    func words(behind figure: Figure, upTo length: Int) -> [Substring] {
        text.words(figure.end..<min(text.count, figure.end + length))
    }

    /// The folded words and numbers that lead to a figure from the one before it, or from the start of its sentence.
    func lead(to figure: Figure, from previous: Figure?) -> [Substring] {
        var start = max(0, figure.start - GapWords.longest)
        if let previous { start = max(start, previous.end) }
        let ends = previous == nil ? GapWords.sentenceEnds : GapWords.lineEnd
        let cut = text.last(ends, in: start..<figure.start).map { $0 + 1 } ?? start
        return text.words(cut..<figure.start, withNumbers: true)
    }

    /// The words of a figure and of its sentence before it; nil where one of them may tell it from all of a thing.
    func subject(_ index: Int, in statement: Statement, _ figures: [Figure]) -> SubjectWords? {
        let figure = figures[index]
        var end = min(text.count, figure.end + GapWords.longest)
        if index + 1 < figures.count { end = min(end, figures[index + 1].start) }
        var words = SubjectWords()
        let before = (statement.figures.lowerBound...index).reversed().prefix(GapWords.mostBefore)
            .map { figures[$0].start..<figures[$0].end }
        guard words.readBehind(text, figure.end..<max(end, figure.end)), words.readBefore(text, before) else {
            return nil
        }
        return words.count > 0 ? words : nil
    }

    private func clause(before figure: Figure, ends: [UInt8]) -> [Substring] {
        let start = max(0, figure.start - GapWords.longest)
        let cut = text.last(ends, in: start..<figure.start).map { $0 + 1 } ?? start
        return text.words(cut..<figure.start)
    }
}
