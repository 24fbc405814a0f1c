/// The small parts that tie others together: links of a sheet and the list of content types.
enum LinkParts {
    /// A link id that the sheet does not use yet.
    static func freeID(_ base: String, among links: [XlsxRelationship]) -> String {
        var id = base
        while links.contains(where: { $0.id == id }) { id += "x" }
        return id
    }

    /// A `.rels` part with more links in it; nil bytes stand for a sheet without links.
    ///
    /// - Throws: ``NotEditable``.
    static func adding(
        _ links: [(id: String, kind: String, target: String)],
        to bytes: [UInt8]?,
        isStrict: Bool
    ) throws
        -> [UInt8]
    {
        let base = OfficeNamespace(isStrict: isStrict).links
        let tags = links.map { link in
            "<Relationship Id=\"\(link.id)\" Type=\"\(base)/\(link.kind)\" Target=\"\(XMLText.escape(link.target))\"/>"
        }
        let empty =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>"
        return try append(tags, to: bytes ?? Array(empty.utf8), root: "Relationships")
    }

    /// `[Content_Types].xml` with the parts of the comments.
    ///
    /// - Throws: ``NotEditable``.
    static func addingTypes(forComments parts: [String], to bytes: [UInt8]) throws -> [UInt8] {
        let types = ContentTypes()
        try XMLScanner.scan(bytes, with: types)
        let comments = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
        var tags = parts.map { "<Override PartName=\"/\(XMLText.escape($0))\" ContentType=\"\(comments)\"/>" }
        if !types.extensions.contains("vml") {
            let vml = "application/vnd.openxmlformats-officedocument.vmlDrawing"
            tags.insert("<Default Extension=\"vml\" ContentType=\"\(vml)\"/>", at: 0)
        }
        return try append(tags, to: bytes, root: "Types")
    }

    /// Adds tags written without prefix at the end of the root element.
    static func append(_ tags: [String], to bytes: [UInt8], root: StaticString) throws -> [UInt8] {
        let layout = RootLayout(root)
        try XMLScanner.scan(bytes, with: layout)
        guard let tag = layout.tag, let end = layout.end else { throw NotEditable() }
        let prefixed = tags.map { "<\(tag.prefix)" + $0.dropFirst() }.joined()
        guard !tag.isSelfClosing else {
            let opened = tag.opened(around: Array(prefixed.utf8))
            let edit = PartEdit(offset: end - tag.bytes.count, length: tag.bytes.count, replacement: opened)
            return PartEdit.apply([edit], to: bytes)
        }
        return PartEdit.apply([PartEdit(offset: end, replacement: Array(prefixed.utf8))], to: bytes)
    }
}

private final class RootLayout: XMLHandler {
    private let root: StaticString
    private(set) var tag: RawTag?
    private(set) var end: Int?

    init(_ root: StaticString) { self.root = root }

    override func start(_ name: XMLName, _ attributes: XMLAttributes) throws {
        guard tag == nil else { return }
        let raw = scanner?.rawTag ?? []
        guard name == root, raw.count > 2, raw[1] != 0 else { throw NotEditable() }
        tag = RawTag(raw)
    }

    override func end(_ name: XMLName) throws {
        if name == root { end = scanner?.byteOffset }
    }
}

private final class ContentTypes: XMLHandler {
    private(set) var extensions: Set<String> = []

    override func start(_ name: XMLName, _ attributes: XMLAttributes) throws {
        guard name == "Default", let known = attributes.string("Extension") else { return }
        extensions.insert(known.lowercased())
    }
}
