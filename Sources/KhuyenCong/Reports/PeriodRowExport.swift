import Database
import Foundation
import Office

extension PeriodReports {
    /// Writes all rows behind a figure to a file, most money first; amounts in đồng.
    ///
    /// `format`: xlsx or csv; the API gives the rows as JSON.
    /// - Returns: the number of rows.
    /// - Throws: `Refusal`, `SpreadsheetError`, `DatabaseError`.
    @discardableResult
    package func export(
        _ query: PeriodQuery,
        of figures: [PeriodFigure],
        title: String,
        format: ExportFormat,
        to path: String,
        by officer: Officer
    ) async throws -> Int {
        try officer.require(.viewReports)
        try officer.require(.exportProjects)
        let territory = officer.territory(.viewReports)
        return try await database.read { tx in
            let place = try ReportedPlace.find(query, try Territories.load(tx), seenBy: territory)
            let facts = PeriodFacts(query, place)
            switch format {
            case .csv, .json:
                return try PeriodRowFile.csv(path) { add in
                    try PeriodRows.forEach(facts, figures, territory: territory, in: tx, add)
                }
            case .xlsx:
                return try PeriodRowFile.workbook(path, title: title) { add in
                    try PeriodRows.forEach(facts, figures, territory: territory, in: tx, add)
                }
            }
        }
    }
}

/// The rows behind a figure as a file.
enum PeriodRowFile {
    private static let headings = [
        "STT", "Tên đề án", "Nội dung", "Nguồn kinh phí", "Giai đoạn", "Năm", "Địa điểm", "Kinh phí (đồng)",
    ]

    static func workbook(
        _ path: String,
        title: String,
        rows: ((PeriodRows.Row) throws -> Void) throws -> Void
    ) throws -> Int {
        let writer = try SpreadsheetWriter(path: path)
        try writer.addSheet(name: "Các dòng", columnWidths: [6, 60, 40, 26, 14, 8, 32, 18])
        try writer.addLine(title, across: headings.count)
        try writer.addLine("Đơn vị tính: đồng", style: .note, across: headings.count)
        try writer.addHeader(headings)
        var count = 0
        let looks: [CellStyle?] = [.plain, .text, .text, .text, .text, .plain, .text, .amount]
        try rows { row in
            count += 1
            try writer.addRow(cells(row, number: count), styles: looks)
        }
        try writer.close()
        return count
    }

    static func csv(
        _ path: String,
        rows: ((PeriodRows.Row) throws -> Void) throws -> Void
    ) throws -> Int {
        guard FileManager.default.createFile(atPath: path, contents: nil),
            let handle = FileHandle(forWritingAtPath: path)
        else { throw SpreadsheetError.cannotWrite(detail: path) }
        var writer = CSVWriter()
        writer.addRow(headings.map(CellValue.text))
        var count = 0
        try rows { row in
            count += 1
            writer.addRow(cells(row, number: count))
            if count.isMultiple(of: 1000) { try handle.write(contentsOf: Data(writer.takeBytes())) }
        }
        try handle.write(contentsOf: Data(writer.takeBytes()))
        try handle.close()
        return count
    }

    private static func cells(_ row: PeriodRows.Row, number: Int) -> [CellValue] {
        [
            .number(Double(number)),
            .text(row.title),
            row.kind.map { .text($0.officialName) } ?? .empty,
            .text(row.source.officialName),
            .text(StageLabels.label(row.stage)),
            .number(Double(row.year)),
            row.placeText.map(CellValue.text) ?? .empty,
            .number(Double(row.amount.amount)),
        ]
    }
}
