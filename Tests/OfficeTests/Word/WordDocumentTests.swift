import Foundation
import Testing

@testable import Office

@Suite struct WordDocumentTests {
    private func sample() -> WordDocument {
        var word = WordDocument(title: "Báo cáo <thử>")
        word.add(WordText("I. KẾT QUẢ & HƯỚNG", .heading))
        let cells = ["Nguồn", "Kinh phí"].map { WordTable.Cell(WordText($0, .cell)) }
        word.add(WordTable(widths: [6_000, 3_354], headings: [cells], rows: [cells, cells]))
        word.add(WordPicture(png: [1, 2, 3], description: "Hình \"một\"", width: 100, height: 50))
        return word
    }

    private func part(_ name: String, of bytes: [UInt8]) throws -> String {
        let archive = try ZipArchive(bytes: bytes, limits: .standard)
        return String(decoding: try #require(try archive.bytes(of: name)), as: UTF8.self)
    }

    @Test func `the text is escaped, the heading row repeats and no row is torn`() throws {
        let text = try part("word/document.xml", of: try sample().bytes())

        #expect(text.contains("I. KẾT QUẢ &amp; HƯỚNG"))
        #expect(text.components(separatedBy: "<w:tblHeader/>").count == 2)
        #expect(text.components(separatedBy: "<w:cantSplit/>").count == 4)
        #expect(text.contains("descr=\"Hình &quot;một&quot;\""))
    }

    /// Phụ lục I, Nghị định 30/2020/NĐ-CP: A4, 20-15-20-30 mm.
    @Test func `pages have the margins of the decree`() throws {
        let text = try part("word/document.xml", of: try sample().bytes())

        #expect(text.contains("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"))
        #expect(text.contains("w:top=\"1134\" w:right=\"850\" w:bottom=\"1134\" w:left=\"1701\""))
    }

    @Test func `wide tables lie on pages of their own, and only the first page has no number`() throws {
        var word = WordDocument(title: "Báo cáo")
        word.add(WordText("Dọc"))
        word.endPages(.portrait)
        word.add(WordText("Ngang"))
        word.endPages(.landscape)
        word.add(WordText("Lại dọc"))

        let text = try part("word/document.xml", of: try word.bytes())
        let sections = text.components(separatedBy: "<w:sectPr>").dropFirst()

        #expect(sections.map { $0.contains("w:orient=\"landscape\"") } == [false, true, false])
        #expect(sections.map { $0.contains("<w:titlePg/>") } == [true, false, false])
        #expect(WordDocument.landscapeTextWidth == 14_287)
    }

    /// What our own reader of templates takes, other programs open without repair.
    @Test func `the file is a sound package, and the same document gives the same bytes`() throws {
        let bytes = try sample().bytes()

        #expect(try DocxPackage(bytes).kinds.contains(.body))
        #expect(try sample().bytes() == bytes)
        #expect(try part("word/_rels/document.xml.rels", of: bytes).contains("media/hinh1.png"))
    }

    @Test func `the width of the text is that of the page between its margins`() {
        #expect(WordDocument.textWidth == 9_355)
    }
}
