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
        let letters = letters(step)
        for (index, mark) in marks.enumerated() {
            let slot = Slot(left: Double(index) * step, width: step, base: base, letters: letters)
            draw(mark, slot, largest, in: &drawing)
        }
        drawing.rect(0, base, drawing.width, 1, .axis)
        return drawing
    }

    /// The room of one mark on the axis.
    private struct Slot {
        let left: Double
        let width: Double
        let base: Double
        /// Of the values.
        let letters: Double
    }

    /// One size for all values: in smaller letters a number looks like a smaller number.
    private func letters(_ step: Double) -> Double {
        let sizes = marks.flatMap { mark in
            mark.figures.map { Drawing.letters(of: $0.short, room: room(step, mark), isBold: true) }
        }
        return sizes.filter { $0 >= Drawing.smallest }.min() ?? 0
    }

    /// For the value of one column.
    private func room(_ step: Double, _ mark: ReportChartDrawing.Mark) -> Double {
        (mark.figures.count > 1 ? columnWidth(step, mark) : step) - 4
    }

    private func columnWidth(_ step: Double, _ mark: ReportChartDrawing.Mark) -> Double {
        let count = Double(max(1, mark.figures.count))
        return min(step * 0.72, 90 * count) / count
    }

    private func draw(
        _ mark: ReportChartDrawing.Mark,
        _ slot: Slot,
        _ largest: Double,
        in drawing: inout Drawing
    ) {
        let count = Double(max(1, mark.figures.count))
        let width = columnWidth(slot.width, mark)
        let start = slot.left + (slot.width - width * count) / 2
        for (index, figure) in mark.figures.enumerated() {
            let height = largest > 0 ? figure.size / largest * plotHeight : 0
            let left = start + Double(index) * width
            drawing.bar(left, slot.base - height, width - (count > 1 ? 3 : 0), height, series: index)
            let room = room(slot.width, mark)
            guard Drawing.letters(of: figure.short, room: room, isBold: true) >= slot.letters else { continue }
            let (x, y) = (left + width / 2, slot.base - height - 7)
            drawing.text(figure.short, x, y, size: slot.letters, isBold: true, anchor: .middle)
        }
        drawing.fitted(mark.name, slot.left + slot.width / 2, slot.base + 19, room: slot.width - 4)
    }
}
