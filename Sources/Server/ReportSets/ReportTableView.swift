import KhuyenCong

/// A table of a report as HTML; each figure leads to its rows, money in triệu đồng.
struct ReportTableView: Sendable {
    let table: ReportTable
    /// Nil where the figures lead nowhere from here.
    let links: ReportFigureLinks?
    /// Shown where several tables stand under one heading; else the heading says it.
    var isCaptionShown = false

    var html: HTML {
        """
        <div class="scroll" tabindex="0" role="region" aria-label="\(table.caption)"><table class="data">
        <caption\(if: !isCaptionShown, " class=\"unseen\"")>\(table.caption)</caption>
        <thead><tr>\(each: table.columns, head)</tr></thead>
        <tbody>\(each: table.rows.enumerated().dropLast(hasFoot ? 1 : 0), { index, row in line(row, index) })</tbody>
        \(if: hasFoot, foot)
        </table></div>
        \(table.note.map { note -> HTML in "<p class=\"note\">\(note)</p>" })
        """
    }

    private var hasFoot: Bool { table.rows.last?.role == .total }

    private var foot: HTML {
        guard let row = table.rows.last else { return .empty }
        return "<tfoot>\(line(row, table.rows.count - 1))</tfoot>"
    }

    private func head(_ column: ReportTable.Column) -> HTML {
        let unit = ReportTableView.unit(column).map { unit -> HTML in " <small>\(unit)</small>" }
        return "<th scope=\"col\" class=\"\(kind(column))\">\(column.header)\(unit)</th>"
    }

    private func line(_ row: ReportTable.Row, _ index: Int) -> HTML {
        let cells = zip(table.columns, row.cells).enumerated()
        return """
            <tr>\(each: cells, { position, cell in
                td(cell.0, content(cell.0, cell.1, row: index, cell: position), isStrong: row.role != .data)
            })</tr>

            """
    }

    private func td(_ column: ReportTable.Column, _ content: HTML, isStrong: Bool) -> HTML {
        let unit = ReportTableView.unit(column).map { unit -> HTML in " (\(unit))" }
        let inner: HTML = isStrong ? "<strong>\(content)</strong>" : content
        return "<td class=\"\(kind(column))\" data-label=\"\(column.header)\(unit)\">\(inner)</td>"
    }

    private func content(_ column: ReportTable.Column, _ cell: ReportTable.Cell, row: Int, cell position: Int) -> HTML {
        switch cell {
        case .text(let text): return HTML(text)
        case .figure(let figure):
            let written = ReportTableView.written(figure, in: column)
            guard let url = links?.url(figure, table: table.id, row: row, cell: position) else { return HTML(written) }
            return "<a href=\"\(url)\">\(written)</a>"
        }
    }

    private func kind(_ column: ReportTable.Column) -> String {
        column.content == .figure ? "figure" : "text"
    }

    static func unit(_ column: ReportTable.Column) -> String? {
        switch column.unit {
        case .dong: "triệu đồng"
        case .multiple: "lần"
        case .days: "ngày"
        case .count, .percent, nil: nil
        }
    }

    /// A dash where nothing is known: the column says of what.
    static func written(_ figure: ReportFigure, in column: ReportTable.Column) -> String {
        guard let value = figure.value else { return "—" }
        if column.unit == nil { return FigureWriter.withUnit(figure) }
        return figure.unit == .dong ? ReportLabels.millions(Dong(value)) : FigureWriter.number(figure)
    }
}
