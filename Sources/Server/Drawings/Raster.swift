/// Pixels, and shapes filled with smooth edges: each pixel takes the part of it that a shape covers.
///
/// The covered area is summed along each line from signed differences at the shape's edges.
struct Raster {
    let width: Int
    let height: Int
    /// Red, green, blue of each pixel, from the top left.
    private(set) var pixels: [UInt8]

    init(width: Int, height: Int) {
        self.width = width
        self.height = height
        pixels = Array(repeating: 255, count: width * height * 3)
    }

    /// Fills closed outlines as one shape; what lies outside the picture is cut off.
    mutating func fill(_ outlines: [[Drawing.Point]], _ colour: Colour) {
        let points = outlines.joined()
        guard let left = points.map(\.x).min(), let right = points.map(\.x).max(),
            let top = points.map(\.y).min(), let bottom = points.map(\.y).max()
        else { return }
        let x = clamp(left, width)
        let y = clamp(top, height)
        var area = Coverage(
            x: x,
            y: y,
            width: clamp(right.rounded(.up), width) - x,
            height: clamp(bottom.rounded(.up), height) - y
        )
        guard area.width > 0, area.height > 0 else { return }
        for outline in outlines {
            guard var from = outline.last else { continue }
            for point in outline {
                area.add(from, point)
                from = point
            }
        }
        blend(area, colour)
    }

    private func clamp(_ value: Double, _ limit: Int) -> Int {
        Int(min(max(value.rounded(.down), 0), Double(limit)))
    }

    private mutating func blend(_ area: Coverage, _ colour: Colour) {
        let line = width
        pixels.withUnsafeMutableBufferPointer { pixels in
            for row in 0..<area.height {
                var sum: Float = 0
                var at = ((area.y + row) * line + area.x) * 3
                for column in 0..<area.width {
                    sum += area.cells[row * area.stride + column]
                    let cover = min(abs(sum), 1)
                    if cover > 0.002 {
                        pixels[at] = Self.mix(pixels[at], colour.red, cover)
                        pixels[at + 1] = Self.mix(pixels[at + 1], colour.green, cover)
                        pixels[at + 2] = Self.mix(pixels[at + 2], colour.blue, cover)
                    }
                    at += 3
                }
            }
        }
    }

    private static func mix(_ below: UInt8, _ above: UInt8, _ cover: Float) -> UInt8 {
        UInt8(Float(below) + (Float(above) - Float(below)) * cover + 0.5)
    }
}

/// How far the edges of a shape change the covered part, cell by cell, within its box.
private struct Coverage {
    let x: Int
    let y: Int
    let width: Int
    let height: Int
    /// Two cells more than the box is wide, so that an edge may end on its border.
    let stride: Int
    private(set) var cells: [Float]

    init(x: Int, y: Int, width: Int, height: Int) {
        self.x = x
        self.y = y
        self.width = max(0, width)
        self.height = max(0, height)
        stride = self.width + 3
        cells = Array(repeating: 0, count: stride * self.height)
    }

    mutating func add(_ from: Drawing.Point, _ to: Drawing.Point) {
        let start = local(from)
        let end = local(to)
        guard start.y != end.y else { return }
        let isDown = start.y < end.y
        let (upper, lower) = isDown ? (start, end) : (end, start)
        let slope = (lower.x - upper.x) / (lower.y - upper.y)
        var left = upper.x - min(0, upper.y) * slope
        let last = min(Double(height), lower.y.rounded(.up))
        var row = max(0, Int(upper.y.rounded(.down)))
        while Double(row) < last {
            let step = min(Double(row + 1), lower.y) - max(Double(row), upper.y)
            let next = left + slope * step
            spread(row, left, next, isDown ? step : -step)
            left = next
            row += 1
        }
    }

    private func local(_ point: Drawing.Point) -> Drawing.Point {
        Drawing.Point(min(max(point.x - Double(x), 0), Double(width)), point.y - Double(y))
    }

    /// Divides the height that an edge has on a line among the cells that it crosses.
    private mutating func spread(_ row: Int, _ from: Double, _ to: Double, _ height: Double) {
        let (left, right) = from < to ? (from, to) : (to, from)
        let first = Int(left.rounded(.down))
        let end = Int(right.rounded(.up))
        let base = row * stride
        guard end > first + 1 else {
            let middle = (left + right) / 2 - Double(first)
            cells[base + first] += Float(height * (1 - middle))
            cells[base + first + 1] += Float(height * middle)
            return
        }
        let part = 1 / (right - left)
        var before = 0.0
        for cell in first..<end {
            let entered = max(left, Double(cell))
            let until = min(right, Double(cell + 1))
            let width = (until - entered) * part
            // What this cell has of the height, and how much of it lies in the cell's own left part.
            let middle = (entered + until) / 2 - Double(cell)
            let own = width * (1 - middle)
            cells[base + cell] += Float(height * (own + before))
            before = width * middle
        }
        cells[base + end] += Float(height * before)
    }
}
