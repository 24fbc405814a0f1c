/// The part of an address after "?", in its order, decoded.
package struct URLQuery: Sendable, Hashable, ExpressibleByDictionaryLiteral {
    package struct Pair: Sendable, Hashable {
        package let name: String
        package let value: String

        package init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    package private(set) var pairs: [Pair]

    package init(_ pairs: [Pair] = []) {
        self.pairs = pairs
    }

    package init(dictionaryLiteral elements: (String, String)...) {
        pairs = elements.map { Pair(name: $0.0, value: $0.1) }
    }

    /// Names in alphabetical order, so that equal filters have one address.
    package init(_ values: [String: String]) {
        pairs = values.sorted { $0.key < $1.key }.map { Pair(name: $0.key, value: $0.value) }
    }

    package var isEmpty: Bool {
        pairs.isEmpty
    }

    /// The first value of that name; nil where it is absent or holds only spaces.
    package subscript(name: String) -> String? {
        guard let value = pairs.first(where: { $0.name == name })?.value else { return nil }
        return value.allSatisfy(\.isWhitespace) ? nil : value
    }

    package func values(_ name: String) -> [String] {
        pairs.filter { $0.name == name }.map(\.value)
    }

    /// The same query with one name set, or removed where the value is nil.
    package func setting(_ name: String, _ value: String?) -> URLQuery {
        var result = pairs.filter { $0.name != name }
        if let value { result.append(Pair(name: name, value: value)) }
        return URLQuery(result)
    }

    /// As it stands in an address: "ten=m%C3%A1y&trang=2".
    package var encoded: String {
        var bytes: [UInt8] = []
        for (index, pair) in pairs.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: "&")) }
            bytes.appendPercentEncoded(pair.name)
            bytes.append(UInt8(ascii: "="))
            bytes.appendPercentEncoded(pair.value)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension [UInt8] {
    /// Keeps RFC 3986's unreserved characters, encodes every other byte.
    mutating func appendPercentEncoded(_ text: String) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                append(byte)
            default:
                append(UInt8(ascii: "%"))
                append(Self.hexDigit(byte >> 4))
                append(Self.hexDigit(byte & 15))
            }
        }
    }

    private static func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
    }
}
