import KhuyenCong

/// The sections of a document as they were frozen.
enum FrozenDocumentView {
    static func section(_ section: ReportSection) -> HTML {
        """
        <h2>\(section.heading)</h2>
        \(each: section.paragraphs, { "<p>\($0.text)</p>" })
        \(each: section.tables, { table($0, isCaptionShown: section.tables.count > 1) })
        """
    }

    private static func table(_ table: ReportTable, isCaptionShown: Bool) -> HTML {
        let columns = table.columns.enumerated().map { position, column in
            DataTable<ReportTable.Row>.Column(
                FigureWriter.header(column),
                column.content == .figure ? .figure : .text
            ) { row -> HTML in
                guard position < row.cells.count else { return .empty }
                switch row.cells[position] {
                case .text(let text): return "\(text)"
                case .figure(let figure): return "\(table.written(figure, in: position))"
                }
            }
        }
        return """
            \(DataTable(table.caption, isCaptionShown: isCaptionShown, columns: columns).html(table.rows))
            \(table.note.map { note -> HTML in "<p class=\"note\">\(note)</p>" })
            """
    }
}
