/// A Word document made from nothing: A4, margins and page number of Nghị định 30/2020/NĐ-CP, Phụ lục I.
package struct WordDocument: Sendable {
    package enum Block: Sendable, Equatable {
        case text(WordText)
        case table(WordTable)
        case picture(WordPicture)
        /// Ends the pages of one orientation.
        case pages(Orientation)
    }

    /// How the sheets of paper lie.
    package enum Orientation: Sendable, Equatable {
        case portrait, landscape
    }

    /// From margin to margin, in twentieths of a point: 165 mm.
    package static let textWidth = 11_906 - left - right
    /// The same on pages that lie on their long side: 252 mm.
    package static let landscapeTextWidth = 16_838 - left - right

    private static let top = 1134
    private static let bottom = 1134
    private static let left = 1701
    private static let right = 850

    package let title: String
    package private(set) var blocks: [Block] = []

    package init(title: String) {
        self.title = title
    }

    package mutating func add(_ text: WordText) {
        blocks.append(.text(text))
    }

    package mutating func add(_ table: WordTable) {
        blocks.append(.table(table))
    }

    package mutating func add(_ picture: WordPicture) {
        blocks.append(.picture(picture))
    }

    /// Ends the pages so far, which were of this orientation; what follows begins a new page.
    package mutating func endPages(_ orientation: Orientation) {
        blocks.append(.pages(orientation))
    }

    /// The file; equal documents give equal bytes.
    ///
    /// - Throws: ``SpreadsheetError`` where it cannot be packed.
    package func bytes() throws -> [UInt8] {
        let pictures = blocks.compactMap { if case .picture(let picture) = $0 { picture } else { nil } }
        var entries = WordParts.common(title: title, pictures: pictures.count)
        entries.append((WordParts.main, body))
        for (index, picture) in pictures.enumerated() {
            entries.append(("word/media/hinh\(index + 1).png", picture.png))
        }
        return try ZipBuffer.archive(entries)
    }

    private var body: [UInt8] {
        var writer = WordBlockWriter(WordXML(), link: { "rId\(WordParts.firstPicture + $0 - 1)" }, section: section)
        writer.xml.raw("\(WordParts.head)<w:document \(WordParts.namespaces)><w:body>")
        writer.write(blocks)
        writer.xml.raw("\(section(.portrait, isFirst: !writer.turnsPages))</w:body></w:document>")
        return writer.xml.bytes
    }

    /// The first page of a document has no number (Nghị định 30/2020/NĐ-CP, Phụ lục I).
    private func section(_ orientation: Orientation, isFirst: Bool) -> String {
        let size =
            switch orientation {
            case .portrait: "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
            case .landscape: "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"
            }
        return """
            <w:sectPr><w:headerReference w:type="default" r:id="rId2"/>\(size)\
            <w:pgMar w:top="\(Self.top)" w:right="\(Self.right)" w:bottom="\(Self.bottom)" w:left="\(Self.left)" \
            w:header="567" w:footer="567" w:gutter="0"/>\(isFirst ? "<w:titlePg/>" : "")</w:sectPr>
            """
    }
}
