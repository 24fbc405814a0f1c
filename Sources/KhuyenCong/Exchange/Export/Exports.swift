package import Database
import Office

/// Exports (xuất dữ liệu): lists that this system reads back unchanged.
package struct Exports: Sendable {
    let database: Database

    package init(_ database: Database) {
        self.database = database
    }

    /// Writes the projects that the officer may see to a file.
    ///
    /// - Returns: the number of rows written.
    /// - Throws: `Refusal`, `SpreadsheetError`.
    @discardableResult
    package func write(
        _ query: ExportQuery,
        format: ExportFormat,
        to path: String,
        by officer: Officer
    ) async throws -> Int {
        try officer.require(.exportProjects)
        let territory = officer.territory(.exportProjects)
        return try await write(format, to: path) { territories, _ in
            try ExportSelection(query, territory: territory, territories: territories)
        }
    }

    func write(
        _ format: ExportFormat,
        to path: String,
        selecting select: @escaping @Sendable (Territories, Transaction) throws -> ExportSelection
    ) async throws -> Int {
        try await database.read { tx in
            let territories = try Territories.load(tx)
            let selection = try select(territories, tx)
            let sheet = try selection.sheet(in: tx)
            var writer = try ExportWriter.open(format, sheet, path: path)
            var count = 0
            try selection.forEachRow(territories, in: tx) { row in
                count += 1
                try writer.add(sheet.cells(of: row, number: count))
            }
            try writer.close()
            return count
        }
    }
}

/// One file being written, in any of the formats.
private enum ExportWriter {
    /// A sheet of Excel ends at row 1.048.576; a longer list goes on in the next one, as an import reads it.
    private static let rowsPerSheet = 1_000_000

    case xlsx(SpreadsheetWriter, ProjectSheet, sheets: Int)
    case csv(CSVWriter, BufferedFile)
    case json(JSONRowWriter, BufferedFile)

    static func open(_ format: ExportFormat, _ sheet: ProjectSheet, path: String) throws -> ExportWriter {
        switch format {
        case .xlsx:
            let writer = try SpreadsheetWriter(path: path)
            try begin(sheet, 1, of: writer)
            return .xlsx(writer, sheet, sheets: 1)
        case .csv:
            var writer = CSVWriter()
            writer.addRow(sheet.headings.map(CellValue.text))
            return .csv(writer, try BufferedFile(path))
        case .json:
            return .json(JSONRowWriter(headings: sheet.headings), try BufferedFile(path))
        }
    }

    mutating func add(_ cells: [CellValue]) throws {
        switch self {
        case .xlsx(let writer, let sheet, var sheets):
            if writer.nextRow > ExportWriter.rowsPerSheet {
                sheets += 1
                try ExportWriter.begin(sheet, sheets, of: writer)
            }
            try writer.addRow(cells, styles: sheet.styles)
            self = .xlsx(writer, sheet, sheets: sheets)
        case .csv(var writer, let file):
            writer.addRow(cells)
            try file.write(writer.takeBytes())
            self = .csv(writer, file)
        case .json(var writer, let file):
            writer.addRow(cells)
            try file.write(writer.takeBytes())
            self = .json(writer, file)
        }
    }

    func close() throws {
        switch self {
        case .xlsx(let writer, _, _): try writer.close()
        case .csv(var writer, let file):
            // A list without rows has only its headings, and they still wait here.
            try file.write(writer.takeBytes())
            try file.close()
        case .json(let writer, let file):
            try file.write(writer.end)
            try file.close()
        }
    }

    private static func begin(_ sheet: ProjectSheet, _ number: Int, of writer: SpreadsheetWriter) throws {
        try writer.addSheet(name: number == 1 ? "Đề án" : "Đề án (\(number))", columnWidths: sheet.widths)
        try writer.addLine(ProjectSheet.title, across: sheet.headings.count)
        try writer.addLine("Đơn vị tính: đồng", style: .note, across: sheet.headings.count)
        try writer.addHeader(sheet.headings)
    }
}
