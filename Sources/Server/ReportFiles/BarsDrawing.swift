/// Named things one under the other, each with its bar, the largest first.
struct BarsDrawing {
    let marks: [ReportChartDrawing.Mark]
    let series: [String]
    var width = ReportChartDrawing.width
    /// More bars than this are a table, which stands beside the chart.
    var most = 16

    private static let barHeight = 11.0

    private static let restHeight = 22.0

    /// From one bar to the next.
    private var step: Double { 24 + Double(max(1, series.count)) * (Self.barHeight + 3) }

    private var top: Double { SeriesLegend(series).height }

    /// The same with no more bars than a height has room for; nil where it has room for none.
    func fitting(_ height: Double) -> BarsDrawing? {
        let room = Int(((height - top - Self.restHeight) / step).rounded(.down))
        guard room > 0 else { return nil }
        return BarsDrawing(marks: marks, series: series, width: width, most: min(most, room))
    }

    var drawing: Drawing {
        let shown = marks.prefix(most)
        let rest = marks.count - shown.count
        let height = top + Double(shown.count) * step + (rest > 0 ? Self.restHeight : 4)
        var drawing = Drawing(width: width, height: height)
        SeriesLegend(series).draw(in: &drawing)
        let largest = shown.flatMap(\.figures).map(\.size).max() ?? 0
        for (index, mark) in shown.enumerated() {
            draw(mark, at: top + Double(index) * step, largest, in: &drawing)
        }
        if rest > 0 {
            drawing.text("Còn \(rest) mục khác.", 0, height - 6, size: 12, .soft)
        }
        return drawing
    }

    private func draw(
        _ mark: ReportChartDrawing.Mark,
        at top: Double,
        _ largest: Double,
        in drawing: inout Drawing
    ) {
        let values = mark.figures.map(\.short).joined(separator: " · ")
        let fonts = DrawingFonts.carried
        let room = drawing.width - (fonts?.width(values, size: 13, isBold: true) ?? 0) - 16
        let name = fonts?.lines(mark.name, size: 13, width: room, count: 1).first ?? mark.name
        drawing.text(name, 0, top + 15, size: 13)
        drawing.text(values, drawing.width, top + 15, size: 13, isBold: true, anchor: .end)
        for (index, figure) in mark.figures.enumerated() {
            let y = top + 20 + Double(index) * (Self.barHeight + 3)
            let length = largest > 0 ? figure.size / largest * drawing.width : 0
            drawing.rect(0, y, drawing.width, Self.barHeight, .track)
            drawing.bar(0, y, length, Self.barHeight, series: index)
        }
    }
}

/// What the series of a chart are called, each with its mark.
struct SeriesLegend {
    let names: [String]

    init(_ names: [String]) {
        self.names = names
    }

    var height: Double { names.isEmpty ? 0 : 26 }

    func draw(in drawing: inout Drawing) {
        var x = 0.0
        for (index, name) in names.enumerated() {
            drawing.bar(x, 3, 13, 13, series: index)
            drawing.text(name, x + 19, 14, size: 13)
            x += 19 + (DrawingFonts.carried?.width(name, size: 13) ?? 80) + 22
        }
    }
}
