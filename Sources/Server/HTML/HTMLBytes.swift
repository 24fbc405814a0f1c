extension [UInt8] {
    /// Appends text with the five characters of markup replaced; other bytes are copied in runs.
    mutating func appendEscaped(_ text: String) {
        var text = text
        text.withUTF8 { source in
            var copied = 0
            for index in source.indices where Self.isMarkup(source[index]) {
                append(contentsOf: UnsafeBufferPointer(rebasing: source[copied..<index]))
                Self.replacement(of: source[index]).withUTF8Buffer { append(contentsOf: $0) }
                copied = index + 1
            }
            append(contentsOf: UnsafeBufferPointer(rebasing: source[copied...]))
        }
    }

    mutating func appendDecimal(_ number: Int64) {
        appendDigits(of: number, groupedBy: 0)
    }

    mutating func appendGrouped(_ number: Int64) {
        appendDigits(of: number, groupedBy: 3)
    }

    /// One decimal, none where it is zero; drawings need no more.
    mutating func appendCoordinate(_ value: Double) {
        guard value.isFinite, abs(value) < 1e15 else {
            append(UInt8(ascii: "0"))
            return
        }
        let tenths = Int64((value * 10).rounded())
        if tenths < 0 { append(UInt8(ascii: "-")) }
        appendDecimal(Int64(clamping: tenths.magnitude / 10))
        let rest = tenths.magnitude % 10
        guard rest != 0 else { return }
        append(UInt8(ascii: "."))
        append(UInt8(ascii: "0") + UInt8(rest))
    }

    private mutating func appendDigits(of number: Int64, groupedBy size: Int) {
        let start = count
        var rest = number.magnitude
        var written = 0
        repeat {
            if size > 0, written > 0, written % size == 0 { append(UInt8(ascii: ".")) }
            append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
            written += 1
        } while rest > 0
        if number < 0 { append(UInt8(ascii: "-")) }
        self[start...].reverse()
    }

    /// One look at a bit of a word per byte: every text of every page passes here.
    private static func isMarkup(_ byte: UInt8) -> Bool {
        byte < 64 && markup >> UInt64(byte) & 1 == 1
    }

    /// Bits 34, 38, 39, 60 and 62: " & ' < >.
    private static var markup: UInt64 { 1 << 34 | 1 << 38 | 1 << 39 | 1 << 60 | 1 << 62 }

    private static func replacement(of byte: UInt8) -> StaticString {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        default: "&#39;"
        }
    }
}
