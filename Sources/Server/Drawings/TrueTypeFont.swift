/// Widths and outlines of a TrueType font (OpenType 1.9: head, hhea, hmtx, cmap format 4, loca, glyf).
///
/// What lies outside the file reads as 0, so that a damaged font draws badly and never crashes.
struct TrueTypeFont: Sendable {
    /// A point of an outline in units of the font, y upwards.
    struct Corner {
        let x: Double
        let y: Double
        let isOnCurve: Bool
    }

    let unitsPerEm: Double
    private let bytes: [UInt8]
    private let tables: [String: Int]
    private let hasLongOffsets: Bool
    private let measuredGlyphs: Int
    private let glyphs: [UInt32: Int]

    init(_ bytes: [UInt8]) {
        let reader = FontBytes(bytes)
        var tables: [String: Int] = [:]
        for index in 0..<reader.word(4) {
            let entry = 12 + index * 16
            guard entry + 16 <= bytes.count else { break }
            tables[String(decoding: bytes[entry..<entry + 4], as: UTF8.self)] = reader.long(entry + 8)
        }
        self.bytes = bytes
        self.tables = tables
        let head = tables["head"] ?? bytes.count
        unitsPerEm = Double(max(1, reader.word(head + 18)))
        hasLongOffsets = reader.word(head + 50) == 1
        measuredGlyphs = max(1, reader.word((tables["hhea"] ?? bytes.count) + 34))
        glyphs = TrueTypeFont.characters(reader, tables["cmap"] ?? bytes.count)
    }

    /// The glyph of a character; 0, the empty box, where the font has none.
    func glyph(_ scalar: Unicode.Scalar) -> Int {
        glyphs[scalar.value] ?? 0
    }

    /// How far the next glyph stands to the right, in units of the font.
    func advance(_ glyph: Int) -> Double {
        let metrics = tables["hmtx"] ?? bytes.count
        return Double(FontBytes(bytes).word(metrics + min(glyph, measuredGlyphs - 1) * 4))
    }

    /// The closed contours of a glyph; parts of a letter with marks are put together.
    func contours(_ glyph: Int) -> [[Corner]] {
        contours(glyph, depth: 0)
    }

    private func contours(_ glyph: Int, depth: Int) -> [[Corner]] {
        let reader = FontBytes(bytes)
        guard let start = start(of: glyph, reader), depth < 4 else { return [] }
        let count = reader.signed(start)
        return count >= 0 ? simple(reader, start, count) : compound(reader, start, depth)
    }

    private func start(of glyph: Int, _ reader: FontBytes) -> Int? {
        guard let loca = tables["loca"], let glyf = tables["glyf"] else { return nil }
        let (first, next) =
            hasLongOffsets
            ? (reader.long(loca + glyph * 4), reader.long(loca + glyph * 4 + 4))
            : (reader.word(loca + glyph * 2) * 2, reader.word(loca + glyph * 2 + 2) * 2)
        return next > first ? glyf + first : nil
    }

    private func simple(_ reader: FontBytes, _ start: Int, _ count: Int) -> [[Corner]] {
        let ends = (0..<count).map { reader.word(start + 10 + $0 * 2) }
        guard let last = ends.last, last < 10_000 else { return [] }
        var at = start + 10 + count * 2
        at += 2 + reader.word(at)
        var flags: [Int] = []
        while flags.count <= last, at < bytes.count {
            let flag = reader.byte(at)
            at += 1
            flags.append(flag)
            guard flag & 8 != 0 else { continue }
            flags.append(contentsOf: repeatElement(flag, count: reader.byte(at)))
            at += 1
        }
        guard flags.count > last else { return [] }
        let xs = TrueTypeFont.coordinates(reader, &at, flags[...last], short: 2, same: 16)
        let ys = TrueTypeFont.coordinates(reader, &at, flags[...last], short: 4, same: 32)
        var from = 0
        return ends.map { end in
            defer { from = end + 1 }
            guard end >= from else { return [] }
            return (from...end).map { Corner(x: xs[$0], y: ys[$0], isOnCurve: flags[$0] & 1 != 0) }
        }
    }

    private static func coordinates(
        _ reader: FontBytes,
        _ at: inout Int,
        _ flags: ArraySlice<Int>,
        short: Int,
        same: Int
    ) -> [Double] {
        var value = 0
        return flags.map { flag in
            if flag & short != 0 {
                value += flag & same != 0 ? reader.byte(at) : -reader.byte(at)
                at += 1
            } else if flag & same == 0 {
                value += reader.signed(at)
                at += 2
            }
            return Double(value)
        }
    }

    /// Parts are moved only: the fonts that are carried scale and turn none.
    private func compound(_ reader: FontBytes, _ start: Int, _ depth: Int) -> [[Corner]] {
        var at = start + 10
        var result: [[Corner]] = []
        var flags: Int
        repeat {
            flags = reader.word(at)
            let part = reader.word(at + 2)
            let isWide = flags & 1 != 0
            let dx = isWide ? reader.signed(at + 4) : reader.signedByte(at + 4)
            let dy = isWide ? reader.signed(at + 6) : reader.signedByte(at + 5)
            at += isWide ? 8 : 6
            at += flags & 8 != 0 ? 2 : flags & 64 != 0 ? 4 : flags & 128 != 0 ? 8 : 0
            for contour in contours(part, depth: depth + 1) {
                result.append(
                    contour.map { Corner(x: $0.x + Double(dx), y: $0.y + Double(dy), isOnCurve: $0.isOnCurve) }
                )
            }
        } while flags & 32 != 0 && at < bytes.count
        return result
    }

    private static func characters(_ reader: FontBytes, _ cmap: Int) -> [UInt32: Int] {
        var result: [UInt32: Int] = [:]
        for index in 0..<min(reader.word(cmap + 2), 32) {
            let table = cmap + reader.long(cmap + 4 + index * 8 + 4)
            guard reader.word(table) == 4 else { continue }
            let segments = reader.word(table + 6) / 2
            for segment in 0..<segments {
                let end = reader.word(table + 14 + segment * 2)
                let first = reader.word(table + 16 + segments * 2 + segment * 2)
                let delta = reader.word(table + 16 + segments * 4 + segment * 2)
                let place = table + 16 + segments * 6 + segment * 2
                let offset = reader.word(place)
                guard first <= end, end < 0xFFFF else { continue }
                for code in first...end {
                    let raw = offset == 0 ? code : reader.word(place + offset + (code - first) * 2)
                    let glyph = raw == 0 && offset != 0 ? 0 : (raw + delta) & 0xFFFF
                    if glyph != 0 { result[UInt32(code)] = glyph }
                }
            }
        }
        return result
    }
}

/// Big-endian numbers of a font file.
private struct FontBytes {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    func byte(_ at: Int) -> Int {
        bytes.indices.contains(at) ? Int(bytes[at]) : 0
    }

    func signedByte(_ at: Int) -> Int {
        Int(Int8(truncatingIfNeeded: byte(at)))
    }

    func word(_ at: Int) -> Int {
        byte(at) << 8 | byte(at + 1)
    }

    func signed(_ at: Int) -> Int {
        Int(Int16(truncatingIfNeeded: word(at)))
    }

    func long(_ at: Int) -> Int {
        word(at) << 16 | word(at + 2)
    }
}
