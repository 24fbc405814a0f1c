/// The run of a figure over the years, small enough for a table cell; the last value is marked.
package struct Sparkline: Sendable {
    package let text: ChartText
    package let values: [ChartValue]

    package init(_ text: ChartText, values: [ChartValue]) {
        self.text = text
        self.values = values
    }

    package var drawing: HTML {
        let points = self.points
        let path = points.enumerated().reduce(into: HTML.empty) { path, point in
            path.append(point.offset == 0 ? "M" : "L")
            path.append("\(coordinate: point.element.x) \(coordinate: point.element.y)")
        }
        let end = points.last.map { point -> HTML in
            "<circle class=\"series-1\" cx=\"\(coordinate: point.x)\" cy=\"\(coordinate: point.y)\" r=\"2.5\"/>"
        }
        return text.svg(
            width: Self.width,
            height: Self.height,
            kind: "spark",
            content: "<path class=\"run\" d=\"\(path)\"/>\(end)"
        )
    }

    package var table: HTML {
        ChartTable(
            caption: text.title,
            unit: text.unit,
            columns: ["Giá trị"],
            rows: values.map { ($0.label, [$0.text]) }
        ).html
    }

    private static let width = 100.0
    private static let height = 24.0

    /// Years without data are left out; the line runs over the gap.
    private var points: [(x: Double, y: Double)] {
        let largest = values.map(\.size).max() ?? 0
        let step = (Self.width - 6) / Double(max(1, values.count - 1))
        return values.enumerated().compactMap { index, value in
            guard value.amount != nil else { return nil }
            let share = largest > 0 ? value.size / largest : 0
            return (3 + Double(index) * step, Self.height - 3 - share * (Self.height - 6))
        }
    }
}
