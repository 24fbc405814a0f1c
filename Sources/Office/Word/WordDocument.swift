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
        entries.append(("word/document.xml", body))
        for (index, picture) in pictures.enumerated() {
            entries.append(("word/media/hinh\(index + 1).png", picture.png))
        }
        return try ZipBuffer.archive(entries)
    }

    private var body: [UInt8] {
        var xml = WordXML()
        xml.raw("\(WordParts.head)<w:document \(WordParts.namespaces)><w:body>")
        var pictures = 0
        var isFirst = true
        for block in blocks {
            switch block {
            case .text(let text): text.write(to: &xml)
            case .table(let table): table.write(to: &xml)
            case .picture(let picture):
                pictures += 1
                picture.write(number: pictures, to: &xml)
            case .pages(let orientation):
                // The paragraph that carries the end of a section takes no room of its own.
                xml.raw("<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>")
                xml.raw("\(section(orientation, isFirst: isFirst))</w:pPr></w:p>")
                isFirst = false
            }
        }
        xml.raw("\(section(.portrait, isFirst: isFirst))</w:body></w:document>")
        return xml.bytes
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

/// A picture on a line of its own, with words for those who cannot see it.
package struct WordPicture: Sendable, Equatable {
    package let png: [UInt8]
    package let description: String
    /// In millimetres.
    package let width: Double
    package let height: Double
    /// Stays on the page of what follows.
    package let keepsWithNext: Bool

    package init(png: [UInt8], description: String, width: Double, height: Double, keepsWithNext: Bool = false) {
        self.keepsWithNext = keepsWithNext
        self.png = png
        self.description = description
        self.width = width
        self.height = height
    }

    /// English Metric Units to a millimetre (ECMA-376).
    private static let unitsPerMillimetre = 36_000.0

    func write(number: Int, to xml: inout WordXML) {
        let size = "cx=\"\(Int(width * Self.unitsPerMillimetre))\" cy=\"\(Int(height * Self.unitsPerMillimetre))\""
        let relation = "rId\(WordParts.firstPicture + number - 1)"
        xml.raw(
            """
            <w:p><w:pPr>\(keepsWithNext ? "<w:keepNext/>" : "")<w:keepLines/><w:spacing w:before="60" w:after="120"/><w:jc w:val="center"/></w:pPr><w:r>\
            <w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent \(size)/>\
            <wp:docPr id="\(number)" name="Hình \(number)" descr="
            """
        )
        xml.text(description)
        xml.raw(
            """
            "/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>\
            <pic:nvPicPr><pic:cNvPr id="\(number)" name="Hình \(number)"/><pic:cNvPicPr/></pic:nvPicPr>\
            <pic:blipFill><a:blip r:embed="\(relation)"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
            <pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext \(size)/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>\
            </a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>
            """
        )
    }
}
