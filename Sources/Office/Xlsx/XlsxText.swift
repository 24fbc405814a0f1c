/// Text as OOXML stores it.
enum XlsxText {
    /// Decodes UTF-8 and the `_x000D_` escapes of characters that XML cannot hold (ECMA-376 part 1, 22.9.2.19).
    static func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        guard bytes.count >= 7, bytes.contains(UInt8(ascii: "_")) else { return text }
        return decodeEscapes(text)
    }

    /// Guards text that looks like such an escape, so that ``decode(_:)`` gives it back as it was.
    static func encode(_ text: String) -> String {
        guard text.utf8.count >= 7, text.utf8.contains(UInt8(ascii: "_")) else { return text }
        let units = Array(text.utf16)
        var guarded: [UInt16] = []
        for index in units.indices {
            if escapedUnit(units[index...]) != nil { guarded += Array("_x005F".utf16) }
            guarded.append(units[index])
        }
        return guarded.count == units.count ? text : String(decoding: guarded, as: UTF16.self)
    }

    private static func decodeEscapes(_ text: String) -> String {
        var units: [UInt16] = []
        var rest = Array(text.utf16)[...]
        var found = false
        while let unit = rest.first {
            if let escaped = escapedUnit(rest) {
                units.append(escaped)
                rest = rest.dropFirst(7)
                found = true
            } else {
                units.append(unit)
                rest = rest.dropFirst()
            }
        }
        return found ? String(decoding: units, as: UTF16.self) : text
    }

    /// The unit that `_xHHHH_` at the start stands for; `_x0000_` is no escape, for no text of ours holds U+0000.
    private static func escapedUnit(_ units: ArraySlice<UInt16>) -> UInt16? {
        guard units.count >= 7, units[units.startIndex] == 0x5F, units[units.startIndex + 1] == 0x78,
            units[units.startIndex + 6] == 0x5F
        else { return nil }
        var value: UInt16 = 0
        for unit in units.dropFirst(2).prefix(4) {
            guard let digit = UnicodeScalar(unit).flatMap({ Character($0).hexDigitValue }), unit < 0x80 else {
                return nil
            }
            value = value << 4 | UInt16(digit)
        }
        return value == 0 ? nil : value
    }
}
