/// A table of rows: sums of what is filtered, figures to the right, units in the header; stacked cards on a phone.
package struct DataTable<Row: Sendable>: Sendable {
    package struct Column: Sendable {
        package enum Kind: String, Sendable {
            case text
            /// Right-aligned, tabular.
            case figure
            /// Short and never broken: codes, days, years.
            case code
        }

        package let title: String
        package let unit: String?
        package let kind: Kind
        /// Of `Sorting`; nil where the column cannot be sorted by.
        package let sortKey: String?
        /// Over all rows of the filter, not only those of the page.
        package let sum: HTML?
        let write: @Sendable (Row, inout HTML) -> Void

        package init(
            _ title: String,
            unit: String? = nil,
            _ kind: Kind = .text,
            sortKey: String? = nil,
            sum: HTML? = nil,
            cell: @escaping @Sendable (Row) -> HTML
        ) {
            self.init(title, unit: unit, kind, sortKey: sortKey, sum: sum) { row, html in html.append(cell(row)) }
        }

        /// A column of the lists most asked for: its cells go straight into the page, without pieces of their own.
        package init(
            _ title: String,
            unit: String? = nil,
            _ kind: Kind = .text,
            sortKey: String? = nil,
            sum: HTML? = nil,
            write: @escaping @Sendable (Row, inout HTML) -> Void
        ) {
            self.title = title
            self.unit = unit
            self.kind = kind
            self.sortKey = sortKey
            self.sum = sum
            self.write = write
        }
    }

    /// Read out before the table, and shown where `isCaptionShown`.
    package let caption: String
    package let isCaptionShown: Bool
    package let columns: [Column]
    package let sorting: Sorting?
    /// Before the sums: "Cộng 1.204 dòng".
    package let sumLabel: String

    package init(
        _ caption: String,
        isCaptionShown: Bool = false,
        columns: [Column],
        sorting: Sorting? = nil,
        sumLabel: String = "Cộng"
    ) {
        self.caption = caption
        self.isCaptionShown = isCaptionShown
        self.columns = columns
        self.sorting = sorting
        self.sumLabel = sumLabel
    }

    package func html(_ rows: some Sequence<Row>) -> HTML {
        """
        <div class="scroll" tabindex="0" role="region" aria-label="\(caption)"><table class="data">
        <caption\(if: !isCaptionShown, " class=\"unseen\"")>\(caption)</caption>
        <thead><tr>\(each: columns, head)</tr></thead>
        <tbody>\(body(rows))</tbody>
        \(sums)
        </table></div>
        """
    }

    private func head(_ column: Column) -> HTML {
        let unit = column.unit.map { unit -> HTML in " <small>\(unit)</small>" }
        guard let sorting, let key = column.sortKey else {
            return "<th scope=\"col\" class=\"\(column.kind.rawValue)\">\(column.title)\(unit)</th>"
        }
        let direction = sorting.key != key ? nil : sorting.isDescending ? "descending" : "ascending"
        return """
            <th scope="col" class="\(column.kind.rawValue)"\(attribute: "aria-sort", direction)>\
            <a href="\(sorting.link(for: key))"><span>\(column.title)</span>\(unit)</a></th>
            """
    }

    /// Lists are the pages most asked for, so what is the same in every row is made once.
    private func body(_ rows: some Sequence<Row>) -> HTML {
        let cells = columns.map { (opening: opening($0), write: $0.write) }
        var html = HTML.empty
        html.reserve(bytes: 16 * 1024)
        for row in rows {
            html.append(trusted: "<tr>")
            for cell in cells {
                html.append(cell.opening)
                cell.write(row, &html)
                html.append(trusted: "</td>")
            }
            html.append(trusted: "</tr>\n")
        }
        return html
    }

    private func opening(_ column: Column) -> HTML {
        "<td class=\"\(column.kind.rawValue)\" data-label=\"\(label(column))\">"
    }

    private func cell(_ column: Column, _ content: HTML) -> HTML {
        "\(opening(column))\(content)</td>"
    }

    private var sums: HTML {
        guard let first = columns.firstIndex(where: { $0.sum != nil }) else { return .empty }
        return """
            <tfoot><tr><th scope="row" colspan="\(max(1, first))">\(sumLabel)</th>
            \(each: columns[max(1, first)...], { cell($0, $0.sum ?? .empty) })</tr></tfoot>
            """
    }

    private func label(_ column: Column) -> HTML {
        guard let unit = column.unit else { return HTML(column.title) }
        return "\(column.title) (\(unit))"
    }
}
