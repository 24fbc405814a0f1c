import KhuyenCong
import Office

/// A report as a workbook: a first sheet that says what the figures are, then a sheet for each section with tables.
struct ReportWorkbook {
    let document: ReportDocument

    init(_ document: ReportDocument) {
        self.document = document
    }

    /// - Throws: `SpreadsheetError`.
    func write(to path: String) throws {
        let writer = try SpreadsheetWriter(path: path)
        try addFirst(to: writer)
        var names: Set<String> = [Self.firstSheet.lowercased()]
        for section in document.sections where !section.tables.isEmpty {
            try add(section, named: Self.unused(section.heading, &names), to: writer)
        }
        try writer.close()
    }

    private static let firstSheet = "Báo cáo"

    private func addFirst(to writer: SpreadsheetWriter) throws {
        try writer.addSheet(name: Self.firstSheet, columnWidths: [130])
        try writer.addLine(document.title, across: 1)
        try writer.addLine(document.subtitle, style: .note, across: 1)
        writer.skipRows(1)
        for note in document.notes { try writer.addRow([.text(note)], styles: [.text]) }
        for section in document.sections where !section.paragraphs.isEmpty && !section.isNarrative {
            writer.skipRows(1)
            try writer.addRow([.text(section.heading)], styles: [.totalText])
            for paragraph in section.paragraphs { try writer.addRow([.text(paragraph.text)], styles: [.text]) }
        }
    }

    private func add(_ section: ReportSection, named name: String, to writer: SpreadsheetWriter) throws {
        let columns = section.tables.map(\.columns.count).max() ?? 1
        try writer.addSheet(name: name, columnWidths: Self.widths(section.tables, columns))
        for (index, table) in section.tables.enumerated() {
            if index > 0 { writer.skipRows(1) }
            try writer.addLine(table.caption, across: table.columns.count)
            try writer.addLine(document.subtitle, style: .note, across: table.columns.count)
            let headers = table.columns.map(FigureWriter.header)
            if index == 0 {
                try writer.addHeader(headers)
            } else {
                try writer.addRow(headers.map { .text($0) }, styles: headers.map { _ in .header })
            }
            try addRows(of: table, to: writer)
            if let note = table.note { try writer.addLine(note, style: .note, across: table.columns.count) }
        }
    }

    private func addRows(of table: ReportTable, to writer: SpreadsheetWriter) throws {
        let first = writer.nextRow
        for row in table.rows {
            let isTotal = row.role == .total
            let values = row.cells.map(Self.value)
            let styles = row.cells.map { Self.style($0, isTotal: isTotal) }
            let sums = isTotal ? Self.sums(table, first, writer.nextRow, row) : [:]
            try writer.addRow(values, styles: styles, formulas: sums)
        }
    }

    /// The formula of each sum, where the cells above do add up to it; a total of another kind stays a number.
    private static func sums(
        _ table: ReportTable,
        _ first: Int,
        _ totalRow: Int,
        _ total: ReportTable.Row
    ) -> [Int: String] {
        var result: [Int: String] = [:]
        let above = table.rows.prefix(totalRow - first)
        guard !above.isEmpty, !above.contains(where: { $0.role == .total }) else { return [:] }
        for (index, column) in table.columns.enumerated() where column.addsUp && total.cells.indices.contains(index) {
            guard case .figure(let figure) = total.cells[index], let value = figure.value else { continue }
            let parts = above.compactMap { row -> Int64? in
                guard row.cells.indices.contains(index), case .figure(let part) = row.cells[index] else { return nil }
                return part.value
            }
            guard parts.reduce(0, +) == value else { continue }
            let letters = CellAddress.letters(ofColumn: index + 1)
            result[index] = "=SUM(\(letters)\(first):\(letters)\(totalRow - 1))"
        }
        return result
    }

    private static func value(_ cell: ReportTable.Cell) -> CellValue {
        switch cell {
        case .text(let text): return .text(text)
        case .figure(let figure):
            guard let value = figure.value, let plain = FigureWriter.plain(figure) else {
                return .text(FigureWriter.noData)
            }
            // One division: 5,77 % is 0.0577 and nothing beside it.
            return .number(figure.unit == .percent ? Double(value) / 10_000 : plain)
        }
    }

    private static func style(_ cell: ReportTable.Cell, isTotal: Bool) -> CellStyle {
        guard case .figure(let figure) = cell, figure.value != nil else { return isTotal ? .totalText : .text }
        switch figure.unit {
        case .dong, .count: return isTotal ? .totalAmount : .amount
        case .percent: return isTotal ? .totalShare : .share
        case .multiple: return .multiple
        case .days: return .decimal
        }
    }

    private static func widths(_ tables: [ReportTable], _ columns: Int) -> [Double] {
        (0..<columns).map { index in
            let longest = tables.flatMap { table in
                table.rows.compactMap { row -> Int? in
                    guard row.cells.indices.contains(index), case .text(let text) = row.cells[index] else { return nil }
                    return text.count
                }
            }.max()
            return longest.map { min(60, max(12, Double($0) * 1.1 + 2)) } ?? 20
        }
    }

    /// Names of sheets differ without regard to case.
    private static func unused(_ heading: String, _ names: inout Set<String>) -> String {
        var name = SheetName.clean(heading)
        var number = 2
        while !names.insert(name.lowercased()).inserted {
            name = SheetName.clean(String(SheetName.clean(heading).prefix(27)) + " \(number)")
            number += 1
        }
        return name
    }
}
