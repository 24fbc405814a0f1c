import CZlib
import Foundation

/// Packs the pixels of a picture as a PNG file (ISO/IEC 15948).
///
/// Drawings are flat: most rows are the row above again, so that as differences to it they pack well at the fastest
/// level; cairo's own writer tries every filter on every row.
struct PNGFile {
    /// Four bytes each: blue, green, red and one without a meaning, row by row from the top.
    let pixels: UnsafePointer<UInt8>
    let width: Int
    let height: Int
    /// From one row to the next, in bytes.
    let stride: Int

    private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    /// Eight bits for each of red, green and blue; the rows one after the other.
    private static let form: [UInt8] = [8, 2, 0, 0, 0]
    private static let level: Int32 = 1

    /// - Throws: `DrawingFault` where zlib finds no memory.
    var bytes: [UInt8] {
        get throws {
            var file = Self.signature
            Self.add("IHDR", Self.number(width) + Self.number(height) + Self.form, to: &file)
            Self.add("IDAT", try Self.packed(differences), to: &file)
            Self.add("IEND", [], to: &file)
            return file
        }
    }

    /// Each row as what differs from the one above ("up"), behind the number of that filter.
    private var differences: [UInt8] {
        let length = 1 + 3 * width
        var rows = [UInt8](repeating: 0, count: length * height)
        let blank = [UInt8](repeating: 0, count: stride)
        rows.withUnsafeMutableBufferPointer { rows in
            blank.withUnsafeBufferPointer { blank in
                for row in 0..<height {
                    guard let start = rows.baseAddress, let none = blank.baseAddress else { return }
                    let above = row == 0 ? none : pixels + (row - 1) * stride
                    write(pixels + row * stride, above, to: start + row * length)
                }
            }
        }
        return rows
    }

    private func write(
        _ row: UnsafePointer<UInt8>,
        _ above: UnsafePointer<UInt8>,
        to place: UnsafeMutablePointer<UInt8>
    ) {
        place[0] = 2
        guard memcmp(row, above, 4 * width) != 0 else { return }
        for column in 0..<width {
            let (from, to) = (4 * column, 1 + 3 * column)
            place[to] = row[from + 2] &- above[from + 2]
            place[to + 1] = row[from + 1] &- above[from + 1]
            place[to + 2] = row[from] &- above[from]
        }
    }

    private static func packed(_ bytes: [UInt8]) throws -> [UInt8] {
        var count = compressBound(uLong(bytes.count))
        var status = Z_OK
        let packed = [UInt8](unsafeUninitializedCapacity: Int(count)) { buffer, filled in
            status = compress2(buffer.baseAddress, &count, bytes, uLong(bytes.count), level)
            filled = status == Z_OK ? Int(count) : 0
        }
        guard status == Z_OK else { throw DrawingFault() }
        return packed
    }

    /// Length, name, content and the check sum of the last two.
    private static func add(_ name: String, _ content: [UInt8], to file: inout [UInt8]) {
        let named = Array(name.utf8) + content
        file += number(content.count) + named
        file += number(Int(crc32(0, named, uInt(named.count))))
    }

    /// Four bytes, the highest first.
    private static func number(_ value: Int) -> [UInt8] {
        withUnsafeBytes(of: UInt32(truncatingIfNeeded: value).bigEndian) { Array($0) }
    }
}
