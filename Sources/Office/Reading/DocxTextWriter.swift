import Foundation

/// Gathers the text of a main part token by token.
struct DocxTextWriter {
    private let bytes: [UInt8]
    private var letters: [DocxLetter] = []
    private var elements: [WordToken.Element?] = []
    /// Between what was written and what comes next.
    private var gap = ""
    /// How many elements were open where a second form of a drawing began.
    private var skippedFrom: Int?

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        letters.reserveCapacity(bytes.count / 4)
    }

    mutating func take(_ token: WordToken, at index: Int) {
        switch token.kind {
        case .open:
            if skippedFrom == nil, token.element == nil, isFallback(token) { skippedFrom = elements.count }
            elements.append(token.element)
        case .close:
            _ = elements.popLast()
            if let depth = skippedFrom, elements.count <= depth { skippedFrom = nil }
            close(token.element)
        case .empty:
            if token.element == .tab || token.element == .lineBreak { letGap(token.element == .tab ? "\t" : "\n") }
        case .text:
            if elements.last == .text, skippedFrom == nil { write(token.range, index) }
        case .other: break
        }
    }

    /// The text in normal form C with the place of each of its scalars.
    func finish() -> (text: String, places: [DocxLetterPlace]) {
        DocxComposer.compose(letters)
    }

    private func isFallback(_ token: WordToken) -> Bool {
        bytes[token.range].starts(with: Array("<mc:Fallback".utf8))
    }

    private mutating func close(_ element: WordToken.Element?) {
        switch element {
        case .paragraph, .row: gap = "\n\n"
        case .cell: gap = " | "
        default: break
        }
    }

    private mutating func letGap(_ text: String) {
        if gap.isEmpty || gap == "\t" { gap = text }
    }

    private mutating func write(_ range: Range<Int>, _ token: Int) {
        if !letters.isEmpty {
            for scalar in gap.unicodeScalars { letters.append(DocxLetter(scalar, nil, range.lowerBound)) }
        }
        gap = ""
        var position = range.lowerBound
        while position < range.upperBound {
            let start = position
            let scalar = bytes[position] == UInt8(ascii: "&") ? reference(&position, range) : letter(&position)
            letters.append(DocxLetter(scalar, token, start))
        }
    }

    /// A scalar of UTF-8, which was found to be well-formed before.
    private func letter(_ position: inout Int) -> Unicode.Scalar {
        let first = bytes[position]
        position += 1
        guard first >= 0xC0 else { return Unicode.Scalar(first) }
        let more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1
        var value = UInt32(first) & (more == 3 ? 0x07 : more == 2 ? 0x0F : 0x1F)
        for _ in 0..<more where position < bytes.count {
            value = value << 6 | UInt32(bytes[position] & 0x3F)
            position += 1
        }
        return Unicode.Scalar(value) ?? "\u{FFFD}"
    }

    private func reference(_ position: inout Int, _ range: Range<Int>) -> Unicode.Scalar {
        let start = position + 1
        guard let end = bytes[start..<min(range.upperBound, start + 12)].firstIndex(of: UInt8(ascii: ";")) else {
            position += 1
            return "&"
        }
        position = end + 1
        let name = String(decoding: bytes[start..<end], as: UTF8.self)
        if let known = DocxTextWriter.named[name] { return known }
        let isHex = name.hasPrefix("#x")
        let number = UInt32(name.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10)
        return number.flatMap(Unicode.Scalar.init) ?? "\u{FFFD}"
    }

    private static let named: [String: Unicode.Scalar] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'",
    ]
}

/// A scalar as it stands in the file.
struct DocxLetter {
    let scalar: Unicode.Scalar
    let place: DocxLetterPlace

    init(_ scalar: Unicode.Scalar, _ token: Int?, _ offset: Int) {
        self.scalar = scalar
        place = DocxLetterPlace(token: token.map(Int32.init), offset: Int32(offset))
    }
}

/// Puts letters and the marks behind them together, as normal form C has them.
enum DocxComposer {
    static func compose(_ letters: [DocxLetter]) -> (text: String, places: [DocxLetterPlace]) {
        var scalars = String.UnicodeScalarView()
        var places: [DocxLetterPlace] = []
        places.reserveCapacity(letters.count)
        var index = 0
        while index < letters.count {
            var end = index + 1
            while end < letters.count, isMark(letters[end].scalar) { end += 1 }
            if end == index + 1, isStable(letters[index].scalar) {
                scalars.append(letters[index].scalar)
                places.append(letters[index].place)
            } else {
                for scalar in composed(letters[index..<end]) {
                    scalars.append(scalar)
                    places.append(letters[index].place)
                }
            }
            index = end
        }
        return (String(scalars), places)
    }

    private static func composed(_ letters: ArraySlice<DocxLetter>) -> String.UnicodeScalarView {
        var cluster = String.UnicodeScalarView()
        for letter in letters { cluster.append(letter.scalar) }
        return String(cluster).precomposedStringWithCanonicalMapping.unicodeScalars
    }

    /// Latin letters, Vietnamese ones among them, and punctuation are in form C by themselves.
    private static func isStable(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x300 || (0x1E00..<0x1F00).contains(scalar.value) || (0x2010...0x2027).contains(scalar.value)
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x300 && scalar.properties.canonicalCombiningClass != .notReordered
    }
}
