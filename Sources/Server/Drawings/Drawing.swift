/// A picture of shapes and letters that comes out alike as SVG and as pixels.
///
/// Lengths are in the picture's own units, x to the right, y downwards.
struct Drawing: Sendable {
    /// What the colours stand for; each output has its own values for them.
    enum Ink: String, Sendable, CaseIterable {
        case ink, soft, axis, track, paper, sunken, brand
        case s1, s2, s3, s4, s5, s6
        case m0, m1, m2, m3, m4, m5

        static func series(_ index: Int) -> Ink {
            [.s1, .s2, .s3, .s4, .s5, .s6][index % 6]
        }

        static func step(_ index: Int) -> Ink {
            [.m0, .m1, .m2, .m3, .m4, .m5][min(max(index, 0), 5)]
        }
    }

    enum Anchor: Sendable {
        case start, middle, end
    }

    struct Point: Sendable, Equatable {
        let x: Double
        let y: Double

        init(_ x: Double, _ y: Double) {
            self.x = x
            self.y = y
        }
    }

    struct Text: Sendable {
        let text: String
        let at: Point
        let size: Double
        let isBold: Bool
        let anchor: Anchor
    }

    enum Shape: Sendable {
        case polygon([Point], Ink)
        /// Round spots of one size, many of them at little cost.
        case dots([Point], radius: Double, Ink)
        /// A line through points, whole where it has no dashes: their lengths and those of the gaps in turn.
        case stroke([Point], width: Double, dashes: [Double], Ink)
        case text(Text, Ink)
    }

    let width: Double
    let height: Double
    private(set) var shapes: [Shape] = []

    init(width: Double, height: Double) {
        self.width = width
        self.height = height
    }

    mutating func rect(_ x: Double, _ y: Double, _ width: Double, _ height: Double, _ ink: Ink) {
        guard width > 0, height > 0 else { return }
        polygon([Point(x, y), Point(x + width, y), Point(x + width, y + height), Point(x, y + height)], ink)
    }

    mutating func polygon(_ points: [Point], _ ink: Ink) {
        shapes.append(.polygon(points, ink))
    }

    mutating func dots(_ points: [Point], radius: Double, _ ink: Ink) {
        guard !points.isEmpty else { return }
        shapes.append(.dots(points, radius: radius, ink))
    }

    mutating func stroke(_ points: [Point], width: Double, dashes: [Double], _ ink: Ink) {
        guard points.count > 1 else { return }
        shapes.append(.stroke(points, width: width, dashes: dashes, ink))
    }

    mutating func text(
        _ text: String,
        _ x: Double,
        _ y: Double,
        size: Double,
        isBold: Bool = false,
        anchor: Anchor = .start,
        _ ink: Ink = .ink
    ) {
        shapes.append(.text(Text(text: text, at: Point(x, y), size: size, isBold: isBold, anchor: anchor), ink))
    }

    /// Smaller where the room is narrow, and left out where it could not be read: the table beside a chart has it.
    mutating func fitted(
        _ text: String,
        _ x: Double,
        _ y: Double,
        room: Double,
        isBold: Bool = false
    ) {
        let size = Drawing.letters(of: text, room: room, isBold: isBold)
        guard size >= Drawing.smallest else { return }
        self.text(text, x, y, size: size, isBold: isBold, anchor: .middle)
    }

    /// Letters under this size cannot be read.
    static let smallest = 8.0

    /// The size in which a text beside a chart's mark stands in its room.
    static func letters(of text: String, room: Double, isBold: Bool = false) -> Double {
        let natural = DrawingFonts.carried?.width(text, size: 13, isBold: isBold) ?? room
        return min(13, 13 * room / max(1, natural))
    }

