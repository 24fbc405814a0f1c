/// Splits Swift text into code and string literals, as far as reading a tree needs it.
///
/// In `code` every comment and the content of every literal is blank, lines keep their numbers, and what stands in an
/// interpolation is code again.
struct SwiftScanner {
    struct Literal: Equatable {
        let line: Int
        /// Escapes are resolved; each interpolation is one `SwiftScanner.hole`.
        let text: String
    }

    static let hole = "\u{FFFC}"

    private let source: [UInt8]
    private var index = 0
    private var line = 1
    private var output: [UInt8] = []
    private(set) var literals: [Literal] = []

    var code: String { String(decoding: output, as: UTF8.self) }

    init(_ text: String) {
        source = Array(text.utf8)
        output.reserveCapacity(source.count)
        scanCode(inInterpolation: false)
    }

    private mutating func scanCode(inInterpolation: Bool) {
        var depth = 0
        while index < source.count {
            if starts("//") {
                skipLineComment()
            } else if starts("/*") {
                skipBlockComment()
            } else if source[index] == UInt8(ascii: "\"") || isRawLiteral {
                scanLiteral()
            } else {
                if source[index] == UInt8(ascii: "(") { depth += 1 }
                if source[index] == UInt8(ascii: ")") { depth -= 1 }
                take(blank: false)
                if inInterpolation, depth < 0 { return }
            }
        }
    }

    private mutating func skipLineComment() {
        while index < source.count, source[index] != UInt8(ascii: "\n") {
            take(blank: true)
        }
    }

    private mutating func skipBlockComment() {
        var depth = 0
        while index < source.count {
            if starts("/*") { depth += 1 }
            let closes = starts("*/")
            if closes { depth -= 1 }
            take(blank: true)
            if closes {
                take(blank: true)
                if depth == 0 { return }
            }
        }
    }

    /// At the opening quote, or at the number signs of a raw literal.
    private mutating func scanLiteral() {
        let start = line
        var signs = ""
        while starts("#") {
            signs += "#"
            take(blank: false)
        }
        let quote = starts("\"\"\"") ? "\"\"\"" : "\""
        take(quote.utf8.count, blank: false)
        var text: [UInt8] = []
        while index < source.count, !starts(quote + signs) {
            guard starts("\\" + signs) else {
                text.append(source[index])
                take(blank: true)
                continue
            }
            take(1 + signs.utf8.count, blank: true)
            scanEscape(&text)
        }
        take(quote.utf8.count + signs.utf8.count, blank: false)
        literals.append(Literal(line: start, text: String(decoding: text, as: UTF8.self)))
    }

    /// After the backslash.
    private mutating func scanEscape(_ text: inout [UInt8]) {
        guard index < source.count else { return }
        if starts("(") {
            take(blank: false)
            text += Array(SwiftScanner.hole.utf8)
            scanCode(inInterpolation: true)
        } else {
            // A newline after a backslash joins two lines; any other character stands for itself, well enough here.
            if source[index] != UInt8(ascii: "\n") { text.append(source[index]) }
            take(blank: true)
        }
    }

    private var isRawLiteral: Bool {
        starts("#\"") || starts("##\"")
    }

    private func starts(_ text: String) -> Bool {
        let bytes = text.utf8
        return index + bytes.count <= source.count && source[index..<index + bytes.count].elementsEqual(bytes)
    }

    private mutating func take(_ count: Int = 1, blank: Bool) {
        for _ in 0..<count where index < source.count {
            let byte = source[index]
            if byte == UInt8(ascii: "\n") { line += 1 }
            output.append(blank && byte != UInt8(ascii: "\n") ? UInt8(ascii: " ") : byte)
            index += 1
        }
    }
}
