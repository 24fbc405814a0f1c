import Foundation

@testable import Office

/// A small Word file for tests; parts may be put in the place of the usual ones.
struct WordFile {
    static let document = "word/document.xml"
    static let types = "[Content_Types].xml"
    static let links = "word/_rels/document.xml.rels"
    private static let wordML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    private static let namespace = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""

    var parts: [(name: String, bytes: [UInt8])]

    /// A document with the given content of `<w:body>`.
    init(_ body: String, header: String? = nil) {
        var overrides = WordFile.override("document.xml", "document.main")
        if header != nil { overrides += WordFile.override("header1.xml", "header") }
        parts = [
            (WordFile.types, Array(WordFile.contentTypes(overrides).utf8)),
            (
                WordFile.document,
                Array("<w:document \(WordFile.namespace)><w:body>\(body)</w:body></w:document>".utf8)
            ),
        ]
        if let header {
            parts.append(("word/header1.xml", Array("<w:hdr \(WordFile.namespace)>\(header)</w:hdr>".utf8)))
        }
    }

    static func contentTypes(_ overrides: String) -> String {
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>\(overrides)</Types>"
    }

    static func override(_ part: String, _ kind: String) -> String {
        "<Override PartName=\"/word/\(part)\" ContentType=\"\(wordML).\(kind)+xml\"/>"
    }

    /// A paragraph whose text is cut into the given runs.
    static func paragraph(_ runs: String...) -> String {
        "<w:p>" + runs.map { "<w:r><w:rPr><w:b/></w:rPr><w:t>\($0)</w:t></w:r>" }.joined() + "</w:p>"
    }

    /// A table; each row is a list of cells.
    static func table(_ rows: [[String]]) -> String {
        "<w:tbl>"
            + rows.map { row in
                "<w:tr>" + row.map { "<w:tc>\(paragraph($0))</w:tc>" }.joined() + "</w:tr>"
            }.joined() + "</w:tbl>"
    }

    func with(_ name: String, _ text: String) -> WordFile {
        var copy = self
        copy.parts.removeAll { $0.name == name }
        copy.parts.append((name, Array(text.utf8)))
        return copy
    }

    func bytes() throws -> [UInt8] { try ZipBuffer.archive(parts) }

    /// A part of a Word file as text.
    static func part(_ name: String = document, of bytes: [UInt8]) throws -> String {
        let archive = try ZipArchive(bytes: bytes, limits: .standard)
        return String(decoding: try archive.bytes(of: name) ?? [], as: UTF8.self)
    }

    /// The text of each paragraph; a line break reads as "|", a tab as ">".
    static func text(_ name: String = document, of bytes: [UInt8]) throws -> [String] {
        let handler = ParagraphReader()
        try XMLScanner.scan(Array(try part(name, of: bytes).utf8), with: handler)
        return handler.paragraphs
    }
}

private final class ParagraphReader: XMLHandler {
    private(set) var paragraphs: [String] = []
    private var isText = false

    override func start(_ name: XMLName, _ attributes: XMLAttributes) throws {
        if name == "p" { paragraphs.append("") }
        if name == "br" { add("|") }
        if name == "tab" { add(">") }
        isText = name == "t"
    }

    override func end(_ name: XMLName) throws { isText = false }

    override func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {
        if isText { add(String(decoding: bytes, as: UTF8.self)) }
    }

    private func add(_ text: String) {
        paragraphs.append((paragraphs.popLast() ?? "") + text)
    }
}
