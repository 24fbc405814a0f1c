import KhuyenCong
import Office

/// A table of a report on paper: figures as wide as their longest number, the rest for the words.
struct ReportWordTable {
    let table: ReportTable
    /// Of the page from margin to margin, in twentieths of a point.
    let width: Int

    init(_ table: ReportTable, width: Int) {
        self.table = table
        self.width = width
    }

    func add(to word: inout WordDocument) {
        word.add(WordText(table.caption, .caption).with { $0.alignment = .left })
        let headings = table.columns.map { column in
            WordTable.Cell(
                WordText(FigureWriter.header(column), .cell).with {
                    $0.isBold = true
                    $0.alignment = .center
                    $0.size = size
                    $0.keepsWithNext = true
                }
            )
        }
        let rows = table.rows.enumerated().map { index, row in
            // Neither the first row nor the total stands alone on a page.
            cells(of: row, holds: index == 0 || index + 2 == table.rows.count)
        }
        word.add(WordTable(widths: widths, headings: [headings], rows: rows))
        if let note = table.note {
            word.add(
                WordText(note).with {
                    $0.isItalic = true
                    $0.size = 12
                    $0.before = 3
                    $0.after = 6
                }
            )
        }
    }

    private func cells(of row: ReportTable.Row, holds: Bool) -> [WordTable.Cell] {
        row.cells.enumerated().map { column, cell in
            let (text, alignment): (String, WordText.Alignment) =
                switch cell {
                case .text(let text): (text, .left)
                case .figure(let figure): (table.written(figure, in: column), .right)
                }
            return WordTable.Cell(
                WordText(text, .cell).with {
                    $0.alignment = alignment
                    $0.isBold = row.role == .total
                    $0.size = size
                    $0.keepsWithNext = holds
                }
            )
        }
    }

    /// Letters in points: smaller in a table that would not fit otherwise.
    var size: Double {
        Self.sizes.first { needed(size: $0) <= width } ?? Self.sizes[Self.sizes.count - 1]
    }

    /// Whether its numbers stand in their columns in letters that are read with ease.
    var isReadable: Bool { needed(size: Self.leastReadable) <= width }

    private static let sizes: [Double] = [12, leastReadable, 8]
    private static let leastReadable = 10.0
    /// Of a column of words, in twentieths of a point.
    private static let leastWords = 2_000

    private func needed(size: Double) -> Int {
        figureWidths(size: size).reduce(0, +) + texts * Self.leastWords
    }

    private var texts: Int { table.columns.indices.count(where: table.isWords) }

    var widths: [Int] {
        let figures = figureWidths(size: size)
        let words = max(width - figures.reduce(0, +), texts * Self.leastWords)
        let scale = min(1, Double(width - words) / Double(max(1, figures.reduce(0, +))))
        var widths = figures.enumerated().map { index, figure in
            table.isWords(index) ? words * share(of: index) / 100 : Int(Double(figure) * scale)
        }
        if let first = widths.indices.first(where: table.isWords) ?? widths.indices.first {
            widths[first] += width - widths.reduce(0, +)
        }
        return widths
    }

    /// The first text names the row and takes most of the room.
    private func share(of column: Int) -> Int {
        guard texts > 1 else { return 100 }
        let isFirst = table.columns.indices.first(where: table.isWords) == column
        return isFirst ? 55 : 45 / (texts - 1)
    }

    /// In twentieths of a point, with the room between the numbers and the lines of the table.
    private func figureWidths(size: Double) -> [Int] {
        table.columns.enumerated().map { index, column in
            guard !table.isWords(index) else { return 0 }
            let numbers = table.rows.compactMap { row -> Double? in
                guard row.cells.indices.contains(index) else { return nil }
                switch row.cells[index] {
                case .figure(let figure): return figure.value == nil ? nil : Self.ems(table.written(figure, in: index))
                case .text(let text): return Self.ems(text)
                }
            }
            let longestWord = FigureWriter.header(column).split(separator: " ").map { Self.ems($0) }.max() ?? 0
            let letters = max(numbers.max() ?? 0, longestWord, column.content == .figure ? 3.5 : 0)
            return Int((letters * size * 20).rounded(.up)) + 220
        }
    }

    /// How wide bold letters are, by the height of the letters: digits are half as wide as high, points half of that.
    private static func ems(_ text: some StringProtocol) -> Double {
        text.reduce(0) { sum, letter in
            switch letter {
            case ".", ",", " ", "\u{A0}": sum + 0.25
            case "0"..."9", "-", "–": sum + 0.5
            case "%", "m", "w", "M", "W": sum + 1
            default: sum + (letter.isUppercase ? 0.75 : 0.56)
            }
        }
    }
}

extension ReportTable {
    /// Texts no longer than this stand like numbers: ranks, years, codes.
    private static let shortText = 6

    /// Whether a column holds words, which take the room that numbers leave.
    func isWords(_ column: Int) -> Bool {
        columns[column].content == .text && (!isShort(column) || columns.indices.allSatisfy(isShort))
    }

    private func isShort(_ column: Int) -> Bool {
        columns[column].content == .figure
            || rows.allSatisfy { row in
                guard row.cells.indices.contains(column), case .text(let text) = row.cells[column] else { return true }
                return text.count <= ReportTable.shortText
            }
    }
}
