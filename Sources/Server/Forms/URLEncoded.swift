import Foundation

extension URLQuery {
    /// Reads "ten=m%C3%A1y+s%E1%BA%A5y&trang=2".
    ///
    /// Never fails: an escape that is none stays as it is, bytes that are no UTF-8 become U+FFFD. Text is in NFC and
    /// holds no NUL, which PostgreSQL refuses in text.
    package init(encoded: some StringProtocol) {
        self.init(bytes: Array(encoded.utf8))
    }

    init(bytes: [UInt8]) {
        var pairs: [Pair] = []
        for part in bytes.split(separator: UInt8(ascii: "&")) where pairs.count < URLQuery.limit {
            let name = part.prefix { $0 != UInt8(ascii: "=") }
            let value = part.dropFirst(name.count + 1)
            pairs.append(Pair(name: Self.decoded(name), value: Self.decoded(value)))
        }
        self.init(pairs)
    }

    /// More pairs than any page of ours has; the rest is dropped.
    private static let limit = 2_000

    private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            if byte == UInt8(ascii: "%"), let value = hexByte(bytes, after: index) {
                result.append(value)
                index += 3
            } else {
                result.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self).asTyped
    }

    private static func hexByte(_ bytes: ArraySlice<UInt8>, after index: Int) -> UInt8? {
        guard index + 2 < bytes.endIndex,
            let high = Character(Unicode.Scalar(bytes[index + 1])).hexDigitValue,
            let low = Character(Unicode.Scalar(bytes[index + 2])).hexDigitValue
        else { return nil }
        return UInt8(high * 16 + low)
    }
}

extension String {
    /// Text as it enters from outside: NFC, without NUL.
    var asTyped: String {
        if utf8.allSatisfy({ $0 > 0 && $0 < 0x80 }) { return self }
        let clean = utf8.contains(0) ? replacingOccurrences(of: "\0", with: "") : self
        return clean.precomposedStringWithCanonicalMapping
    }
}
