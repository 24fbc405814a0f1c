/// A piece of a page, already safe to send.
///
/// Only literals of the source text enter as they stand; every value is escaped on its way in. There is no way to
/// turn a string of the running program into markup: `StringLiteralType` is `StaticString`, which only the compiler
/// can make. Values are escaped for text and for *quoted* attribute values, so attributes are always quoted.
package struct HTML: ExpressibleByStringInterpolation, Sendable, Hashable {
    package private(set) var bytes: [UInt8]

    package static let empty = HTML(bytes: [])

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    package init(stringLiteral literal: StaticString) {
        bytes = literal.withUTF8Buffer { Array($0) }
    }

    package init(stringInterpolation: Interpolation) {
        bytes = stringInterpolation.bytes
    }

    /// Markup that stands in the source text.
    package init(trusted literal: StaticString) {
        self.init(stringLiteral: literal)
    }

    /// Text of a person or of the database, escaped.
    package init(_ text: String) {
        bytes = []
        bytes.appendEscaped(text)
    }

    /// The pieces one after the other.
    package init(_ pieces: some Sequence<HTML>) {
        bytes = []
        for piece in pieces {
            bytes.append(contentsOf: piece.bytes)
        }
    }

    package var isEmpty: Bool {
        bytes.isEmpty
    }

    /// As text, for tests and for documents that embed a chart.
    package var text: String {
        String(decoding: bytes, as: UTF8.self)
    }

    package mutating func append(_ other: HTML) {
        bytes.append(contentsOf: other.bytes)
    }

    /// Markup that stands in the source text.
    package mutating func append(trusted literal: StaticString) {
        literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Text of a person or of the database, escaped.
    package mutating func append(text: String) {
        bytes.appendEscaped(text)
    }

    package mutating func reserve(bytes count: Int) {
        bytes.reserveCapacity(bytes.count + count)
    }

    package static func + (left: HTML, right: HTML) -> HTML {
        HTML(bytes: left.bytes + right.bytes)
    }

    package typealias StringLiteralType = StaticString
    package typealias StringInterpolation = Interpolation
}

extension [HTML] {
    package func joined(separator: HTML = .empty) -> HTML {
        var result = HTML.empty
        for (index, piece) in enumerated() {
            if index > 0 { result.append(separator) }
            result.append(piece)
        }
        return result
    }
}
