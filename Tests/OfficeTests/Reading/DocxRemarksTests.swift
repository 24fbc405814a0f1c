import Foundation
import Testing

@testable import Office

@Suite struct DocxRemarksTests {
    private static let day = "2026-11-21T03:00:00Z"

    @Test func `a run is cut in two where a remark begins or ends inside it`() throws {
        let body = try commentedBody(WordFile.paragraph("Tổng 60 tỷ đồng"), [("60 tỷ", "lệch")])

        #expect(
            body == """
                <w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Tổng </w:t></w:r>\
                <w:commentRangeStart w:id="0"/><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">60 tỷ</w:t></w:r>\
                <w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>\
                <w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve"> đồng</w:t></w:r></w:p>
                """
        )
    }

    @Test func `a run that is the figure stays whole`() throws {
        let body = try commentedBody(WordFile.paragraph("Tổng ", "60", " tỷ"), [("60 tỷ", "lệch")])

        #expect(
            body == """
                <w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Tổng </w:t></w:r><w:commentRangeStart w:id="0"/>\
                <w:r><w:rPr><w:b/></w:rPr><w:t>60</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t> tỷ</w:t></w:r>\
                <w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>
                """
        )
    }

    @Test func `remarks that touch stay apart, and the words stay the same`() throws {
        let file = try DocxTextTests.file(WordFile.paragraph("12 34 ", "5", "6 &lt; 7"))
        let document = try DocxText(file)

        let made = try document.commented(
            [remark("12 3", in: document), remark("4 5", in: document), remark("< 7", in: document)],
            by: "Sở",
            at: DocxRemarksTests.day
        )

        #expect(try DocxText(made).text == "12 34 56 < 7")
        let comments = try WordFile.part("word/comments.xml", of: made)
        #expect(comments.components(separatedBy: "<w:comment w:id=").count == 4)
    }

    @Test func `the words, the author and the day stand in a part of their own that is tied to the document`() throws {
        let document = try DocxText(DocxTextTests.file(WordFile.paragraph("60 tỷ")))

        let made = try document.commented(
            [remark("60 tỷ", in: document, words: "Lệch: a < b\nhai")],
            by: "A & B",
            at: DocxRemarksTests.day
        )

        let comments = try WordFile.part("word/comments.xml", of: made)
        #expect(comments.contains("<w:comment w:id=\"0\" w:author=\"A &amp; B\" w:date=\"2026-11-21T03:00:00Z\""))
        #expect(comments.contains("L&#7879;ch: a &lt; b</w:t></w:r></w:p><w:p>"))
        #expect(try WordFile.part(WordFile.links, of: made).contains("Target=\"comments.xml\""))
        #expect(try WordFile.part(WordFile.types, of: made).contains("PartName=\"/word/comments.xml\""))
    }

    @Test func `comments that are there stay, and numbers go on behind them`() throws {
        let document = try DocxText(DocxTextTests.file(WordFile.paragraph("60 tỷ và 7 lớp")))
        let first = try document.commented(
            [remark("60 tỷ", in: document, words: "một")],
            by: "Sở",
            at: DocxRemarksTests.day
        )
        let again = try DocxText(first)

        let second = try again.commented([remark("7 lớp", in: again, words: "hai")], by: "Sở", at: DocxRemarksTests.day)

        let comments = try WordFile.part("word/comments.xml", of: second)
        #expect(comments.contains("w:id=\"0\"") && comments.contains(">m&#7897;t<"))
        #expect(comments.contains("w:id=\"1\"") && comments.contains(">hai<"))
        #expect(try WordFile.part(of: second).contains("<w:commentRangeStart w:id=\"1\"/>"))
    }

    @Test func `every other part stays byte for byte`() throws {
        let file = try DocxTextTests.file(WordFile.paragraph("60 tỷ"), [("word/styles.xml", "<w:styles/>")])
        let document = try DocxText(file)

        let made = try document.commented([remark("60", in: document)], by: "Sở", at: DocxRemarksTests.day)

        #expect(try WordFile.part("word/styles.xml", of: made) == "<w:styles/>")
    }

    private func commentedBody(_ body: String, _ remarks: [(text: String, words: String)]) throws -> String {
        let document = try DocxText(DocxTextTests.file(body))
        let placed = remarks.map { remark($0.text, in: document, words: $0.words) }
        let made = try document.commented(placed, by: "Sở", at: DocxRemarksTests.day)
        let part = try WordFile.part(of: made)
        return part.components(separatedBy: "<w:body>")[1].components(separatedBy: "</w:body>")[0]
    }

    private func remark(_ text: String, in document: DocxText, words: String = "lệch") -> DocxRemark {
        let range = document.text.range(of: text) ?? document.text.startIndex..<document.text.startIndex
        let scalars = document.text.unicodeScalars
        return DocxRemark(
            start: scalars.distance(from: scalars.startIndex, to: range.lowerBound),
            end: scalars.distance(from: scalars.startIndex, to: range.upperBound),
            words: words
        )
    }
}
