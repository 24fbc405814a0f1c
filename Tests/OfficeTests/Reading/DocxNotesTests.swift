import Foundation
import Testing

@testable import Office

@Suite struct DocxNotesTests {
    private static let space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""

    @Test func `notes stand behind the text in the order in which it leads to them, each once`() throws {
        let body =
            "<w:p>\(run("A"))\(reference(3))\(run("B"))\(reference(2))\(reference(3))</w:p>" + WordFile.paragraph("C")

        #expect(try DocxText(DocxNotesTests.file(body)).text == "AB\n\nC\n\nba 7 tỷ\n\nhai")
    }

    @Test func `a remark on a note goes where the text leads to it`() throws {
        let document = try DocxText(DocxNotesTests.file("<w:p>\(run("A"))\(reference(3))\(run("B"))</w:p>"))
        let scalars = document.text.unicodeScalars.count

        let made = try document.commented(
            [DocxRemark(start: scalars - 4, end: scalars, words: "lệch")],
            by: "Sở",
            at: "2026-11-21T03:00:00Z"
        )

        #expect(
            try WordFile.part(of: made).contains(
                """
                <w:p><w:commentRangeStart w:id="0"/><w:r><w:t>A</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r>\
                <w:commentReference w:id="0"/></w:r>
                """
            )
        )
        #expect(try DocxText(made).text == document.text)
    }

    @Test func `a reference that leads nowhere is passed over`() throws {
        #expect(try DocxText(DocxTextTests.file("<w:p>\(run("A"))\(reference(9))</w:p>")).text == "A")
    }

    private func run(_ words: String) -> String { "<w:r><w:t>\(words)</w:t></w:r>" }

    private func reference(_ id: Int) -> String { "<w:r><w:footnoteReference w:id=\"\(id)\"/></w:r>" }

    private static func file(_ body: String) throws -> [UInt8] {
        let links = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/>\
            </Relationships>
            """
        let notes = """
            <w:footnotes \(space)><w:footnote w:id="2">\(WordFile.paragraph("hai"))</w:footnote><w:footnote w:id="3">\
            \(WordFile.paragraph("ba ", "7 tỷ"))</w:footnote></w:footnotes>
            """
        return try DocxTextTests.file(body, [("word/footnotes.xml", notes), (WordFile.links, links)])
    }
}
