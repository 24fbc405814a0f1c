/// Columns by year, stacked by source.
///
/// The names stand beside the last column, so no legend is needed; every
/// series has a texture of its own beside its colour.
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
            \(names)
            """
        return text.svg(
            width: plotWidth + namesWidth,
            height: Self.height,
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

    private static let height = 230.0
    private static let base = 202.0
    private static let top = 24.0
    private static let lineHeight = 16.0

    private var series: [String] {
        columns.last?.parts.map(\.label) ?? []
    }

    /// Room for the longest name at about 7.5 units per letter.
    private var namesWidth: Double {
        18 + 7.5 * Double(series.map(\.count).max() ?? 0)
    }

    private var step: Double {
        max(42, 360 / Double(max(1, columns.count)))
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

    /// The names of the series at the heights of the last column's parts.
    private var names: HTML {
        let parts = (columns.last?.parts ?? []).enumerated().filter { $0.element.amount != nil }
        let lines = lines(of: parts.map(\.element))
        return HTML(zip(parts, lines).map { part, line in name(part.element.label, series: part.offset, line: line) })
    }

    private func name(_ label: String, series: Int, line: Double) -> HTML {
        """
        <rect class="series-\(series % 6 + 1)" x="\(coordinate: plotWidth)" y="\(coordinate: line - 9)" \
        width="9" height="9" rx="2"/>
        <text x="\(coordinate: plotWidth + 14)" y="\(coordinate: line)">\(label)</text>

        """
    }

    /// Base lines beside the middle of each part, pushed apart where they would touch, and kept in the frame.
    private func lines(of parts: [ChartValue]) -> [Double] {
        var bottom = Self.base
        var lines: [Double] = []
        for part in parts {
            let height = part.size * scale
            let middle = bottom - height / 2 + 4
            lines.append(min(middle, (lines.last ?? .infinity) - Self.lineHeight))
            bottom -= height
        }
        var highest = 12.0
        for index in lines.indices.reversed() {
            lines[index] = max(lines[index], highest)
            highest = lines[index] + Self.lineHeight
        }
        return lines
    }
}
