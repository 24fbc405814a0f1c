/// The text of the comments of one sheet: a new part, or the old one with more in it.
enum CommentsPart {
    private static let author = "KhuyenCong"

    static func new(_ notes: [(cell: CellAddress, note: String)], isStrict: Bool) -> [UInt8] {
        let comments = notes.map { comment($0.cell, $0.note, author: 0, prefix: "") }.joined()
        let text =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<comments xmlns=\"\(OfficeNamespace(isStrict: isStrict).cells)\">"
            + "<authors><author>\(author)</author></authors><commentList>\(comments)</commentList></comments>"
        return Array(text.utf8)
    }

    /// Keeps all comments; a cell that already has one gets the note at the end of its text.
    ///
    /// - Returns: the part, and the cells that got a comment of their own and thus need a box.
    /// - Throws: ``NotEditable`` when the part is not built as usual.
    static func adding(
        _ notes: [(cell: CellAddress, note: String)],
        to bytes: [UInt8]
    ) throws -> (bytes: [UInt8], newCells: [CellAddress]) {
        let layout = CommentsLayout(notes)
        try XMLScanner.scan(bytes, with: layout)
        guard let authorsEnd = layout.authorsEnd, let listEnd = layout.listEnd else { throw NotEditable() }
        let fresh = notes.filter { !layout.commented.contains($0.cell) }
        let prefix = layout.prefix
        let comments = fresh.map { comment($0.cell, $0.note, author: layout.authorCount, prefix: prefix) }.joined()
        let own = "<\(prefix)author>\(author)</\(prefix)author>"
        let edits =
            layout.appended + [
                PartEdit(offset: authorsEnd, replacement: Array(own.utf8)),
                PartEdit(offset: listEnd, replacement: Array(comments.utf8)),
            ]
        return (PartEdit.apply(edits.sorted { $0.offset < $1.offset }, to: bytes), fresh.map(\.cell))
    }

    private static func comment(_ cell: CellAddress, _ note: String, author: Int, prefix: String) -> String {
        "<\(prefix)comment ref=\"\(cell)\" authorId=\"\(author)\"><\(prefix)text>\(run(note, prefix))"
            + "</\(prefix)text></\(prefix)comment>"
    }

    static func run(_ note: String, _ prefix: String) -> String {
        "<\(prefix)r><\(prefix)t xml:space=\"preserve\">\(XMLText.escape(note))</\(prefix)t></\(prefix)r>"
    }
}

/// Finds where authors and comments end, and which of the wanted cells have a comment.
private final class CommentsLayout: XMLHandler {
    private let notes: [CellAddress: String]
    private(set) var prefix = ""
    private(set) var authorCount = 0
    private(set) var authorsEnd: Int?
    private(set) var listEnd: Int?
    private(set) var commented: Set<CellAddress> = []
    private(set) var appended: [PartEdit] = []
    private var current: CellAddress?

    init(_ notes: [(cell: CellAddress, note: String)]) {
        self.notes = Dictionary(notes.map { ($0.cell, $0.note) }) { first, _ in first }
    }

    override func start(_ name: XMLName, _ attributes: XMLAttributes) throws {
        if name == "comments" {
            let raw = scanner?.rawTag ?? []
            guard raw.count > 2, raw[1] != 0 else { throw NotEditable() }
            prefix = RawTag(raw).prefix
        } else if name == "author" {
            authorCount += 1
        } else if name == "comment" {
            current = attributes.string("ref").flatMap { CellAddress($0) }
        }
    }

    override func end(_ name: XMLName) throws {
        guard let scanner, scanner.byteCount > 0 else { return }
        if name == "authors" {
            authorsEnd = scanner.byteOffset
        } else if name == "commentList" {
            listEnd = scanner.byteOffset
        } else if name == "text", let cell = current, let note = notes[cell], !commented.contains(cell) {
            commented.insert(cell)
            let run = CommentsPart.run("\n" + note, prefix)
            appended.append(PartEdit(offset: scanner.byteOffset, replacement: Array(run.utf8)))
        }
    }
}
