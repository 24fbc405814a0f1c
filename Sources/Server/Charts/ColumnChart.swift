/// Columns by year, stacked by source.
///
/// The names stand below, in rows as wide as the columns, so that a phone shows them too; every series has a texture of
/// its own beside its colour.
package struct ColumnChart: Sendable {
    package struct Column: Sendable {
        package let label: String
        /// Written above the column.
        package let total: String
        /// In the order of the series, from the bottom; a series without data has no amount.
        package let parts: [ChartValue]
        package let url: SiteURL?

        package init(_ label: String, total: String, parts: [ChartValue], url: SiteURL? = nil) {
            self.label = label
            self.total = total
            self.parts = parts
            self.url = url
        }

        var size: Double {
            parts.reduce(0) { $0 + $1.size }
        }
    }

    package let text: ChartText
    package let columns: [Column]

    package init(_ text: ChartText, columns: [Column]) {
        self.text = text
        self.columns = columns
    }

    package var figure: ChartFigure {
        ChartFigure(drawing: drawing, table: table)
    }

    package var drawing: HTML {
        let content: HTML = """
            \(Texture.definitions(id: text.id, count: series.count))
            <line class="axis" x1="0" x2="\(coordinate: plotWidth)" y1="\(coordinate: Self.base)" \
            y2="\(coordinate: Self.base)"/>
            \(each: columns.enumerated(), { index, column in draw(column, at: index) })
            \(each: names, draw)
            """
        return text.svg(
            width: plotWidth,
            height: (names.last?.line ?? Self.base) + 28,
            kind: columns.count > 8 ? "wide" : nil,
            hasLinks: columns.contains { $0.url != nil },
            content: content
        )
    }

    package var table: HTML {
        ChartTable(
            caption: text.title,
            unit: text.unit,
            columns: series + ["Cộng"],
            rows: columns.map { column in
                (column.label, column.parts.map { $0.amount == nil ? "—" : $0.text } + [column.total])
            }
        ).html
    }

    private static let base = 202.0
    private static let top = 24.0
    private static let lineHeight = 18.0

    private var series: [String] {
        columns.last?.parts.map(\.label) ?? []
    }

    private var step: Double {
        max(42, 480 / Double(max(1, columns.count)))
    }

    private var plotWidth: Double {
        step * Double(columns.count)
    }

    private var scale: Double {
        let largest = columns.map(\.size).max() ?? 0
        return largest > 0 ? (Self.base - Self.top) / largest : 0
    }

    private func draw(_ column: Column, at index: Int) -> HTML {
        let left = Double(index) * step + step * 0.15
        let middle = Double(index) * step + step / 2
        let top = Self.base - column.size * scale
        let mark: HTML = """
            \(stack(column, left: left, width: step * 0.7))
            <text class="value middle" x="\(coordinate: middle)" y="\(coordinate: top - 6)">\(column.total)</text>
            <text class="middle" x="\(coordinate: middle)" y="\(coordinate: Self.base + 18)">\(column.label)</text>
            """
        guard let url = column.url else { return "<g>\(mark)</g>\n" }
        return "<a href=\"\(url)\">\(mark)</a>\n"
    }

    private func stack(_ column: Column, left: Double, width: Double) -> HTML {
        var bottom = Self.base
        var result = HTML.empty
        for (index, part) in column.parts.enumerated() where part.size > 0 {
            let height = part.size * scale
            bottom -= height
            let box: HTML = """
                x="\(coordinate: left)" y="\(coordinate: bottom)" width="\(coordinate: width)" \
                height="\(coordinate: max(0.5, height - 1))"
                """
            result.append("<rect class=\"series-\(index % 6 + 1)\" \(box)/>")
            result.append(Texture.cover(id: text.id, index: index, box: box))
        }
        return result
    }

    private struct Name {
        let label: String
        let series: Int
        let left: Double
        let line: Double
    }

    /// The names of all series that any column shows, from the left and in as many rows as they need.
    private var names: [Name] {
        var left = 0.0
        var line = Self.base + 2 * Self.lineHeight + 8
        return series.enumerated().filter { isShown($0.offset) }.map { index, label in
            // A mark, a gap, some 7.5 units per letter, and room before the next.
            let width = 32 + 7.5 * Double(label.count)
            if left > 0, left + width > plotWidth {
                left = 0
                line += Self.lineHeight
            }
            defer { left += width }
            return Name(label: label, series: index, left: left, line: line)
        }
    }

    private func isShown(_ series: Int) -> Bool {
        columns.contains { $0.parts.indices.contains(series) && $0.parts[series].size > 0 }
    }

    private func draw(_ name: Name) -> HTML {
        let box: HTML = """
            x="\(coordinate: name.left)" y="\(coordinate: name.line - 9)" width="9" height="9"
            """
        return """
            <rect class="series-\(name.series % 6 + 1)" \(box) rx="2"/>
            \(Texture.cover(id: text.id, index: name.series, box: box))
            <text x="\(coordinate: name.left + 14)" y="\(coordinate: name.line)">\(name.label)</text>

            """
    }
}
