extension HTML {
    /// What may stand between `\(` and `)` in an `HTML` literal.
    package struct Interpolation: StringInterpolationProtocol {
        package typealias StringLiteralType = StaticString

        private(set) var bytes: [UInt8] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + interpolationCount * 24)
        }

        package mutating func appendLiteral(_ literal: StaticString) {
            literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
        }

        package mutating func appendInterpolation(_ text: String) {
            bytes.appendEscaped(text)
        }

        package mutating func appendInterpolation(_ text: Substring) {
            bytes.appendEscaped(String(text))
        }

        package mutating func appendInterpolation(_ text: String?) {
            if let text { bytes.appendEscaped(text) }
        }

        package mutating func appendInterpolation(_ number: some BinaryInteger) {
            bytes.appendDecimal(Int64(clamping: number))
        }

        /// A number with the Vietnamese thousands point: 1.234.567.
        package mutating func appendInterpolation(grouped number: some BinaryInteger) {
            bytes.appendGrouped(Int64(clamping: number))
        }

        /// A coordinate of a drawing, rounded to one decimal, with the point that SVG wants.
        package mutating func appendInterpolation(coordinate value: Double) {
            bytes.appendCoordinate(value)
        }

        package mutating func appendInterpolation(_ html: HTML) {
            bytes.append(contentsOf: html.bytes)
        }

        package mutating func appendInterpolation(_ html: HTML?) {
            if let html { bytes.append(contentsOf: html.bytes) }
        }

        package mutating func appendInterpolation(_ url: SiteURL) {
            bytes.appendEscaped(url.string)
        }

        package mutating func appendInterpolation<Items: Sequence>(
            each items: Items,
            _ piece: (Items.Element) throws -> HTML
        ) rethrows {
            for item in items {
                bytes.append(contentsOf: try piece(item).bytes)
            }
        }

        /// The piece where the condition holds, else nothing.
        package mutating func appendInterpolation(if condition: Bool, _ piece: @autoclosure () -> HTML) {
            if condition { bytes.append(contentsOf: piece().bytes) }
        }

        /// ` name="value"` with its leading space, or nothing where the value is nil.
        package mutating func appendInterpolation(attribute name: StaticString, _ value: String?) {
            guard let value else { return }
            appendInterpolation(attribute: name, HTML(value))
        }

        package mutating func appendInterpolation(attribute name: StaticString, _ value: SiteURL?) {
            guard let value else { return }
            appendInterpolation(attribute: name, HTML(value.string))
        }

        /// A bare attribute (`checked`, `required`) with its leading space where the condition holds.
        package mutating func appendInterpolation(attribute name: StaticString, if condition: Bool) {
            guard condition else { return }
            bytes.append(UInt8(ascii: " "))
            appendLiteral(name)
        }

        private mutating func appendInterpolation(attribute name: StaticString, _ value: HTML) {
            bytes.append(UInt8(ascii: " "))
            appendLiteral(name)
            appendLiteral("=\"")
            bytes.append(contentsOf: value.bytes)
            bytes.append(UInt8(ascii: "\""))
        }
    }
}
