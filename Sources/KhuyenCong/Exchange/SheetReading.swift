import Office
import Vietnamese

/// How one sheet of an import was understood, and those of its rows that need a look.
package struct SheetReading: Sendable, Equatable, Codable {
    /// A column and what it was taken for.
    package struct Column: Sendable, Equatable, Codable {
        /// The letters above the column, such as "H".
        package let letter: String
        package let heading: String
        /// `ImportField.code`; nil where nobody knows the heading.
        package let field: String?
        /// The stage that the column names itself.
        package let stage: Stage?
        /// The money unit that the column names itself, in words.
        package let unit: String?
    }

    /// A row as the sheet shows it, personal numbers masked.
    package struct ExcerptRow: Sendable, Equatable, Codable {
        package let number: Int
        /// From column A on.
        package let cells: [String]
    }

    package let file: String
    package let sheet: String
    package let firstHeaderRow: Int
    package let lastHeaderRow: Int
    package let stage: Stage
    /// Of the money columns that name no unit themselves, in words.
    package let unit: String
    package let rows: Int
    package let refused: Int
    package let columns: [Column]
    package let excerpt: [ExcerptRow]

    /// A list has a title and at least one amount.
    package var isUnderstood: Bool {
        columns.contains { $0.field == ImportField.title.code }
            && columns.contains { $0.field.flatMap(ImportField.init(code:))?.isAmount ?? false }
    }

    init(_ sheet: ImportedSheet, file: String) {
        self.file = file
        self.sheet = sheet.name
        firstHeaderRow = sheet.layout.headerRows.lowerBound
        lastHeaderRow = sheet.layout.headerRows.upperBound
        stage = sheet.stage
        unit = sheet.unit
        rows = sheet.rowCount
        refused = sheet.refusedRowCount
        columns = sheet.layout.columns.map { column in
            Column(
                letter: CellAddress.letters(ofColumn: column.index),
                heading: column.heading,
                field: column.field?.code,
                stage: column.stage,
                unit: column.unit?.vietnamese
            )
        }
        excerpt = sheet.excerpt
    }
}

/// Picks the rows of a sheet that findings are about.
enum SheetExcerpt {
    /// More rows than a person mends at once would only make the page long.
    static let rowLimit = 60
    static let columnLimit = 40

    static func rows(of rows: [RawRow], layout: SheetLayout, findings: [ImportFinding]) -> [SheetReading.ExcerptRow] {
        let faulty = findings.compactMap { CellAddress($0.cell)?.row }
        guard !faulty.isEmpty else { return [] }
        let wanted = Set(faulty.sorted().prefix(rowLimit))
        let named = Dictionary(layout.columns.map { ($0.index, $0) }, uniquingKeysWith: { first, _ in first })
        let width = min(columnLimit, layout.columns.map(\.index).max() ?? columnLimit)
        return rows.filter { wanted.contains($0.number) }.map { row in
            let cells = (1...max(1, width)).map { index in
                let shown = row.cell(index).shown
                return named[index]?.kept(shown) ?? PersonalNumber.hidden(in: shown)
            }
            return SheetReading.ExcerptRow(number: row.number, cells: cells)
        }
    }
}
