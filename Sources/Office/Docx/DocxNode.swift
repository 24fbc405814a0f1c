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
}

/// Puts values into nodes.
struct DocxRenderer {
    /// Repeated rows within repeated rows multiply; a paper of a thousand pages has a tenth of it.
    private static let maxBytes = 32 << 20

    let values: DocxValues
    private var output: [UInt8] = []
    /// The row of each list that is being written now; nil is a row left blank.
    private var rows: [String: [String: String]?] = [:]

    init(_ values: DocxValues) {
        self.values = values
    }

    /// - Throws: ``DocxError/placeholder(_:_:_:)`` where a value is missing, ``DocxError/tooLarge(limit:)``.
    static func render(_ nodes: [DocxNode], _ values: DocxValues) throws -> [UInt8] {
        var renderer = DocxRenderer(values)
        try renderer.write(nodes, isTextKept: true)
        return renderer.output
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
            }
        }
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
