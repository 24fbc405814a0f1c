import Hummingbird
import KhuyenCong
import Office

/// What a register shows as a workbook of one list, to sort, count and send on.
struct RegisterWorkbook: Sendable {
    let title: String
    let sheet: String
    let note: String
    let columns: [ListWorkbook.Column]
    let rows: [[CellValue]]

    /// `name`: of the file, without marks and without its ending.
    ///
    /// - Throws: `SpreadsheetError`, an error of the file system.
    func response(named name: String) async throws -> Response {
        try await Download.response(name: name + ".xlsx", type: ExportFormat.xlsx.mediaType) { path in
            let book = try ListWorkbook(title, sheet: sheet, note: note, columns: columns, at: path)
            for row in rows { try book.add(row) }
            try book.close()
        }
    }
}

extension CellValue {
    /// A number of things; what nobody knows stays empty.
    static func count(_ number: Int64?) -> CellValue {
        number.map { .number(Double($0)) } ?? .empty
    }
}
