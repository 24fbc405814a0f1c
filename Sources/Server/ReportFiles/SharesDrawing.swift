import KhuyenCong

/// One whole and its parts: a bar of a hundred percent, each part named with its share under it.
struct SharesDrawing {
    let marks: [ReportChartDrawing.Mark]
    var width = ReportChartDrawing.width

    private static let top = 54.0
    private static let step = 25.0

    var drawing: Drawing {
        var drawing = Drawing(width: width, height: Self.top + Double(marks.count) * Self.step)
        let sizes = marks.map { $0.figures.first?.size ?? 0 }
        let whole = sizes.reduce(0, +)
        drawing.rect(0, 4, drawing.width, 30, .track)
        var left = 0.0
        for (index, size) in sizes.enumerated() where whole > 0 && size > 0 {
            let width = size / whole * drawing.width
            drawing.bar(left, 4, max(1, width - 2), 30, series: index)
            left += width
        }
        for (index, mark) in marks.enumerated() {
            name(mark, index, at: Self.top + Double(index) * Self.step, in: &drawing)
        }
        return drawing
    }

    private func name(_ mark: ReportChartDrawing.Mark, _ index: Int, at top: Double, in drawing: inout Drawing) {
        let text =
            DrawingFonts.carried?.lines(mark.name, size: 13, width: drawing.width - 200, count: 1).first ?? mark.name
        drawing.bar(0, top, 14, 14, series: index)
        drawing.text(text, 24, top + 12, size: 13)
        drawing.text(mark.figures.first?.short ?? "", drawing.width - 82, top + 12, size: 13, anchor: .end)
        drawing.text(share(of: mark), drawing.width, top + 12, size: 13, isBold: true, anchor: .end)
    }

    private func share(of mark: ReportChartDrawing.Mark) -> String {
        let whole = marks.compactMap { $0.figures.first?.value }.reduce(0, +)
        guard let part = mark.figures.first?.value, let share = Percent(Dong(part), of: Dong(whole)) else { return "—" }
        return FigureWriter.number(.percent(share))
    }
}
