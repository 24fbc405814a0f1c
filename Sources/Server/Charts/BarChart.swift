/// Horizontal bars, longest names first-class: each label stands above its bar, its value at the right.
package struct BarChart: Sendable {
    package let text: ChartText
    package let values: [ChartValue]
    /// The label of the one bar that stands out; all others are quiet.
    package let highlighted: String?

    package init(_ text: ChartText, values: [ChartValue], highlighted: String? = nil) {
        self.text = text
        self.values = values
        self.highlighted = highlighted
    }

    package var figure: ChartFigure {
        ChartFigure(drawing: drawing, table: table)
    }

    package var drawing: HTML {
        let height = Double(values.count) * Self.step + 4
        return text.svg(
            width: Self.width,
            height: height,
            hasLinks: values.contains { $0.url != nil },
            content: "\(each: values.enumerated(), { index, value in bar(value, top: Double(index) * Self.step) })"
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

    private static let width = 400.0
    private static let step = 38.0
    /// What the style sheet gives letters of drawings.
    private static let letters = 13.0
    private static let gap = 12.0

    private func bar(_ value: ChartValue, top: Double) -> HTML {
        let largest = values.map(\.size).max() ?? 0
        let length = largest > 0 ? value.size / largest * Self.width : 0
        let isQuiet = highlighted != nil && highlighted != value.label
        let mark: HTML = """
            <rect class="track" x="0" y="\(coordinate: top + 20)" width="400" height="8" rx="2"/>
            <rect class="\(isQuiet ? "quiet-mark" : "series-1")" x="0" y="\(coordinate: top + 20)" \
            width="\(coordinate: length)" height="8" rx="2"/>
            <text x="0" y="\(coordinate: top + 14)">\(fitting(value))</text>
            <text class="value end" x="400" y="\(coordinate: top + 14)">\(value.text)</text>
            """
        guard let url = value.url else { return "<g>\(mark)</g>\n" }
        return "<a href=\"\(url)\">\(mark)</a>\n"
    }

    /// The label as far as its line has room beside the value; the table has it whole.
    private func fitting(_ value: ChartValue) -> String {
        guard let fonts = DrawingFonts.carried else { return value.label }
        let room = Self.width - fonts.width(value.text, size: Self.letters, isBold: true) - Self.gap
        return fonts.lines(value.label, size: Self.letters, width: room, count: 1).first ?? value.label
    }
}
