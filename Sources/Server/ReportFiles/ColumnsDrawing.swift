/// Years or months across, one column or one group of columns each.
struct ColumnsDrawing {
    let marks: [ReportChartDrawing.Mark]
    let series: [String]
    var width = ReportChartDrawing.width
    var plotHeight = 190.0

    var drawing: Drawing {
        let top = SeriesLegend(series).height + 24
        var drawing = Drawing(width: width, height: top + plotHeight + 26)
        SeriesLegend(series).draw(in: &drawing)
        let base = top + plotHeight
        let largest = marks.flatMap(\.figures).map(\.size).max() ?? 0
        let step = drawing.width / Double(max(1, marks.count))
        for (index, mark) in marks.enumerated() {
            draw(mark, Slot(left: Double(index) * step, width: step, base: base), largest, in: &drawing)
        }
        drawing.rect(0, base, drawing.width, 1, .axis)
        return drawing
    }

    /// The room of one mark on the axis.
    private struct Slot {
        let left: Double
        let width: Double
        let base: Double
    }

    private func draw(
        _ mark: ReportChartDrawing.Mark,
        _ slot: Slot,
        _ largest: Double,
        in drawing: inout Drawing
    ) {
        let count = Double(max(1, mark.figures.count))
        let inner = min(slot.width * 0.72, 90 * count)
        let width = inner / count
        let start = slot.left + (slot.width - inner) / 2
        for (index, figure) in mark.figures.enumerated() {
            let height = largest > 0 ? figure.size / largest * plotHeight : 0
            let left = start + Double(index) * width
            drawing.bar(left, slot.base - height, width - (count > 1 ? 3 : 0), height, series: index)
            let room = count > 1 ? width : slot.width
            drawing.fitted(figure.short, left + width / 2, slot.base - height - 7, room: room - 4, isBold: true)
        }
        drawing.fitted(mark.name, slot.left + slot.width / 2, slot.base + 19, room: slot.width - 4)
    }
}
