/// A place of the text that leads to a note.
struct DocxNoteReference {
    /// Named as the links to their parts end.
    enum Kind: String {
        case footnote = "footnotes"
        case endnote = "endnotes"

        var element: WordToken.Element { self == .footnote ? .footnote : .endnote }
    }

    struct Name: Hashable {
        let kind: Kind
        let id: String
    }

    let kind: Kind
    let id: String
    /// Of the letter before it.
    let place: DocxLetterPlace

    var name: Name { Name(kind: kind, id: id) }
}

/// The footnotes and endnotes of a document, in the order in which its text leads to them.
enum DocxNotes {
    /// Letters of all notes: notes inside notes would repeat each other.
    private static let longest = 8_000_000

    /// The notes as paragraphs, each with the blank line before it; a remark on one goes where the text leads to it.
    ///
    /// - Throws: ``DocxError``, `SpreadsheetError`.
    static func read(
        _ references: [DocxNoteReference],
        of part: DocxMainPart,
        in file: [UInt8]
    ) throws -> [DocxLetter] {
        guard !references.isEmpty else { return [] }
        let archive = try ZipArchive(bytes: file, limits: DocxText.limits)
        let links = try XlsxRelationships.read(of: part.name, in: archive)
        var notes: [DocxNoteReference.Kind: DocxNotePart] = [:]
        var letters: [DocxLetter] = []
        var told: Set<DocxNoteReference.Name> = []
        for reference in references where told.insert(reference.name).inserted {
            if notes[reference.kind] == nil {
                let link = links.first { $0.kind == reference.kind.rawValue && !$0.isExternal }
                let bytes = try link.flatMap { try archive.bytes(of: $0.target) } ?? []
                notes[reference.kind] = try DocxNotePart(bytes, reference.kind.element)
            }
            guard let note = notes[reference.kind]?.letters(of: reference), !note.isEmpty else { continue }
            letters += "\n\n".unicodeScalars.map { DocxLetter($0) }
            letters += note
            guard letters.count < DocxNotes.longest else { throw DocxError.tooLarge(limit: longest) }
        }
        return letters
    }
}

/// The part that holds all notes of one kind.
private struct DocxNotePart {
    private let bytes: [UInt8]
    private let tokens: [WordToken]
    /// The token that opens the note of each number.
    private var starts: [String: Int] = [:]

    /// - Throws: ``DocxError``, `SpreadsheetError`.
    init(_ bytes: [UInt8], _ element: WordToken.Element) throws {
        if !bytes.isEmpty { try DocxMainPart.require(bytes) }
        self.bytes = bytes
        tokens = WordToken.all(in: bytes)
        for (index, token) in tokens.enumerated() where token.kind == .open && token.element == element {
            guard let id = RawTag(Array(bytes[token.range])).value("w:id") else { continue }
            starts[id] = index
        }
    }

    func letters(of reference: DocxNoteReference) -> [DocxLetter] {
        guard let start = starts[reference.id] else { return [] }
        var writer = DocxTextWriter(bytes, anchor: reference.place)
        for index in start..<WordToken.end(of: start, in: tokens) { writer.take(tokens[index], at: index) }
        return writer.finish()
    }
}
