package import Office

/// A list as a workbook: its title, a note, the headings, then rows as they come, in memory that does not grow with it.
///
/// What no sheet holds any more goes on in the next one, under the same title and headings.
package final class ListWorkbook {
    package struct Column: Sendable {
        let heading: String
        let width: Double
        let style: CellStyle

        package init(_ heading: String, _ width: Double, _ style: CellStyle = .text) {
            self.heading = heading
            self.width = width
            self.style = style
        }
    }

    /// What one sheet of a workbook holds, its headings among it.
    package static let mostRows = 1_048_576

    private let writer: SpreadsheetWriter
    private let title: String
    private let sheet: String
    private let note: String
    private let columns: [Column]
    private let styles: [CellStyle?]
    private let mostRows: Int
    private var sheets = 0

    /// - Throws: `SpreadsheetError`.
    package init(
        _ title: String,
        sheet: String,
        note: String,
        columns: [Column],
        at path: String,
        mostRows: Int = ListWorkbook.mostRows
    ) throws {
        writer = try SpreadsheetWriter(path: path)
        self.title = title
        self.sheet = sheet
        self.note = note
        self.columns = columns
        styles = columns.map(\.style)
        self.mostRows = mostRows
        try begin()
    }

    private func begin() throws {
        sheets += 1
        let name = sheets == 1 ? sheet : "\(sheet) \(sheets)"
        try writer.addSheet(name: name, columnWidths: columns.map(\.width))
        try writer.addLine(title, across: columns.count)
        try writer.addLine(note, style: .note, across: columns.count)
        try writer.addHeader(columns.map(\.heading))
    }

    /// A text that no cell holds is cut and ends with "…": one long entry does not keep all others from being taken along.
    ///
    /// - Throws: `SpreadsheetError`.
    package func add(_ cells: [CellValue]) throws {
        if writer.nextRow > mostRows { try begin() }
        try writer.addRow(cells.map(ListWorkbook.fitting), styles: styles)
    }

    /// A cell holds 32,767; what is left over is for the signs that the writer puts before a formula or an escape.
    private static let mostLetters = 32_000

    private static func fitting(_ cell: CellValue) -> CellValue {
        guard case .text(let text) = cell, text.utf8.count > mostLetters, text.unicodeScalars.count > mostLetters else {
            return cell
        }
        return .text(String(text.unicodeScalars.prefix(mostLetters)) + "…")
    }

    /// - Throws: `SpreadsheetError`.
    package func close() throws {
        try writer.close()
    }
}

extension CellValue {
    /// Whole đồng; what is not known stays empty.
    package static func dong(_ amount: Dong?) -> CellValue {
        amount.map { .number(Double($0.amount)) } ?? .empty
    }

    package static func day(_ day: Day?) -> CellValue {
        day.map { .date(year: $0.year, month: $0.month, day: $0.day) } ?? .empty
    }

    package static func words(_ text: String?) -> CellValue {
        text.map(CellValue.text) ?? .empty
    }
}
