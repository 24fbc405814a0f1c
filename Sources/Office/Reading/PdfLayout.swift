/// The text of pages whose words stand where they were printed, with the rows of tables as lines, their cells between bars.
///
/// What is a table is told by its numbers: at least two lines in which a number stands alone behind other cells.
struct PdfLayout {
    /// How many lines without a number may stand between two rows: wrapped cells, page breaks.
    private static let mostBetween = 3
    private static let mostHeadLines = 5

    private let lines: [PdfLine]

    init(_ text: String) {
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(PdfLine.init)
    }

    /// Nil where no page has a table.
    var text: String? {
        let tables = tables
        guard !tables.isEmpty else { return nil }
        var blocks: [String] = []
        var next = 0
        for table in tables {
            blocks.append(prose(next..<table.range.lowerBound))
            blocks += table.rows
            next = table.range.upperBound
        }
        blocks.append(prose(next..<lines.count))
        return blocks.filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    private var tables: [PdfTable] {
        var found: [PdfTable] = []
        var start = 0
        while let first = lines[start...].firstIndex(where: \.isRow) {
            var rows = [first]
            while let row = lines[(rows[rows.count - 1] + 1)...].prefix(PdfLayout.mostBetween + 1).firstIndex(
                where: \.isRow
            ) {
                rows.append(row)
            }
            let last = rows[rows.count - 1]
            if rows.count > 1, let table = PdfTable(lines, rows: rows, head: headStart(first, after: start)) {
                found.append(table)
                start = table.range.upperBound
            } else {
                start = last + 1
            }
        }
        return found
    }

    /// The first line of the head: lines of several cells right above the rows, or of one that does not begin at the margin.
    private func headStart(_ first: Int, after start: Int) -> Int {
        let margin = lines[first].words.first?.start ?? 0
        var head = first
        while head > start, first - head < PdfLayout.mostHeadLines {
            let line = lines[head - 1]
            // "ĐVT: triệu đồng" is said of the whole table.
            guard !line.plain.contains(":") else { break }
            guard line.segments.count > 1 || (line.words.first?.start ?? 0) > margin + 8 else { break }
            head -= 1
        }
        return head
    }

    /// Lines without what moves them on the page; a wide line space inside a sentence is no end of a paragraph.
    private func prose(_ range: Range<Int>) -> String {
        var kept: [String] = []
        for index in range {
            let line = lines[index].plain
            if line.isEmpty, let last = kept.last?.last, !".;:!?".contains(last), index + 1 < range.upperBound,
                lines[index + 1].plain.first?.isLowercase ?? false
            {
                continue
            }
            kept.append(line)
        }
        return kept.joined(separator: "\n").trimmingBlankLines
    }
}

/// A printed line: its words and where they stand.
struct PdfLine {
    struct Word {
        let text: String
        let start: Int
        let end: Int
    }

    let words: [Word]
    /// Whether a number stands alone behind another cell.
    let isRow: Bool

    init(_ line: Substring) {
        var words: [Word] = []
        var column = 0
        for piece in line.split(separator: " ", omittingEmptySubsequences: false) {
            let end = column + piece.unicodeScalars.count
            if !piece.isEmpty { words.append(Word(text: String(piece), start: column, end: end)) }
            column = end + 1
        }
        self.words = words
        isRow = PdfLine.segments(words).dropFirst().contains(where: PdfLine.isNumber)
    }

    /// Words that stand no more than a space apart.
    var segments: [[Word]] { PdfLine.segments(words) }

    private static func segments(_ words: [Word]) -> [[Word]] {
        var segments: [[Word]] = []
        for word in words {
            if let last = segments.last?.last, word.start - last.end <= 1 {
                segments[segments.count - 1].append(word)
            } else {
                segments.append([word])
            }
        }
        return segments
    }

    /// The words, where a number and its percent sign are one.
    var numbersWhole: [Word] {
        words.reduce(into: []) { whole, word in
            guard word.text == "%", let last = whole.popLast() else { return whole.append(word) }
            whole.append(Word(text: last.text + " %", start: last.start, end: word.end))
        }
    }

    var plain: String { words.map(\.text).joined(separator: " ") }

    /// The number of a page.
    var isPageNumber: Bool { words.count == 1 && words[0].text.count <= 3 && words[0].text.allSatisfy(\.isNumber) }

    /// How wide the space is that holds a place; nil where a word does.
    func space(at place: Int) -> Int? {
        let behind = words.firstIndex { $0.end > place } ?? words.count
        guard behind == words.count || words[behind].start > place else { return nil }
        guard behind < words.count else { return Int.max }
        return words[behind].start - (behind > 0 ? words[behind - 1].end : -1)
    }

    static func isNumber(_ segment: [Word]) -> Bool {
        isNumber(segment.map(\.text).joined())
    }

    static func isNumber(_ text: String) -> Bool {
        text.contains(where: \.isNumber) && text.allSatisfy { $0.isNumber || " .,%-–".contains($0) }
    }
}

extension String {
    /// Without the empty lines around it.
    fileprivate var trimmingBlankLines: String {
        String(drop(while: \.isNewline).reversed().drop(while: \.isNewline).reversed())
    }
}
