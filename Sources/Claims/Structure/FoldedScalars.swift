import Vietnamese

/// A text folded scalar for scalar: rules ask for the words of the same stretches of it again and again.
struct FoldedScalars {
    private let scalars: [Unicode.Scalar]
    /// Small letters without marks; what else is ASCII, as it is.
    private let bytes: [UInt8]

    /// Stands for what may fold to nothing, or to letters that are not ASCII.
    private static let other: UInt8 = 0xFF

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        bytes = scalars.map(FoldedScalars.byte)
    }

    var count: Int { scalars.count }

    /// Whether one of some marks of ASCII stands in a range.
    func has(_ marks: [UInt8], in range: Range<Int>) -> Bool {
        bytes[range].contains { marks.contains($0) }
    }

    func first(_ marks: [UInt8], in range: Range<Int>) -> Int? {
        bytes[range].firstIndex { marks.contains($0) }
    }

    func last(_ marks: [UInt8], in range: Range<Int>) -> Int? {
        bytes[range].lastIndex { marks.contains($0) }
    }

    /// The folded words of a range, with the numbers among them or without.
    func words(_ range: Range<Int>, withNumbers: Bool = false) -> [Substring] {
        guard !bytes[range].contains(FoldedScalars.other) else { return rareWords(range, withNumbers) }
        return String(decoding: bytes[range], as: UTF8.self).utf8
            .split { !(0x61...0x7A).contains($0) && !(withNumbers && (0x30...0x39).contains($0)) }
            .map(Substring.init)
    }

    private func rareWords(_ range: Range<Int>, _ withNumbers: Bool) -> [Substring] {
        Fold.key(String(String.UnicodeScalarView(scalars[range]))).unicodeScalars
            .split { scalar in
                let properties = scalar.properties
                return !properties.isAlphabetic && !(withNumbers && properties.numericType != nil)
            }
            .map(Substring.init)
    }

    private static func byte(_ scalar: Unicode.Scalar) -> UInt8 {
        let value = Int(scalar.value)
        switch value {
        case 0x41...0x5A: return UInt8(value) + 0x20
        case 0..<0x80: return UInt8(value)
        // Dashes, quotation marks, bullets, dots.
        case 0x2010...0x2026: return UInt8(ascii: " ")
        case 0..<Letters.limit:
            let plain = Letters.tables.plain[value]
            return (0x61...0x7A).contains(plain) ? plain : other
        default: return other
        }
    }
}
