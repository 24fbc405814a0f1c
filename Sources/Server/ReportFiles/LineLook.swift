import Foundation

/// How one line of a chart differs from the others: by its dashes and its mark, and by its colour for who sees it.
struct LineLook {
    private static let radius = 4.5
    /// How many corners each mark has, and by how many degrees the first is turned.
    private static let outlines: [(count: Int, turn: Double)] = [(16, 0), (4, 45), (4, 0), (3, -90), (3, 90)]

    private let line: Int

    init(_ line: Int) {
        self.line = line
    }

    var ink: Drawing.Ink { .series(line) }

    /// Lengths of dashes and gaps in turn; none of the first, which is whole.
    var dashes: [Double] {
        [[], [9, 4], [2, 4], [9, 4, 2, 4], [16, 5], [5, 5]][line % 6]
    }

    /// A disc, a square, a lozenge, a triangle on its side or on its point; further lines have the same with a hole.
    func mark(at point: Drawing.Point, in drawing: inout Drawing) {
        drawing.polygon(corners(around: point, Self.radius), ink)
        if line / 5 % 2 == 1 { drawing.polygon(corners(around: point, Self.radius - 2), .paper) }
    }

    private func corners(around point: Drawing.Point, _ radius: Double) -> [Drawing.Point] {
        let (count, turn) = Self.outlines[line % 5]
        return (0..<count).map { corner in
            let angle = (turn + 360 * Double(corner) / Double(count)) * .pi / 180
            return Drawing.Point(point.x + radius * cos(angle), point.y + radius * sin(angle))
        }
    }
}
