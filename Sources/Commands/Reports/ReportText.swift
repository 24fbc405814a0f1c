import KhuyenCong

/// A report in plain text, for the terminal.
struct ReportText {
    let document: ReportDocument

    init(_ document: ReportDocument) {
        self.document = document
    }

    var text: String {
        let head = [document.title, document.subtitle] + document.notes
        return (head + document.sections.flatMap(Self.lines)).joined(separator: "\n")
    }

    /// An empty line, the heading, what stands below it; of several tables each under its caption.
    static func lines(of section: ReportSection) -> [String] {
        let isCaptionShown = section.tables.count > 1
        let tables = section.tables.flatMap { table in
            (isCaptionShown && table.caption != section.heading ? [table.caption] : []) + rows(of: table)
        }
        return ["", section.heading] + section.paragraphs.map(\.text) + tables
    }

    private static func rows(of table: ReportTable) -> [String] {
        let rows = table.rows.map { row in
            let cells = zip(table.columns, row.cells).compactMap(Self.text)
            return "  " + cells.joined(separator: "; ")
        }
        return (rows.isEmpty ? ["  Không có."] : rows) + (table.note.map { ["  (\($0))"] } ?? [])
    }

    /// The first texts name the row; every figure stands behind the name of its column, which may end in a year.
    private static func text(_ column: ReportTable.Column, _ cell: ReportTable.Cell) -> String? {
        switch cell {
        case .text(let text): text.isEmpty ? nil : text
        case .figure(let figure): "\(column.header): \(FigureWriter.withUnit(figure))"
        }
    }
}
