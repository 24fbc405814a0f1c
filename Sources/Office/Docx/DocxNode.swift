/// A Word part taken apart: what stays, what is filled in, what is repeated.
indirect enum DocxNode: Sendable {
    /// Tags.
    case markup([UInt8])
    /// Text of the template itself, as stored.
    case text([UInt8])
    case value(String, DocxPlace)
    case field(list: String, String, DocxPlace)
    case row(list: String, [DocxNode])
    /// Within a paragraph only the text of a section is left out: the tags around it belong together.
    case section(String, isInParagraph: Bool, [DocxNode])
    /// A paragraph that gives way to blocks.
    case blocks(String, WordLook, WordSection, DocxPlace)
    /// Ends the pages on which blocks stand.
    case pagesEnd(WordSection)
}

/// Puts values into nodes.
struct DocxRenderer {
    /// Repeated rows within repeated rows multiply; a paper of a thousand pages has a tenth of it.
    private static let maxBytes = 32 << 20

    let values: DocxValues
    private let additions: DocxAdditions
    /// In the order of the document.
    private(set) var pictures: [WordPicture] = []
    private var turnsPages = false
    private var output: [UInt8] = []
    /// The row of each list that is being written now; nil is a row left blank.
    private var rows: [String: [String: String]?] = [:]

    private init(_ values: DocxValues, _ additions: DocxAdditions) {
        self.values = values
        self.additions = additions
    }

    /// - Throws: ``DocxError/placeholder(_:_:_:)`` where a value is missing, ``DocxError/tooLarge(limit:)``.
    static func render(
        _ nodes: [DocxNode],
        _ values: DocxValues,
        _ additions: DocxAdditions
    ) throws -> (bytes: [UInt8], pictures: [WordPicture]) {
        var renderer = DocxRenderer(values, additions)
        try renderer.write(nodes, isTextKept: true)
        return (renderer.output, renderer.pictures)
    }

    private mutating func write(_ nodes: [DocxNode], isTextKept: Bool) throws {
        for node in nodes {
            switch node {
            case .markup(let bytes): output += bytes
            case .text(let bytes): if isTextKept { output += bytes }
            case .value(let name, let place):
                guard let text = values.texts[name] else { throw DocxError.placeholder(.noValue, name, place) }
                if isTextKept { write(text) }
            case .field(let list, let name, let place):
                let text = try field(list, name, place)
                if isTextKept { write(text) }
            case .row(let list, let nodes): try writeRows(list, nodes, isTextKept)
            case .section(let name, let isInParagraph, let nodes):
                let isKept = values.keeps(name)
                if isKept || isInParagraph { try write(nodes, isTextKept: isTextKept && isKept) }
            case .blocks(let name, let look, let section, let place):
                guard let blocks = values.blocks[name] else { throw DocxError.placeholder(.noValue, name, place) }
                write(blocks, look, section)
            case .pagesEnd(let section):
                output += turnsPages ? section.markup(.portrait, isFirst: false) : section.markup
            }
        }
    }

    private mutating func write(_ blocks: [WordDocument.Block], _ look: WordLook, _ section: WordSection) {
        var writer = WordBlockWriter(
            WordXML(styles: additions.styles, body: look),
            link: additions.link,
            section: { String(decoding: section.markup($0, isFirst: $1), as: UTF8.self) }
        )
        writer.pictures = pictures
        writer.write(blocks)
        pictures = writer.pictures
        turnsPages = turnsPages || writer.turnsPages
        output += writer.xml.bytes
    }

    /// An empty list leaves one blank row to fill in by hand; a table without any row would not open in Word.
    private mutating func writeRows(_ list: String, _ nodes: [DocxNode], _ isTextKept: Bool) throws {
        let given = values.lists[list] ?? []
        let outer = rows
        defer { rows = outer }
        for row in given.isEmpty ? [nil] : given.map(Optional.some) {
            rows.updateValue(row, forKey: list)
            try write(nodes, isTextKept: isTextKept)
            guard output.count <= DocxRenderer.maxBytes else {
                throw DocxError.tooLarge(limit: DocxRenderer.maxBytes)
            }
        }
    }

    private func field(_ list: String, _ name: String, _ place: DocxPlace) throws -> String {
        guard values.lists[list] != nil, let row = rows[list] else {
            throw DocxError.placeholder(.noValue, list + "." + name, place)
        }
        guard let row else { return "" }
        guard let text = row[name] else { throw DocxError.placeholder(.noValue, list + "." + name, place) }
        return text
    }

    /// The text inside `<w:t>`: markup escaped, lines and tabs as Word has them, no character that XML forbids.
    private mutating func write(_ text: String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": output += Array("&amp;".utf8)
            case "<": output += Array("&lt;".utf8)
            case ">": output += Array("&gt;".utf8)
            case "\n": output += Array("</w:t><w:br/><w:t xml:space=\"preserve\">".utf8)
            case "\t": output += Array("</w:t><w:tab/><w:t xml:space=\"preserve\">".utf8)
            case "\r": break
            case " "..."\u{D7FF}", "\u{E000}"..."\u{FFFD}", "\u{10000}"...:
                output += UTF8.encode(scalar).map(Array.init) ?? []
            default: output.append(0x20)
            }
        }
    }
}
