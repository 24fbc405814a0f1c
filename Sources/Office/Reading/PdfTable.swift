/// A table of a printed page, its columns told by the spaces that all its rows share.
struct PdfTable {
    /// The lines that it takes.
    let range: Range<Int>
    /// Its head as one line, then its rows, cells between bars.
    let rows: [String]

    /// How many rows are looked at for the columns, and how many letters a printed line has at most.
    private static let mostCompared = 200
    private static let widest = 500

    /// Nil where no space runs through all rows.
    ///
    /// - Parameters:
    ///   - lines: Those of the whole text.
    ///   - numbered: The lines of the table in which a number stands alone.
    ///   - head: The line that the head begins with.
    init?(_ lines: [PdfLine], rows numbered: [Int], head: Int) {
        guard let first = numbered.first, let last = numbered.last else { return nil }
        let borders = PdfTable.borders(numbered.prefix(PdfTable.mostCompared).map { lines[$0] })
        guard !borders.isEmpty else { return nil }
        var cells = PdfTable.empty(borders)
        for line in lines[head..<first] { PdfTable.addHead(line, to: &cells, borders) }
        var rows = [cells]
        var end = last + 1
        // What a cell of the last row goes on with stands right below it.
        while end < lines.count, PdfTable.goesOn(lines[end], borders) { end += 1 }
        let isNumbered = Set(numbered)
        for index in first..<end {
            let line = lines[index]
            if isNumbered.contains(index) {
                rows.append(PdfTable.cells(line, borders))
            } else if PdfTable.goesOn(line, borders), rows.count > 1 {
                PdfTable.add(line, to: &rows[rows.count - 1], borders)
            } else if !line.words.isEmpty, !line.isPageNumber {
                var title = PdfTable.empty(borders)
                title[0] = line.plain
                rows.append(title)
            }
        }
        range = head..<end
        self.rows = rows.filter { $0.contains { !$0.isEmpty } }.map(PdfTable.joined)
    }

    /// Places where nearly all rows have more than the space between two words.
    private static func borders(_ rows: [PdfLine]) -> [Range<Int>] {
        let width = min(widest, rows.compactMap { $0.words.last?.end }.max() ?? 0)
        var borders: [Range<Int>] = []
        for place in 0..<width where rows.count(where: { $0.space(at: place) ?? 0 < 2 }) <= (rows.count + 1) / 5 {
            if let last = borders.last, last.upperBound == place {
                borders[borders.count - 1] = last.lowerBound..<place + 1
            } else {
                borders.append(place..<place + 1)
            }
        }
        // Before the first letter of a row no column ends.
        let margin = rows.compactMap { $0.words.first?.start }.min() ?? 0
        return borders.filter { $0.lowerBound > margin }
    }

    private static func empty(_ borders: [Range<Int>]) -> [String] {
        Array(repeating: "", count: borders.count + 1)
    }

    private static func column(_ place: Int, _ borders: [Range<Int>]) -> Int {
        borders.count { $0.lowerBound + $0.count / 2 < place }
    }

    private static func cells(_ line: PdfLine, _ borders: [Range<Int>]) -> [String] {
        var cells = empty(borders)
        add(line, to: &cells, borders)
        return cells
    }

    private static func add(_ line: PdfLine, to cells: inout [String], _ borders: [Range<Int>]) {
        for word in line.numbersWhole {
            var index = column((word.start + word.end) / 2, borders)
            // A wide number leans over its column, and two never stand in one.
            if PdfLine.isNumber([word]), PdfLine.isNumber(cells[index]), index + 1 < cells.count,
                cells[index + 1].isEmpty
            {
                index += 1
            }
            append(word.text, to: &cells[index])
        }
    }

    /// What stands over several columns of a head is said in each that has nothing of its own.
    private static func addHead(_ line: PdfLine, to cells: inout [String], _ borders: [Range<Int>]) {
        var own = empty(borders)
        var spans: [(columns: ClosedRange<Int>, words: String)] = []
        for segment in line.segments {
            guard let first = segment.first, let last = segment.last else { continue }
            let words = segment.map(\.text).joined(separator: " ")
            append(words, to: &own[column((first.start + last.end) / 2, borders)])
            let start = column(first.start, borders)
            spans.append((start...max(start, column(last.end - 1, borders)), words))
        }
        for span in spans {
            for index in span.columns where own[index].isEmpty { own[index] = span.words }
        }
        for index in own.indices where !own[index].isEmpty { append(own[index], to: &cells[index]) }
    }

    /// Whether a line without a number alone is the rest of the cells above: it goes on with a small letter or a bracket.
    private static func goesOn(_ line: PdfLine, _ borders: [Range<Int>]) -> Bool {
        guard let letter = line.words.first?.text.first, !line.isRow else { return false }
        return (letter.isLowercase || letter == "(") && line.segments.allSatisfy { isInColumn($0, borders) }
    }

    private static func isInColumn(_ segment: [PdfLine.Word], _ borders: [Range<Int>]) -> Bool {
        guard let first = segment.first, let last = segment.last else { return true }
        return column(first.start, borders) == column(last.end - 1, borders)
    }

    private static func append(_ words: String, to cell: inout String) {
        cell += cell.isEmpty ? words : " " + words
    }

    private static func joined(_ cells: [String]) -> String {
        var line = ""
        for (index, cell) in cells.enumerated() {
            if index > 0 { line += line.isEmpty ? "|" : " |" }
            if !cell.isEmpty { line += line.isEmpty ? cell : " " + cell }
        }
        return line
    }
}
