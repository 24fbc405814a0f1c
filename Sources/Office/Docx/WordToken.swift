/// One tag or one run of text of a Word part, as stored.
struct WordToken {
    enum Kind {
        case open, close
        /// `<w:tab/>`: opens and closes at once.
        case empty
        case text
        /// Comments, declarations, CDATA.
        case other
    }

    /// The elements that templates, the reading of texts and remarks care about.
    enum Element: String {
        case body = "w:body"
        case section = "w:sectPr"
        case paragraph = "w:p"
        case paragraphProperties = "w:pPr"
        case text = "w:t"
        case table = "w:tbl"
        case row = "w:tr"
        case cell = "w:tc"
        case run = "w:r"
        case runProperties = "w:rPr"
        case tab = "w:tab"
        case lineBreak = "w:br"
        /// How many columns a cell takes, and whether it goes on with the one above.
        case gridSpan = "w:gridSpan"
        case verticalMerge = "w:vMerge"
        case footnote = "w:footnote"
        case endnote = "w:endnote"
        case footnoteReference = "w:footnoteReference"
        case endnoteReference = "w:endnoteReference"
        case bookmarkStart = "w:bookmarkStart"
        case bookmarkEnd = "w:bookmarkEnd"
    }

    let kind: Kind
    /// Nil for text and for all other elements.
    let element: Element?
    let range: Range<Int>
}

extension WordToken {
    /// Cuts well-formed XML, which expat has read before, into its tags and texts.
    static func all(in bytes: [UInt8]) -> [WordToken] {
        var tokens: [WordToken] = []
        tokens.reserveCapacity(bytes.count / 16)
        var position = 0
        while position < bytes.count {
            let token = next(in: bytes, at: position)
            tokens.append(token)
            position = token.range.upperBound
        }
        return tokens
    }

    /// Behind the element that the token at `start` opens.
    static func end(of start: Int, in tokens: [WordToken]) -> Int {
        var depth = 0
        for index in start..<tokens.count where tokens[index].element == tokens[start].element {
            switch tokens[index].kind {
            case .open: depth += 1
            case .close: depth -= 1
            case .empty, .text, .other: break
            }
            if depth == 0 { return index + 1 }
        }
        return tokens.count
    }

    private static func next(in bytes: [UInt8], at start: Int) -> WordToken {
        guard bytes[start] == UInt8(ascii: "<") else {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
            return WordToken(kind: .text, element: nil, range: start..<end)
        }
        for (opening, closing) in [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>"), ("<!", ">")]
        where bytes[start...].starts(with: opening.utf8) {
            let end = self.end(of: Array(closing.utf8), in: bytes, from: start + opening.utf8.count)
            return WordToken(kind: .other, element: nil, range: start..<end)
        }
        return tag(in: bytes, at: start)
    }

    private static func tag(in bytes: [UInt8], at start: Int) -> WordToken {
        var end = start + 1
        var quote: UInt8?
        while end < bytes.count, quote != nil || bytes[end] != UInt8(ascii: ">") {
            if quote == bytes[end] {
                quote = nil
            } else if quote == nil, bytes[end] == UInt8(ascii: "\"") || bytes[end] == UInt8(ascii: "'") {
                quote = bytes[end]
            }
            end += 1
        }
        let isClose = start + 1 < bytes.count && bytes[start + 1] == UInt8(ascii: "/")
        let isEmpty = bytes[end - 1] == UInt8(ascii: "/")
        let nameStart = isClose ? start + 2 : start + 1
        let nameEnd = bytes[nameStart..<end].firstIndex { $0 <= 0x20 || $0 == UInt8(ascii: "/") } ?? end
        return WordToken(
            kind: isClose ? .close : isEmpty ? .empty : .open,
            element: element(bytes[nameStart..<nameEnd]),
            range: start..<min(end + 1, bytes.count)
        )
    }

    private static func element(_ name: ArraySlice<UInt8>) -> Element? {
        guard name.starts(with: [UInt8(ascii: "w"), UInt8(ascii: ":")]), name.count <= 19 else { return nil }
        return Element(rawValue: String(decoding: name, as: UTF8.self))
    }

    private static func end(of closing: [UInt8], in bytes: [UInt8], from start: Int) -> Int {
        var position = start
        while position < bytes.count {
            if bytes[position...].starts(with: closing) { return position + closing.count }
            position += 1
        }
        return bytes.count
    }
}
