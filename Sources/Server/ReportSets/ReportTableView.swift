import KhuyenCong
import Vietnamese

/// A table of a report as HTML; each figure leads to its rows, money in triệu đồng.
struct ReportTableView: Sendable {
    let table: ReportTable
    /// Nil where the figures lead nowhere from here.
    let links: ReportFigureLinks?
    /// Shown where several tables stand under one heading; else the heading says it.
    let isCaptionShown: Bool
    /// Of the amounts of each column, in millions: all of a column have as many.
    private let decimals: [Int]

    init(table: ReportTable, links: ReportFigureLinks?, isCaptionShown: Bool = false) {
        self.table = table
        self.links = links
        self.isCaptionShown = isCaptionShown
        decimals = table.columns.enumerated().map { position, column in
            column.unit == .dong ? table.decimals(in: position, scale: ReportTableView.million) : 0
        }
    }

    /// Decimals of a đồng in millions.
    private static let million = 6
    /// Needs no room for words.
    private static let rank = ReportTable.Column("Hạng")
    /// On a page it stands beside what it judges; a wide table would hide it at its end.
    private static let verdict = ReportTable.Column("Đánh giá")
    /// Headers by which frozen reports name their figures, in words that stand alone on a phone.
    private static let words = ["từ": "Dự báo, từ", "đến": "Dự báo, đến"]

    /// A head without rows says nothing; a sentence does.
    var html: HTML {
        guard !table.rows.isEmpty else { return "<p class=\"note\">\(table.caption): không có.</p>" }
        return """
            <div class="scroll" tabindex="0" role="region" aria-label="\(table.caption)"><table class="data">
            <caption\(if: !isCaptionShown, " class=\"unseen\"")>\(table.caption)</caption>
            <thead><tr>\(each: order.map { table.columns[$0] }, head)</tr></thead>
            <tbody>\(each: table.rows.enumerated().dropLast(hasFoot ? 1 : 0), { index, row in line(row, index) })</tbody>
            \(if: hasFoot, foot)
            </table></div>
            \(table.note.map { note -> HTML in "<p class=\"note\">\(note)</p>" })
            """
    }

    private var hasFoot: Bool { table.rows.last?.role == .total }

    /// The columns as a page shows them.
    private var order: [Int] {
        let all = Array(table.columns.indices)
        guard let verdict = table.columns.firstIndex(of: ReportTableView.verdict), verdict > 1 else { return all }
        return [0, verdict] + all.filter { $0 != 0 && $0 != verdict }
    }

    private func header(_ column: ReportTable.Column) -> String {
        ReportTableView.words[column.header] ?? column.header
    }

    private var foot: HTML {
        guard let row = table.rows.last else { return .empty }
        return "<tfoot>\(line(row, table.rows.count - 1))</tfoot>"
    }

    private func head(_ column: ReportTable.Column) -> HTML {
        let unit = ReportTableView.unit(column).map { unit -> HTML in " <small>\(unit)</small>" }
        return "<th scope=\"col\" class=\"\(kind(column))\">\(header(column))\(unit)</th>"
    }

    private func line(_ row: ReportTable.Row, _ index: Int) -> HTML {
        let positions = order.filter { $0 < row.cells.count }
        return """
            <tr>\(each: positions, { position in
                let column = table.columns[position]
                let shown = content(column, row.cells[position], row: index, cell: position)
                return td(column, shown, isStrong: row.role != .data)
            })</tr>

            """
    }

    private func td(_ column: ReportTable.Column, _ content: HTML, isStrong: Bool) -> HTML {
        let unit = ReportTableView.unit(column).map { unit -> HTML in " (\(unit))" }
        let inner: HTML = isStrong ? "<strong>\(content)</strong>" : content
        return "<td class=\"\(kind(column))\" data-label=\"\(header(column))\(unit)\">\(inner)</td>"
    }

    private func content(_ column: ReportTable.Column, _ cell: ReportTable.Cell, row: Int, cell position: Int) -> HTML {
        switch cell {
        case .text(let text): return HTML(text)
        case .figure(let figure):
            let written = self.written(figure, in: column, at: position)
            guard let url = links?.url(figure, table: table.id, row: row, cell: position) else { return HTML(written) }
            return "<a href=\"\(url)\">\(written)</a>"
        }
    }

    private func kind(_ column: ReportTable.Column) -> String {
        if column == ReportTableView.rank { return "code" }
        return column.content == .figure ? "figure" : "text"
    }

    static func unit(_ column: ReportTable.Column) -> String? {
        switch column.unit {
        case .dong: "triệu đồng"
        case .multiple: "lần"
        case .days: "ngày"
        case .count, .percent, nil: nil
        }
    }

    private func written(_ figure: ReportFigure, in column: ReportTable.Column, at position: Int) -> String {
        guard let value = figure.value else { return FigureWriter.noData }
        if column.unit == nil { return FigureWriter.withUnit(figure) }
        guard figure.unit == .dong else { return table.written(figure, in: position) }
        return MoneyWriter.fixed(value, scale: ReportTableView.million, decimals: decimals[position])
    }
}