    /// A line as a thin rectangle along it.
    mutating func line(_ from: Point, _ to: Point, width: Double, _ ink: Ink) {
        let dx = to.x - from.x
        let dy = to.y - from.y
        let length = (dx * dx + dy * dy).squareRoot()
        guard length > 0 else { return }
        let nx = -dy / length * width / 2
        let ny = dx / length * width / 2
        polygon(
            [
                Point(from.x + nx, from.y + ny), Point(to.x + nx, to.y + ny), Point(to.x - nx, to.y - ny),
                Point(from.x - nx, from.y - ny),
            ],
            ink
        )
    }

    /// A bar in the colour of its series, with lines or dots over it so that series differ without colour too.
    mutating func bar(_ x: Double, _ y: Double, _ width: Double, _ height: Double, series: Int) {
        rect(x, y, width, height, .series(series))
        guard series % 6 != 0, width > 1, height > 1 else { return }
        for (from, to) in Hatching(series % 6).lines(x, y, width, height) {
            line(from, to, width: 1, .paper)
        }
    }

    /// Draws another picture into this one, scaled.
    mutating func add(_ other: Drawing, at x: Double, _ y: Double, scale: Double = 1) {
        func moved(_ point: Point) -> Point { Point(x + point.x * scale, y + point.y * scale) }
        for shape in other.shapes {
            switch shape {
            case .polygon(let points, let ink): shapes.append(.polygon(points.map(moved), ink))
            case .dots(let points, let radius, let ink):
                shapes.append(.dots(points.map(moved), radius: radius * scale, ink))
            case .stroke(let points, let width, let dashes, let ink):
                let lengths = dashes.map { $0 * scale }
                shapes.append(.stroke(points.map(moved), width: width * scale, dashes: lengths, ink))
            case .text(let text, let ink):
                let copy = Text(
                    text: text.text,
                    at: moved(text.at),
                    size: text.size * scale,
                    isBold: text.isBold,
                    anchor: text.anchor
                )
                shapes.append(.text(copy, ink))
            }
        }
    }
}

/// The lines over a bar: five kinds, cut to the bar.
private struct Hatching {
    private static let gap = 6.0
    let kind: Int

    init(_ kind: Int) {
        self.kind = kind
    }

    func lines(
        _ x: Double,
        _ y: Double,
        _ width: Double,
        _ height: Double
    ) -> [(Drawing.Point, Drawing.Point)] {
        switch kind {
        case 1: diagonals(x, y, width, height, rising: true)
        case 2: across(x, y, width, height, gap: Self.gap / 2)
        case 3: across(x, y, width, height, gap: Self.gap)
        case 4: upright(x, y, width, height)
        default: diagonals(x, y, width, height, rising: false)
        }
    }

    private func across(
        _ x: Double,
        _ y: Double,
        _ width: Double,
        _ height: Double,
        gap: Double
    ) -> [(Drawing.Point, Drawing.Point)] {
        stride(from: gap / 2, to: height, by: gap).map { (Drawing.Point(x, y + $0), Drawing.Point(x + width, y + $0)) }
    }

    private func upright(
        _ x: Double,
        _ y: Double,
        _ width: Double,
        _ height: Double
    ) -> [(Drawing.Point, Drawing.Point)] {
        stride(from: Self.gap / 2, to: width, by: Self.gap)
            .map { (Drawing.Point(x + $0, y), Drawing.Point(x + $0, y + height)) }
    }

    private func diagonals(
        _ x: Double,
        _ y: Double,
        _ width: Double,
        _ height: Double,
        rising: Bool
    ) -> [(Drawing.Point, Drawing.Point)] {
        stride(from: Self.gap, to: width + height, by: Self.gap).map { sum in
            let left = max(0, sum - height)
            let right = min(width, sum)
            let (top, bottom) = (sum - right, sum - left)
            return rising
                ? (Drawing.Point(x + left, y + bottom), Drawing.Point(x + right, y + top))
                : (Drawing.Point(x + width - left, y + bottom), Drawing.Point(x + width - right, y + top))
        }
    }
}
