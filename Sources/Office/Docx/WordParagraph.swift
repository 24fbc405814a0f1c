/// A paragraph of a Word part: which of its tokens hold text, and where it stands.
struct WordParagraph {
    /// Its tokens, from the opening tag to the closing one.
    var range: Range<Int>
    /// Texts in runs that read as one; a tab or a line break ends a run.
    var chains: [[Int]] = [[]]
    let place: DocxPlace
    /// The token that opens the innermost table row around it.
    let row: Int?
    /// Directly in the body, where whole paragraphs may be left out.
    let isInBody: Bool

    /// The paragraphs of a part in the order of their ends, those in text boxes before the one around them.
    static func all(of tokens: [WordToken], in part: DocxPlace.Part) -> [WordParagraph] {
        var walk = WordWalk(part: part)
        for (index, token) in tokens.enumerated() { walk.take(token, at: index) }
        return walk.done
    }
}

/// Follows the nesting of paragraphs, tables and rows.
private struct WordWalk {
    private struct Table {
        let number: Int
        var rows = 0
        var open: Int?
    }

    let part: DocxPlace.Part
    private(set) var done: [WordParagraph] = []
    private var elements: [WordToken.Element?] = []
    private var tables: [Table] = []
    private var tableCount = 0
    private var paragraphs: [WordParagraph] = []

    init(part: DocxPlace.Part) {
        self.part = part
    }

    mutating func take(_ token: WordToken, at index: Int) {
        switch token.kind {
        case .open:
            open(token, at: index)
            elements.append(token.element)
        case .close:
            _ = elements.popLast()
            close(token, at: index)
        case .empty:
            if token.element == .tab || token.element == .lineBreak { breakChain() }
        case .text:
            if elements.last == .text, let last = paragraphs.indices.last {
                paragraphs[last].chains[paragraphs[last].chains.count - 1].append(index)
            }
        case .other: break
        }
    }

    private mutating func open(_ token: WordToken, at index: Int) {
        switch token.element {
        case .table:
            tableCount += 1
            tables.append(Table(number: tableCount))
        case .row:
            guard let last = tables.indices.last else { return }
            tables[last].rows += 1
            tables[last].open = index
        case .paragraph:
            let table = tables.last
            let place = DocxPlace(part, table: table?.number, row: table?.rows)
            paragraphs.append(
                WordParagraph(
                    range: index..<index,
                    place: place,
                    row: table?.open,
                    isInBody: elements.last == .body
                )
            )
        default: break
        }
    }

    private mutating func close(_ token: WordToken, at index: Int) {
        switch token.element {
        case .table: _ = tables.popLast()
        case .row:
            if let last = tables.indices.last { tables[last].open = nil }
        case .paragraph:
            guard var paragraph = paragraphs.popLast() else { return }
            paragraph.range = paragraph.range.lowerBound..<(index + 1)
            done.append(paragraph)
        default: break
        }
    }

    private mutating func breakChain() {
        if let last = paragraphs.indices.last { paragraphs[last].chains.append([]) }
    }
}
