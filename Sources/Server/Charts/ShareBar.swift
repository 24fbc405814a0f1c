/// One whole and its parts: a bar of a hundred percent, each part named with its share under it.
package struct ShareBar: Sendable {
    package struct Part: Sendable {
        package let value: ChartValue
        /// As it is written: "37,81 %".
        package let share: String

        package init(_ value: ChartValue, share: String) {
            self.value = value
            self.share = share
        }
    }

    package let text: ChartText
    package let parts: [Part]

    package init(_ text: ChartText, parts: [Part]) {
        self.text = text
        self.parts = parts
    }

    package var figure: ChartFigure {
        ChartFigure(drawing: drawing, table: table)
    }

    package var drawing: HTML {
        let height = Self.top + Double(parts.count) * Self.step
        return text.svg(
            width: Self.width,
            height: height,
            hasLinks: parts.contains { $0.value.url != nil },
            content: "\(Texture.definitions(id: text.id, count: parts.count))\(bar)\(each: parts.enumerated(), name)"
        )
    }

    package var table: HTML {
        ChartTable(
            caption: text.title,
            unit: text.unit,
            columns: ["Giá trị", "Tỷ trọng"],
            rows: parts.map { ($0.value.label, [$0.value.text, $0.share]) }
        ).html
    }

    private static let width = 400.0
    private static let top = 40.0
    private static let step = 24.0

    private var bar: HTML {
        let whole = parts.reduce(0) { $0 + $1.value.size }
        guard whole > 0 else { return "<rect class=\"track\" x=\"0\" y=\"0\" width=\"400\" height=\"24\" rx=\"2\"/>" }
        var left = 0.0
        var result = HTML.empty
        for (index, part) in parts.enumerated() where part.value.size > 0 {
            let width = part.value.size / whole * Self.width
            let box: HTML = """
                x="\(coordinate: left)" y="0" width="\(coordinate: max(0.5, width - 1.5))" height="24" rx="2"
                """
            result.append("<rect class=\"series-\(index % 6 + 1)\" \(box)/>")
            result.append(Texture.cover(id: text.id, index: index, box: box))
            left += width
        }
        return result
    }

    private func name(_ item: (offset: Int, element: Part)) -> HTML {
        let line = Self.top + Double(item.offset) * Self.step + 12
        let mark: HTML = """
            <rect class="series-\(item.offset % 6 + 1)" x="0" y="\(coordinate: line - 10)" width="11" height="11" rx="2"/>
            <text x="20" y="\(coordinate: line)">\(item.element.value.label)</text>
            <text class="end" x="310" y="\(coordinate: line)">\(item.element.value.text)</text>
            <text class="value end" x="400" y="\(coordinate: line)">\(item.element.share)</text>
            """
        guard let url = item.element.value.url else { return "<g>\(mark)</g>\n" }
        return "<a href=\"\(url)\">\(mark)</a>\n"
    }
}
