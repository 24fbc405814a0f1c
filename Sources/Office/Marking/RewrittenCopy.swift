/// Writes the cells of a file into a new workbook, with marks.
enum RewrittenCopy {
    private static let columnWidth = 18.0

    static func write(_ original: Spreadsheet, to path: String, marks: [String: [MarkedCopy.Mark]]) throws {
        let writer = try SpreadsheetWriter(path: path)
        for (index, sheet) in original.sheets.enumerated() {
            let widths = [Double](repeating: columnWidth, count: ReadingLimits.standard.maxColumns)
            try writer.addSheet(name: sheet.name, columnWidths: widths)
            var rows = MarkedRows(writer: writer, marks: marks[sheet.name] ?? [])
            try original.forEachRow(sheet: index) { number, cells in try rows.add(number, cells) }
            try rows.finish()
        }
        try writer.close()
    }
}

/// Writes rows at their old places, adding the marked cells that the original leaves blank.
private struct MarkedRows {
    private let writer: SpreadsheetWriter
    private var pending: ArraySlice<MarkedCopy.Mark>

    init(writer: SpreadsheetWriter, marks: [MarkedCopy.Mark]) {
        self.writer = writer
        pending = marks[...]
    }

    mutating func add(_ number: Int, _ cells: [CellValue]) throws {
        while let mark = pending.first, mark.cell.row < number { try write(mark.cell.row, []) }
        try write(number, cells)
    }

    mutating func finish() throws {
        while let mark = pending.first { try write(mark.cell.row, []) }
    }

    private mutating func write(_ number: Int, _ cells: [CellValue]) throws {
        let marks = pending.prefix { $0.cell.row == number }
        pending = pending.dropFirst(marks.count)
        writer.skipRows(number - writer.nextRow)
        var values = cells
        let width = max(cells.count, marks.last?.cell.column ?? 0)
        values += Array(repeating: .empty, count: width - cells.count)
        var styles = values.map { $0.isEmpty ? nil : CellStyle.usual(for: $0) }
        for mark in marks {
            styles[mark.cell.column - 1] = mark.isError ? .error : .warning
            try writer.addNote(mark.note, column: mark.cell.column)
        }
        try writer.addRow(values, styles: styles)
    }
}
