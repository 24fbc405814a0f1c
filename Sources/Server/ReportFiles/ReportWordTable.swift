import KhuyenCong
import Office

/// A table of a report in Word: figures as wide as their longest number, the rest for the words.
struct ReportWordTable {
    let table: ReportTable
    /// Of the page from margin to margin, in twentieths of a point.
    let width: Int

    init(_ table: ReportTable, width: Int = WordDocument.textWidth) {
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
        row.cells.map { cell in
            let (text, alignment): (String, WordText.Alignment) =
                switch cell {
                case .text(let text): (text, .left)
                case .figure(let figure): (FigureWriter.number(figure), .right)
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
    private var size: Double {
        let needed = figureWidths(size: 12).reduce(0, +) + texts * 2_200
        return needed > width ? 10 : 12
    }

    private var texts: Int { table.columns.count { $0.content == .text } }

    private var widths: [Int] {
        let figures = figureWidths(size: size)
        let words = max(width - figures.reduce(0, +), width / 4)
        let scale = min(1, Double(width - words) / Double(max(1, figures.reduce(0, +))))
        var widths = zip(table.columns, figures).map { column, figure in
            column.content == .text ? words * share(of: column) / 100 : Int(Double(figure) * scale)
        }
        if let first = widths.indices.first { widths[first] += width - widths.reduce(0, +) }
        return widths
    }

    /// The first text names the row and takes most of the room.
    private func share(of column: ReportTable.Column) -> Int {
        guard texts > 1 else { return 100 }
        let isFirst = table.columns.first { $0.content == .text } == column
        return isFirst ? 55 : 45 / (texts - 1)
    }

    /// In twentieths of a point; a digit is half as wide as the letters are high.
    private func figureWidths(size: Double) -> [Int] {
        table.columns.enumerated().map { index, column in
            guard column.content == .figure else { return 0 }
            let numbers = table.rows.compactMap { row -> Int? in
                guard row.cells.indices.contains(index), case .figure(let figure) = row.cells[index],
                    figure.value != nil
                else { return nil }
                return FigureWriter.number(figure).count
            }
            let longestWord = FigureWriter.header(column).split(separator: " ").map(\.count).max() ?? 0
            let letters = Double(max(numbers.max() ?? 0, longestWord, 7))
            return Int(letters * size * 20 * 0.55) + 200
        }
    }
}
