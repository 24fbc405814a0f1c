import Foundation
import Testing

@testable import Office

@Suite struct DocxTextTests {
    /// A document with the link that leads from the package to its main part.
    static func file(_ body: String, _ changes: [(String, String)] = []) throws -> [UInt8] {
        let links = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
            Target="word/document.xml"/></Relationships>
            """
        let word = changes.reduce(WordFile(body).with("_rels/.rels", links)) { $0.with($1.0, $1.1) }
        return try word.bytes()
    }

    @Test func `paragraphs end with a blank line and cells stand between bars`() throws {
        let body = WordFile.paragraph("Tổng 60 ", "tỷ") + WordFile.table([["Năm", "Kinh phí"], ["2020", "12"]])

        let text = try DocxText(DocxTextTests.file(body)).text

        #expect(text == "Tổng 60 tỷ\n\nNăm | Kinh phí\n\n2020 | 12")
    }

    @Test(arguments: [
        ("<w:del><w:r><w:delText>9 tỷ</w:delText></w:r></w:del>", "8 tỷ"),
        ("<w:r><w:instrText>PAGE 7</w:instrText></w:r>", "8 tỷ"),
        ("<mc:Fallback><w:r><w:t>9 tỷ</w:t></w:r></mc:Fallback>", "8 tỷ"),
        ("<w:r><w:t>5</w:t><w:tab/><w:t>6</w:t><w:br/><w:t>7</w:t></w:r><w:r><w:t> </w:t></w:r>", "5\t6\n7 8 tỷ"),
        ("<w:r><w:t>A &amp; B &#273;&#x1EC1; </w:t></w:r>", "A & B đề 8 tỷ"),
    ])
    func `what nobody reads is left out, and what is written by reference is read`(run: String, text: String) throws {
        let space = "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
        let body = "<w:p \(space)>\(run)<w:r><w:t>8 tỷ</w:t></w:r></w:p>"

        #expect(try DocxText(DocxTextTests.file(body)).text == text)
    }

    /// Documents typed on a Mac hold letters and their marks apart, and Word cuts runs between them.
    @Test func `letters and marks that stand apart become one, each with its place`() throws {
        let file = try DocxTextTests.file(WordFile.paragraph("d\u{0111}e\u{0302}", "\u{0300} 8 ty\u{0309}"))

        let document = try DocxText(file)

        #expect(document.text == "dđề 8 tỷ")
        #expect(document.text.unicodeScalars.count == document.places.count)
        let digit = document.places[4]
        #expect(document.part.bytes[Int(digit.offset)] == UInt8(ascii: "8"))
    }

    @Test(arguments: [
        (Array("%PDF-1.7".utf8), DocxError.notADocument), ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], .oldOrEncrypted),
        (Array("PK nothing".utf8), .corrupt(detail: "không đọc được mục lục của tệp nén")),
    ])
    func `what is no Word document is told apart`(bytes: [UInt8], error: DocxError) {
        #expect(throws: error) { try DocxText(bytes) }
    }

    @Test func `a document type is refused`() throws {
        let file = try DocxTextTests.file("", [(WordFile.document, "<!DOCTYPE w [<!ENTITY a \"b\">]><w:document/>")])

        #expect(throws: DocxError.xmlEntity) { try DocxText(file) }
    }
}
