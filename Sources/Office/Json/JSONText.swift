extension [UInt8] {
    /// The text in quotes; what JSON does not allow inside them is escaped (RFC 8259, section 7).
    package mutating func appendJSONString(_ text: String) {
        append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { source in
            for byte in source {
                appendJSONCharacter(byte)
            }
        }
        append(UInt8(ascii: "\""))
    }

    private mutating func appendJSONCharacter(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"):
            append(UInt8(ascii: "\\"))
            append(byte)
        case UInt8(ascii: "\n"): append(contentsOf: "\\n".utf8)
        case UInt8(ascii: "\r"): append(contentsOf: "\\r".utf8)
        case UInt8(ascii: "\t"): append(contentsOf: "\\t".utf8)
        case 0..<32:
            let digits = String(byte, radix: 16)
            append(contentsOf: ("\\u00" + (byte < 16 ? "0" : "") + digits).utf8)
        default: append(byte)
        }
    }
}
