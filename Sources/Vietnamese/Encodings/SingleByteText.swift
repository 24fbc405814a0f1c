/// Windows-1252, in which the bytes of old Vietnamese fonts are usually shown.
enum SingleByteText {
    static func text(of bytes: [UInt8]) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: bytes.map(scalar(of:)))
        return String(text)
    }

    /// The bytes behind a text that was decoded as Latin-1 or Windows-1252; nothing where it holds other letters.
    static func bytes(shownAs text: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            if scalar.value <= 0xFF {
                bytes.append(UInt8(scalar.value))
            } else if let place = upperControls.firstIndex(of: scalar) {
                bytes.append(0x80 + UInt8(place))
            } else {
                return nil
            }
        }
        return bytes
    }

    private static func scalar(of byte: UInt8) -> Unicode.Scalar {
        (0x80..<0xA0).contains(byte) ? upperControls[Int(byte - 0x80)] : Unicode.Scalar(byte)
    }

    /// What Windows-1252 has at 80 to 9F; its five gaps stay control characters.
    private static let upperControls = Array(
        ("\u{20AC}\u{81}\u{201A}\u{192}\u{201E}\u{2026}\u{2020}\u{2021}"
            + "\u{2C6}\u{2030}\u{160}\u{2039}\u{152}\u{8D}\u{17D}\u{8F}"
            + "\u{90}\u{2018}\u{2019}\u{201C}\u{201D}\u{2022}\u{2013}\u{2014}"
            + "\u{2DC}\u{2122}\u{161}\u{203A}\u{153}\u{9D}\u{17E}\u{178}").unicodeScalars
    )
}
