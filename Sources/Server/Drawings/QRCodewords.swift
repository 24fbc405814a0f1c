/// A size of QR code at error correction M (ISO/IEC 18004, tables 7, 9 and E.1).
struct QRVersion {
    let number: Int
    /// Bytes of error correction in each block.
    let correction: Int
    /// Bytes of data in each block, in order.
    let blocks: [Int]
    /// Centres of the alignment patterns on both axes.
    let alignments: [Int]

    /// The mode takes four bits and the length eight.
    var mostBytes: Int { blocks.reduce(0, +) - 2 }

    static let all = [
        QRVersion(number: 1, correction: 10, blocks: [16], alignments: []),
        QRVersion(number: 2, correction: 16, blocks: [28], alignments: [6, 18]),
        QRVersion(number: 3, correction: 26, blocks: [44], alignments: [6, 22]),
        QRVersion(number: 4, correction: 18, blocks: [32, 32], alignments: [6, 26]),
        QRVersion(number: 5, correction: 24, blocks: [43, 43], alignments: [6, 30]),
        QRVersion(number: 6, correction: 16, blocks: [27, 27, 27, 27], alignments: [6, 34]),
        QRVersion(number: 7, correction: 18, blocks: [31, 31, 31, 31], alignments: [6, 22, 38]),
        QRVersion(number: 8, correction: 22, blocks: [38, 38, 39, 39], alignments: [6, 24, 42]),
        QRVersion(number: 9, correction: 22, blocks: [36, 36, 36, 37, 37], alignments: [6, 26, 46]),
    ]
}

/// The bytes of a QR code: data, padding and error correction, in the order in which they are drawn.
enum QRCodewords {
    static func interleaved(_ bytes: [UInt8], _ version: QRVersion) -> [UInt8] {
        let data = padded(bytes, to: version.blocks.reduce(0, +))
        let generator = generator(version.correction)
        var blocks: [(data: [UInt8], correction: [UInt8])] = []
        var start = 0
        for length in version.blocks {
            let block = Array(data[start..<start + length])
            blocks.append((block, remainder(block, generator)))
            start += length
        }
        let longest = version.blocks.max() ?? 0
        let first = (0..<longest).flatMap { index in
            blocks.compactMap { index < $0.data.count ? $0.data[index] : nil }
        }
        return first + (0..<version.correction).flatMap { index in blocks.map { $0.correction[index] } }
    }

    /// Mode 0100, the length, the bytes and four bits of end, all shifted by half a byte; then the two bytes that the
    /// standard pads with.
    private static func padded(_ bytes: [UInt8], to count: Int) -> [UInt8] {
        let length = UInt8(bytes.count)
        let nibbles: [UInt8] = [4, length >> 4, length & 15] + bytes.flatMap { [$0 >> 4, $0 & 15] } + [0]
        var data = stride(from: 0, to: nibbles.count, by: 2).map { nibbles[$0] << 4 | nibbles[$0 + 1] }
        let typed = data.count
        for index in typed..<max(count, typed) { data.append((index - typed).isMultiple(of: 2) ? 0xEC : 0x11) }
        return data
    }

    /// The coefficients of the generator of Reed and Solomon, without the leading 1.
    private static func generator(_ degree: Int) -> [UInt8] {
        var coefficients = [UInt8](repeating: 0, count: degree - 1) + [1]
        var root: UInt8 = 1
        for _ in 0..<degree {
            for index in 0..<degree {
                coefficients[index] = product(coefficients[index], root)
                if index + 1 < degree { coefficients[index] ^= coefficients[index + 1] }
            }
            root = product(root, 2)
        }
        return coefficients
    }

    private static func remainder(_ data: [UInt8], _ generator: [UInt8]) -> [UInt8] {
        var rest = [UInt8](repeating: 0, count: generator.count)
        for byte in data {
            let factor = byte ^ rest.removeFirst()
            rest.append(0)
            for index in rest.indices { rest[index] ^= product(generator[index], factor) }
        }
        return rest
    }

    /// In the field of 256 elements over x⁸ + x⁴ + x³ + x² + 1.
    private static func product(_ left: UInt8, _ right: UInt8) -> UInt8 {
        var sum = 0
        for bit in (0..<8).reversed() {
            sum = (sum << 1) ^ ((sum >> 7) * 0x11D)
            sum ^= Int(right >> bit & 1) * Int(left)
        }
        return UInt8(sum & 0xFF)
    }
}
