/// A QR code (ISO/IEC 18004): bytes at error correction M, versions 1 to 9, which hold the addresses that we print.
package struct QRCode: Sendable {
    /// Modules on a side.
    package let size: Int
    /// Row by row; true is dark.
    package private(set) var modules: [Bool]
    /// Modules that carry no data: finders, timing, alignment, format, version.
    private var isFixed: [Bool]

    /// Nil for more than 180 bytes.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard let version = QRVersion.all.first(where: { $0.mostBytes >= bytes.count }) else { return nil }
        size = version.number * 4 + 17
        modules = Array(repeating: false, count: size * size)
        isFixed = modules
        drawFixed(version)
        place(QRCodewords.interleaved(bytes, version))
        let masked = (0..<8).map { mask -> QRCode in
            var code = self
            code.apply(mask: mask)
            code.drawFormat(mask: mask)
            return code
        }
        guard let best = masked.min(by: { $0.penalty < $1.penalty }) else { return nil }
        modules = best.modules
    }

    package func isDark(_ x: Int, _ y: Int) -> Bool { modules[y * size + x] }

    private mutating func fix(_ x: Int, _ y: Int, _ isDark: Bool) {
        guard (0..<size).contains(x), (0..<size).contains(y) else { return }
        modules[y * size + x] = isDark
        isFixed[y * size + x] = true
    }

    private mutating func drawFixed(_ version: QRVersion) {
        for index in 0..<size {
            fix(6, index, index.isMultiple(of: 2))
            fix(index, 6, index.isMultiple(of: 2))
        }
        for (x, y) in [(3, 3), (size - 4, 3), (3, size - 4)] { drawFinder(x, y) }
        let last = version.alignments.count - 1
        for (i, x) in version.alignments.enumerated() {
            for (j, y) in version.alignments.enumerated()
            where !((i == 0 && j == 0) || (i == 0 && j == last) || (i == last && j == 0)) {
                drawSquare(x, y, radius: 2) { $0 != 1 }
            }
        }
        drawFormat(mask: 0)
        drawVersion(version)
    }

    /// A finder with the light border around it.
    private mutating func drawFinder(_ x: Int, _ y: Int) {
        drawSquare(x, y, radius: 4) { $0 != 2 && $0 != 4 }
    }

    /// `isDark` tells by the distance from the centre.
    private mutating func drawSquare(_ x: Int, _ y: Int, radius: Int, _ isDark: (Int) -> Bool) {
        for dy in -radius...radius {
            for dx in -radius...radius { fix(x + dx, y + dy, isDark(max(abs(dx), abs(dy)))) }
        }
    }

    /// Fifteen bits beside the finders, twice; level M is 00.
    private mutating func drawFormat(mask: Int) {
        let bits = ((mask << 10) | QRCode.remainder(mask, generator: 0x537, degree: 10)) ^ 0x5412
        func bit(_ index: Int) -> Bool { (bits >> index) & 1 == 1 }
        for index in 0...5 { fix(8, index, bit(index)) }
        fix(8, 7, bit(6))
        fix(8, 8, bit(7))
        fix(7, 8, bit(8))
        for index in 9..<15 { fix(14 - index, 8, bit(index)) }
        for index in 0..<8 { fix(size - 1 - index, 8, bit(index)) }
        for index in 8..<15 { fix(8, size - 15 + index, bit(index)) }
        fix(8, size - 8, true)
    }

    /// Eighteen bits beside two finders, from version 7 on.
    private mutating func drawVersion(_ version: QRVersion) {
        guard version.number >= 7 else { return }
        let bits = (version.number << 12) | QRCode.remainder(version.number, generator: 0x1F25, degree: 12)
        for index in 0..<18 {
            let isDark = (bits >> index) & 1 == 1
            let (far, near) = (size - 11 + index % 3, index / 3)
            fix(far, near, isDark)
            fix(near, far, isDark)
        }
    }

    private static func remainder(_ value: Int, generator: Int, degree: Int) -> Int {
        var rest = value
        for _ in 0..<degree { rest = (rest << 1) ^ ((rest >> (degree - 1)) * generator) }
        return rest
    }

    /// Two columns at a time from the right, up and down in turn; the column of the timing pattern is left out.
    private mutating func place(_ codewords: [UInt8]) {
        var index = 0
        for pair in stride(from: size - 1, through: 1, by: -2) {
            let right = pair <= 6 ? pair - 1 : pair
            let isUpward = (right + 1) & 2 == 0
            for step in 0..<size {
                let y = isUpward ? size - 1 - step : step
                for x in [right, right - 1] where !isFixed[y * size + x] && index < codewords.count * 8 {
                    modules[y * size + x] = (codewords[index / 8] >> (7 - index % 8)) & 1 == 1
                    index += 1
                }
            }
        }
    }

    private mutating func apply(mask: Int) {
        for y in 0..<size {
            for x in 0..<size where !isFixed[y * size + x] && QRCode.flips(mask, x, y) {
                modules[y * size + x].toggle()
            }
        }
    }

    private static func flips(_ mask: Int, _ x: Int, _ y: Int) -> Bool {
        switch mask {
        case 0: (x + y) % 2 == 0
        case 1: y % 2 == 0
        case 2: x % 3 == 0
        case 3: (x + y) % 3 == 0
        case 4: (x / 3 + y / 2) % 2 == 0
        case 5: x * y % 2 + x * y % 3 == 0
        case 6: (x * y % 2 + x * y % 3) % 2 == 0
        default: ((x + y) % 2 + x * y % 3) % 2 == 0
        }
    }

    /// What makes a code hard to read: long runs, blocks of one colour, too much of one colour.
    ///
    /// Which mask is taken is written in the code, so that any choice can be read.
    private var penalty: Int {
        var sum = 0
        for line in 0..<size {
            sum += QRCode.runs((0..<size).map { isDark($0, line) }) + QRCode.runs((0..<size).map { isDark(line, $0) })
        }
        for y in 1..<size {
            for x in 1..<size where isDark(x, y) == isDark(x - 1, y) {
                sum += isDark(x, y) == isDark(x, y - 1) && isDark(x, y) == isDark(x - 1, y - 1) ? 3 : 0
            }
        }
        let dark = modules.filter { $0 }.count
        return sum + abs(dark * 20 - modules.count * 10) / modules.count * 10
    }

    private static func runs(_ line: [Bool]) -> Int {
        var (sum, length) = (0, 1)
        for index in 1..<line.count {
            length = line[index] == line[index - 1] ? length + 1 : 1
            sum += length == 5 ? 3 : length > 5 ? 1 : 0
        }
        return sum
    }
}
