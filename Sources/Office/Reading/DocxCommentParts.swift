/// The parts of a document that hold its comments and tie them to it.
struct DocxCommentParts {
    private static let mainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"

    /// The number of the next comment.
    let firstID: Int
    private let part: DocxMainPart
    private let name: String
    /// Nil where the document has no comments yet.
    private let existing: [UInt8]?
    private let links: [UInt8]?
    private let linked: [XlsxRelationship]
    private let types: [UInt8]

    /// - Throws: `SpreadsheetError`, `NotEditable`.
    init(_ part: DocxMainPart, _ archive: ZipArchive) throws {
        self.part = part
        linked = try XlsxRelationships.read(of: part.name, in: archive)
        links = try archive.bytes(of: XlsxRelationships.relsPart(of: part.name))
        let own = linked.first { $0.kind == "comments" && !$0.isExternal }
        existing = try own.flatMap { try archive.bytes(of: $0.target) }
        if let existing, existing.firstRange(of: Array("<w:comments".utf8)) == nil { throw NotEditable() }
        name = existing == nil ? XlsxRelationships.folder(of: part.name) + "comments.xml" : own?.target ?? ""
        guard let types = try archive.bytes(of: "[Content_Types].xml") else { throw NotEditable() }
        self.types = types
        let numbers = DocxCommentNumbers()
        if let existing { try XMLScanner.scan(existing, with: numbers) }
        firstID = numbers.highest + 1
    }

    /// The changed and new parts.
    ///
    /// - Throws: `SpreadsheetError`, `NotEditable`.
    func parts(
        _ comments: [(id: Int, words: String)],
        by author: String,
        at day: String
    ) throws -> [(name: String, bytes: [UInt8])] {
        let tags = comments.map { comment($0.id, $0.words, author, day) }
        if let existing { return [(name, try LinkParts.append(tags, to: existing, root: "comments"))] }
        let space =
            part.isStrict
            ? "http://purl.oclc.org/ooxml/wordprocessingml/main"
            : "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:comments xmlns:w=\"\(space)\">"
        let whole = head + tags.map { "<w:" + $0.dropFirst() }.joined() + "</w:comments>"
        let override = "<Override PartName=\"/\(name)\" ContentType=\"\(DocxCommentParts.mainType)\"/>"
        let link = (id: LinkParts.freeID("rIdSoLieu", among: linked), kind: "comments", target: "comments.xml")
        return [
            (name, Array(whole.utf8)),
            (
                XlsxRelationships.relsPart(of: part.name),
                try LinkParts.adding([link], to: links, isStrict: part.isStrict)
            ),
            ("[Content_Types].xml", try LinkParts.append([override], to: types, root: "Types")),
        ]
    }

    /// Without the prefix of its first tag, which is that of the part.
    private func comment(_ id: Int, _ words: String, _ author: String, _ day: String) -> String {
        let paragraphs = words.split(separator: "\n").map { line in
            "<w:p><w:r><w:t xml:space=\"preserve\">\(XMLText.escape(String(line)))</w:t></w:r></w:p>"
        }
        return "<comment w:id=\"\(id)\" w:author=\"\(XMLText.escape(author))\" w:date=\"\(day)\" w:initials=\"KC\">"
            + paragraphs.joined() + "</w:comment>"
    }
}

private final class DocxCommentNumbers: XMLHandler {
    private(set) var highest = -1

    override func start(_ name: XMLName, _ attributes: XMLAttributes) throws {
        guard name == "comment", let id = attributes.prefixed("id").flatMap({ Int($0) }) else { return }
        highest = max(highest, id)
    }
}
