import CZlib
import Foundation

extension Drawing {
    /// The picture as a PNG file on white, with so many pixels for each of its units.
    func png(scale: Double) -> [UInt8] {
        var raster = Raster(width: Int((width * scale).rounded()), height: Int((height * scale).rounded()))
        func placed(_ point: Point) -> Point { Point(point.x * scale, point.y * scale) }
        for shape in shapes {
            switch shape {
            case .polygon(let points, let ink): raster.fill([points.map(placed)], ink.colour)
            case .dots(let points, let radius, let ink):
                for point in points { raster.fill([Self.circle(placed(point), radius * scale)], ink.colour) }
            case .text(let text, let ink):
                let contours = (DrawingFonts.carried?.outlines(text) ?? []).compactMap(QuadraticContour.init)
                raster.fill(contours.map { $0.points.map(placed) }, ink.colour)
            }
        }
        return PNGFile.bytes(of: raster, pixelsPerMetre: Int((scale * 96 / 0.0254).rounded()))
    }

    private static func circle(_ centre: Point, _ radius: Double) -> [Point] {
        let corners = max(8, min(48, Int(radius * 4)))
        return (0..<corners).map { corner in
            let angle = Double(corner) / Double(corners) * 2 * Double.pi
            return Point(centre.x + radius * cos(angle), centre.y + radius * sin(angle))
        }
    }
}

/// A raster in the Portable Network Graphics format (ISO/IEC 15948).
enum PNGFile {
    static func bytes(of raster: Raster, pixelsPerMetre: Int) -> [UInt8] {
        var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        // Eight bits of red, green and blue; no interlace.
        file += chunk("IHDR", number(raster.width) + number(raster.height) + [8, 2, 0, 0, 0])
        file += chunk("pHYs", number(pixelsPerMetre) + number(pixelsPerMetre) + [1])
        file += chunk("IDAT", packed(rows(of: raster)))
        file += chunk("IEND", [])
        return file
    }

    /// Each row as its difference from the row above, which leaves mostly zeros in flat drawings.
    private static func rows(of raster: Raster) -> [UInt8] {
        let length = raster.width * 3
        var rows: [UInt8] = []
        rows.reserveCapacity((length + 1) * raster.height)
        raster.pixels.withUnsafeBufferPointer { pixels in
            for row in 0..<raster.height {
                rows.append(2)
                for at in row * length..<(row + 1) * length {
                    rows.append(row == 0 ? pixels[at] : pixels[at] &- pixels[at - length])
                }
            }
        }
        return rows
    }

    private static func packed(_ bytes: [UInt8]) -> [UInt8] {
        var size = compressBound(uLong(bytes.count))
        var result = [UInt8](repeating: 0, count: Int(size))
        guard compress2(&result, &size, bytes, uLong(bytes.count), 3) == Z_OK else { return [] }
        return Array(result[..<Int(size)])
    }

    private static func chunk(_ name: StaticString, _ content: [UInt8]) -> [UInt8] {
        let named = name.withUTF8Buffer { Array($0) } + content
        let check = crc32(0, named, uInt(named.count))
        return number(content.count) + named + number(Int(check))
    }

    private static func number(_ value: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }
}
