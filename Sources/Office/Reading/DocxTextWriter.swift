/// Gathers the text of a part token by token.
struct DocxTextWriter {
    private let bytes: [UInt8]
    /// Where all of it is said to stand; nil for the main part, whose letters stand where they are.
    private let anchor: DocxLetterPlace?
    private var letters: [DocxLetter] = []
    private var elements: [WordToken.Element?] = []
    /// Between what was written and what comes next.
    private var gap = ""
    /// The tables that are open, the innermost last.
    private var tables: [DocxTable] = []
    /// How many elements were open where a second form of a drawing began.
    private var skippedFrom: Int?
    /// The last letter that was met.
    private var lastPlace: DocxLetterPlace?
    /// The notes that the text leads to, in its order.
    private(set) var references: [DocxNoteReference] = []

    init(_ bytes: [UInt8], anchor: DocxLetterPlace? = nil) {
        self.bytes = bytes
        self.anchor = anchor
        letters.reserveCapacity(anchor == nil ? bytes.count / 4 : 0)
    }

    mutating func take(_ token: WordToken, at index: Int) {
        switch token.kind {
        case .open:
            if skippedFrom == nil, token.element == nil, isFallback(token) { skippedFrom = elements.count }
            elements.append(token.element)
            if skippedFrom == nil { open(token.element) }
        case .close:
            _ = elements.popLast()
            if skippedFrom == nil { close(token.element) }
            if let depth = skippedFrom, elements.count <= depth { skippedFrom = nil }
        case .empty:
            if skippedFrom == nil { meet(token) }
        case .text:
            if elements.last == .text, skippedFrom == nil { write(token.range, index) }
        case .other: break
        }
    }

    /// What was gathered.
    func finish() -> [DocxLetter] { letters }

    private func isFallback(_ token: WordToken) -> Bool {
        bytes[token.range].starts(with: Array("<mc:Fallback".utf8))
    }

    private mutating func open(_ element: WordToken.Element?) {
        switch element {
        case .table:
            if let outer = tables.indices.last { emit(tables[outer].breakRow()) }
            tables.append(DocxTable())
        case .cell:
            if let table = tables.indices.last { tables[table].openCell() }
        default: break
        }
    }

    private mutating func close(_ element: WordToken.Element?) {
        guard let table = tables.indices.last else {
            if element == .paragraph { gap = "\n\n" }
            return
        }
        switch element {
        case .paragraph: tables[table].part()
        case .cell: tables[table].closeCell()
        case .row: emit(tables[table].endRow())
        case .table:
            emit(tables[table].end())
            tables.removeLast()
        default: break
        }
    }

    private mutating func meet(_ token: WordToken) {
        let table = tables.indices.last
        switch token.element {
        case .tab, .lineBreak:
            if let table { tables[table].part() } else { letGap(token.element == .tab ? "\t" : "\n") }
        case .gridSpan:
            if let table { tables[table].setSpan(value("w:val", of: token).flatMap { Int($0) } ?? 1) }
        case .verticalMerge:
            if let table { tables[table].setMerge(value("w:val", of: token) == "restart" ? .begins : .goesOn) }
        case .footnoteReference, .endnoteReference:
            guard let id = value("w:id", of: token), let lastPlace else { return }
            let kind: DocxNoteReference.Kind = token.element == .footnoteReference ? .footnote : .endnote
            references.append(DocxNoteReference(kind: kind, id: id, place: lastPlace))
        default: break
        }
    }

    private func value(_ attribute: String, of token: WordToken) -> String? {
        RawTag(Array(bytes[token.range])).value(attribute)
    }

    private mutating func letGap(_ text: String) {
        if gap.isEmpty || gap == "\t" { gap = text }
    }

    /// Rows of a table, each as a paragraph.
    private mutating func emit(_ lines: [[DocxLetter]]) {
        for line in lines where !line.isEmpty {
            if !letters.isEmpty { letters += "\n\n".unicodeScalars.map { DocxLetter($0) } }
            letters += line
        }
        gap = "\n\n"
    }

    private mutating func write(_ range: Range<Int>, _ token: Int) {
        let read = read(range, token)
        lastPlace = read.last?.place ?? lastPlace
        if let table = tables.indices.last { return tables[table].write(read) }
        if !letters.isEmpty { letters += gap.unicodeScalars.map { DocxLetter($0) } }
        gap = ""
        letters += read
    }

    private func read(_ range: Range<Int>, _ token: Int) -> [DocxLetter] {
        var read: [DocxLetter] = []
        read.reserveCapacity(range.count)
        var position = range.lowerBound
        while position < range.upperBound {
            let place = anchor ?? DocxLetterPlace(token: Int32(token), offset: Int32(position))
            let scalar = bytes[position] == UInt8(ascii: "&") ? reference(&position, range) : letter(&position)
            read.append(DocxLetter(scalar, at: place))
        }
        return read
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

/// A scalar with where it stands in the file.
struct DocxLetter {
    let scalar: Unicode.Scalar
    let place: DocxLetterPlace

    /// Without a place: what the reading put there.
    init(_ scalar: Unicode.Scalar, at place: DocxLetterPlace = DocxLetterPlace(token: nil, offset: 0)) {
        self.scalar = scalar
        self.place = place
    }
}
