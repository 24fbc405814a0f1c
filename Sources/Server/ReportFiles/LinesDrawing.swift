import KhuyenCong

/// Lines over years or other steps, one for each series.
///
/// Each has dashes and a mark of its own beside its colour, and its name stands where it ends. Years without a row keep
/// their room, and a line breaks where there is no data: nothing is drawn that nobody booked.
struct LinesDrawing {
    private static let top = 30.0
    /// Room for half of the first and of the last step's name.
    private static let side = 34.0
    private static let lineHeight = 17.0

    let marks: [ReportChartDrawing.Mark]
    /// None where there is one line only, which then shows its amounts.
    let series: [String]
    let width: Double
    private let plotHeight = 190.0
    private let steps: [Step]
    private let most: Most?

    init(
        marks: [ReportChartDrawing.Mark],
        series: [String],
        width: Double = ReportChartDrawing.width
    ) {
        self.marks = marks
        self.series = series
        self.width = width
        steps = Step.all(marks)
        most = Most(steps)
    }

    var drawing: Drawing {
        var drawing = Drawing(width: width, height: base + 26)
        drawing.rect(0, base, plotWidth, 1, .axis)
        for (index, step) in steps.enumerated() {
            drawing.fitted(step.name, x(index), base + 19, room: stepWidth - 4)
        }
        if let most, series.count > 1 {
            drawing.rect(0, Self.top, plotWidth, 1, .track)
            drawing.text(most.figure.short, 0, Self.top - 7, size: 12, .soft)
        }
        for index in lines { draw(index, in: &drawing) }
        name(in: &drawing)
        return drawing
    }

    /// One sentence: what stands out.
    var description: String {
        guard let most else { return "Không có dữ liệu." }
        let line = series.count > 1 && series.indices.contains(most.line) ? "\(series[most.line]), " : ""
        return "Cao nhất: \(line)\(most.step), \(FigureWriter.withUnit(most.figure))."
    }

    private struct Step {
        let name: String
        /// Nil where the table has no row for it.
        let mark: ReportChartDrawing.Mark?

        /// Years without gaps; other steps as they stand.
        static func all(_ marks: [ReportChartDrawing.Mark]) -> [Step] {
            let years = marks.compactMap { Int($0.name) }
            guard years.count == marks.count, let first = years.min(), let last = years.max(), last - first < 100
            else { return marks.map { Step(name: $0.name, mark: $0) } }
            return (first...last).map { year in
                Step(name: String(year), mark: marks.first { $0.name == String(year) })
            }
        }

        func figure(_ line: Int) -> ReportFigure? {
            guard let figures = mark?.figures, figures.indices.contains(line), figures[line].value != nil else {
                return nil
            }
            return figures[line]
        }
    }

    /// The largest figure of all lines.
    private struct Most {
        let line: Int
        let step: String
        let figure: ReportFigure

        init?(_ steps: [Step]) {
            var found: (line: Int, step: String, figure: ReportFigure)?
            for step in steps {
                for (line, figure) in (step.mark?.figures ?? []).enumerated() where figure.value != nil {
                    if figure.size > found?.figure.size ?? -1 { found = (line, step.name, figure) }
                }
            }
            guard let found else { return nil }
            line = found.line
            step = found.step
            figure = found.figure
        }
    }

    private var lines: Range<Int> { 0..<(marks.map(\.figures.count).max() ?? 0) }

    private var base: Double { Self.top + plotHeight }

    private var plotWidth: Double { width - nameWidth }

    /// At the right of the plot, no more than a third of the whole.
    private var nameWidth: Double {
        guard series.count > 1 else { return 0 }
        let longest = series.map { DrawingFonts.carried?.width($0, size: 13) ?? 80 }.max() ?? 0
        return min(width / 3, longest + 26)
    }

    private var stepWidth: Double {
        (plotWidth - 2 * Self.side) / Double(max(1, steps.count - 1))
    }

    private func x(_ step: Int) -> Double {
        steps.count == 1 ? plotWidth / 2 : Self.side + Double(step) * stepWidth
    }

    private func y(_ figure: ReportFigure) -> Double {
        let largest = most?.figure.size ?? 0
        return largest > 0 ? base - figure.size / largest * plotHeight : base
    }

    private func draw(_ line: Int, in drawing: inout Drawing) {
        let look = LineLook(line)
        let points: [(figure: ReportFigure, at: Drawing.Point)?] = steps.enumerated().map { index, step in
            step.figure(line).map { ($0, Drawing.Point(x(index), y($0))) }
        }
        for run in points.split(whereSeparator: { $0 == nil }) {
            drawing.stroke(run.compactMap { $0?.at }, width: 2.25, dashes: look.dashes, look.ink)
        }
        let room = steps.count == 1 ? plotWidth : stepWidth
        for point in points.compactMap({ $0 }) {
            look.mark(at: point.at, in: &drawing)
            guard lines.count == 1 else { continue }
            drawing.fitted(point.figure.short, point.at.x, point.at.y - 10, room: room - 4, isBold: true)
        }
    }

    /// Each name as high as the end of its line, as far as the others leave room.
    private func name(in drawing: inout Drawing) {
        guard series.count > 1 else { return }
        let ends = lines.compactMap { line in
            steps.compactMap { $0.figure(line) }.last.map { (line: line, height: y($0)) }
        }
        let ordered = ends.sorted { ($0.height, $0.line) < ($1.height, $1.line) }
        let heights = Self.apart(ordered.map(\.height), gap: Self.lineHeight, lowest: base)
        for (end, height) in zip(ordered, heights) where series.indices.contains(end.line) {
            LineLook(end.line).mark(at: Drawing.Point(plotWidth + 6, height), in: &drawing)
            let cut = DrawingFonts.carried?.lines(series[end.line], size: 13, width: nameWidth - 18, count: 1).first
            drawing.text(cut ?? series[end.line], plotWidth + 18, height + 4.5, size: 13)
        }
    }

    /// Heights that lie a gap apart and as near as they can to the wanted ones, which ascend.
    static func apart(_ wanted: [Double], gap: Double, lowest: Double) -> [Double] {
        var heights: [Double] = []
        for height in wanted { heights.append(max(height, (heights.last ?? -gap) + gap)) }
        var limit = lowest
        for index in heights.indices.reversed() {
            heights[index] = min(heights[index], limit)
            limit = heights[index] - gap
        }
        return heights
    }
}
