import KhuyenCong
import Testing

@testable import Server

@Suite struct LinesDrawingTests {
    /// Three years with a gap before the last; the second line begins a year later.
    private static let marks = [
        mark("2016", [100, nil]), mark("2017", [200, 50]), mark("2019", [100, 100]),
    ]

    private static func mark(_ name: String, _ millions: [Int64?]) -> ReportChartDrawing.Mark {
        let figures = millions.map { ReportFigure.amount($0.map { Dong($0 * 1_000_000) }) }
        return ReportChartDrawing.Mark(name: name, figures: figures, place: nil)
    }

    private static func strokes(_ drawing: Drawing) -> [[Drawing.Point]] {
        drawing.shapes.compactMap { shape in
            if case .stroke(let points, _, _, _) = shape { points } else { nil }
        }
    }

    private static func texts(_ drawing: Drawing) -> [String] {
        drawing.shapes.compactMap { shape in
            if case .text(let text, _) = shape { text.text } else { nil }
        }
    }

    @Test func `a line breaks at a year without data, which keeps its room`() {
        let first = Self.marks.map { mark in
            ReportChartDrawing.Mark(name: mark.name, figures: Array(mark.figures.prefix(1)), place: nil)
        }

        let drawing = LinesDrawing(marks: first, series: [], width: 368).drawing

        #expect(Self.strokes(drawing) == [[Drawing.Point(34, 125), Drawing.Point(134, 30)]])
        #expect(
            Self.texts(drawing) == ["2016", "2017", "2018", "2019", "100 triệu", "200 triệu", "100 triệu"]
        )
    }

    @Test func `several lines are named where they end, and the highest amount beside the scale`() {
        let lines = LinesDrawing(marks: Self.marks, series: ["Quốc gia", "Tỉnh"])

        #expect(
            Self.texts(lines.drawing) == ["2016", "2017", "2018", "2019", "200 triệu", "Quốc gia", "Tỉnh"]
        )
        #expect(lines.description == "Cao nhất: Quốc gia, 2017, 200 triệu đồng.")
    }

    /// As many as a comparison has periods.
    @Test func `lines differ without their colour`() {
        let looks = (0..<8).map { line in
            let look = LineLook(line)
            var drawing = Drawing(width: 20, height: 20)
            look.mark(at: Drawing.Point(10, 10), in: &drawing)
            let outlines: [[Drawing.Point]] = drawing.shapes.map { shape in
                if case .polygon(let points, _) = shape { points } else { [] }
            }
            return "\(look.dashes) \(outlines)"
        }

        #expect(Set(looks).count == looks.count)
    }

    @Test(
        arguments: [
            ([10, 12, 100, 218], [10, 27, 100, 218]), ([215, 216, 217], [186, 203, 220]), ([], []),
        ] as [([Double], [Double])]
    )
    func `names lie a line apart`(_ wanted: [Double], _ found: [Double]) {
        #expect(LinesDrawing.apart(wanted, gap: 17, lowest: 220) == found)
    }

    @Test func `a dashed line is a dashed path`() {
        var drawing = Drawing(width: 20, height: 20)
        drawing.stroke([Drawing.Point(0, 5), Drawing.Point(10, 5)], width: 2, dashes: [9, 4], .s2)

        let svg = drawing.svg(.text, title: "", description: "", id: "x").text

        #expect(
            svg.contains(
                "<path class=\"l-s2\" fill=\"none\" stroke=\"#dc9b36\" stroke-width=\"2\" stroke-linejoin=\"round\""
                    + " stroke-dasharray=\"9.0 4.0\" d=\"M0 5L10 5\"/>"
            )
        )
    }
}
