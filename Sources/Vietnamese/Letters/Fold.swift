/// Text without marks, for searching and for matching names.
package enum Fold {
    /// Lower case, marks off, đ → d; spaces collapsed and trimmed; curly quotes and dashes made plain.
    ///
    /// Composed and decomposed input give the same answer, and so do hoà and hòa.
    package static func search(_ text: String) -> String {
        String(decoding: searchBytes(text), as: UTF8.self)
    }

    /// The search form with everything but letters and digits squeezed to single spaces.
    ///
    /// "huyện Ea H’leo" and "Huyện Ea H'leo" both give "huyen ea h leo".
    package static func key(_ text: String) -> String {
        let folded = search(text)
        var output = SpacedBytes(capacity: folded.utf8.count)
        for scalar in folded.unicodeScalars {
            switch scalar.value {
            case 0x30...0x39, 0x61...0x7A: output.append(UInt8(scalar.value))
            case 0..<0x80: output.space()
            default: scalar.isWordPart ? output.append(scalar) : output.space()
            }
        }
        return String(decoding: output.bytes, as: UTF8.self)
    }

    private static let backtick = 0x60

    private static func searchBytes(_ text: String) -> [UInt8] {
        var output = SpacedBytes(capacity: text.utf8.count)
        LetterTable.letters.withUnsafeBufferPointer { letters in
            for scalar in text.unicodeScalars {
                let value = Int(scalar.value)
                if value < LetterTable.limit, let letter = letters[value] {
                    output.append(letter.plain)
                } else if value > 0x20, value < 0x7F {
                    output.append(value == backtick ? UInt8(ascii: "'") : UInt8(value))
                } else {
                    appendOther(scalar, to: &output)
                }
            }
        }
        return output.bytes
    }

    private static func appendOther(_ scalar: Unicode.Scalar, to output: inout SpacedBytes) {
        switch scalar.value {
        case 0x300..<0x370, 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: break
        case 0x2018, 0x2019, 0x201B, 0x2BC, 0xB4, 0x2032: output.append(UInt8(ascii: "'"))
        case 0x201C, 0x201D, 0x201E, 0xAB, 0xBB: output.append(UInt8(ascii: "\""))
        case 0x2010...0x2015, 0x2212: output.append(UInt8(ascii: "-"))
        case 0xFF01...0xFF5E: appendFullWidth(scalar, to: &output)
        default:
            if scalar.isSpaceOrControl {
                output.space()
            } else {
                for lower in scalar.properties.lowercaseMapping.unicodeScalars {
                    output.append(lower)
                }
            }
        }
    }

    /// Full-width forms (U+FF01…) lie as far from ASCII as the first of them does.
    private static func appendFullWidth(_ scalar: Unicode.Scalar, to output: inout SpacedBytes) {
        let plain = UInt8(scalar.value - 0xFF01 + 0x21)
        let isUpper = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(plain)
        output.append(isUpper ? plain + 0x20 : plain)
    }
}

/// UTF-8 bytes in which runs of spaces become one and the ends stay bare.
private struct SpacedBytes {
    private(set) var bytes: [UInt8] = []
    private var owesSpace = false

    init(capacity: Int) {
        bytes.reserveCapacity(capacity)
    }

    mutating func space() {
        owesSpace = !bytes.isEmpty
    }

    mutating func append(_ byte: UInt8) {
        if owesSpace {
            bytes.append(0x20)
            owesSpace = false
        }
        bytes.append(byte)
    }

    mutating func append(_ scalar: Unicode.Scalar) {
        for byte in UTF8.encode(scalar) ?? .init() {
            append(byte)
        }
    }
}

extension Unicode.Scalar {
    var isSpaceOrControl: Bool {
        if value <= 0x20 || value == 0x7F || value == 0xA0 {
            return true
        }
        return value > 0x7F && (properties.isWhitespace || properties.generalCategory == .control)
    }

    fileprivate var isWordPart: Bool {
        properties.isAlphabetic || properties.numericType != nil
    }
}
