import Foundation
import KhuyenCong
import Office

/// The tables of a report as comma-separated text: one file for each, or one with all their figures.
struct ReportTables {
    let document: ReportDocument

    init(_ document: ReportDocument) {
        self.document = document
    }

    /// - Throws: an error of the file system.
    func write(to path: String) throws {
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        guard path.hasSuffix("/") || (exists && isFolder.boolValue) else {
            try ReportFiles.save(figures, to: path)
            return
        }
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        for table in document.tables {
            let file = URL(fileURLWithPath: path).appendingPathComponent(table.id + ".csv")
            try ReportFiles.save(Self.bytes(of: table), to: file.path)
        }
    }

    /// A table as it stands, numbers plain: whole đồng, percent and multiples with a decimal point.
    static func bytes(of table: ReportTable) -> [UInt8] {
        var writer = CSVWriter()
        writer.addRow(table.columns.map { .text(header($0)) })
        for row in table.rows {
            writer.addRow(row.cells.map(value))
        }
        return writer.takeBytes()
    }

    /// All figures of all tables, one in a row: its table, its row, its column, its unit.
    private var figures: [UInt8] {
        var writer = CSVWriter()
        writer.addRow(
            ["Mã bảng", "Bảng", "Dòng", "Loại dòng", "Cột", "Đơn vị", "Giá trị"].map { .text($0) }
        )
        for table in document.tables {
            for row in table.rows {
                add(row, of: table, to: &writer)
            }
        }
        return writer.takeBytes()
    }

    private func add(_ row: ReportTable.Row, of table: ReportTable, to writer: inout CSVWriter) {
        let texts = row.cells.compactMap { cell in
            if case .text(let text) = cell { text } else { nil }
        }
        for (column, cell) in zip(table.columns, row.cells) {
            guard case .figure(let figure) = cell else { continue }
            writer.addRow([
                .text(table.id), .text(table.caption), .text(texts.joined(separator: ", ")),
                .text(Self.role(row.role)), .text(column.header), .text(Self.unit(figure.unit)), Self.value(cell),
            ])
        }
    }

    private static func value(_ cell: ReportTable.Cell) -> CellValue {
        switch cell {
        case .text(let text): .text(text)
        case .figure(let figure): FigureWriter.plain(figure).map(CellValue.number) ?? .empty
        }
    }

    private static func header(_ column: ReportTable.Column) -> String {
        column.unit == .percent ? column.header + " (%)" : FigureWriter.header(column)
    }

    private static func role(_ role: ReportTable.Row.Role) -> String {
        switch role {
        case .data: "số liệu"
        case .undetermined: "chưa xác định"
        case .total: "tổng"
        }
    }

    private static func unit(_ unit: FigureUnit) -> String {
        switch unit {
        case .dong: "đồng"
        case .count: "số lượng"
        case .percent: "%"
        case .multiple: "lần"
        case .days: "ngày"
        }
    }
}
