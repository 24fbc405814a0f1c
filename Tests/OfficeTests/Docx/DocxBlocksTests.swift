import Foundation
import Testing

@testable import Office

/// An office keeps its own paper: what the report brings must come in the styles of the file, and leave the rest as it is.
@Suite struct DocxBlocksTests {
    private static let styles = "word/styles.xml"
    private static let namespace = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    private static let body =
        "<w:p><w:pPr><w:jc w:val=\"both\"/></w:pPr><w:r><w:rPr><w:sz w:val=\"30\"/></w:rPr>"
        + "<w:t>{{noi_dung}}</w:t></w:r></w:p>"
    private static let section =
        "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
        + "<w:pgMar w:left=\"1000\" w:right=\"906\"/><w:pgNumType w:start=\"1\"/><w:titlePg/></w:sectPr>"

    private func file(_ content: String) -> WordFile {
        let overrides = WordFile.override("document.xml", "document.main") + WordFile.override("styles.xml", "styles")
        let heading = "<w:style w:type=\"paragraph\" w:styleId=\"u1\"><w:name w:val=\"heading 1\"/></w:style>"
        return WordFile(content)
            .with(WordFile.types, WordFile.contentTypes(overrides))
            .with(Self.styles, "<w:styles \(Self.namespace)>\(heading)</w:styles>")
    }

    private func filled(_ content: String, _ blocks: [WordDocument.Block]) throws -> [UInt8] {
        try DocxTemplate(file(content).bytes(), blocks: ["noi_dung"])
            .fill(DocxValues(texts: ["ten": "Báo cáo"], blocks: ["noi_dung": blocks]))
    }

    @Test func `text takes the look of the placeholder, a heading the style of the file`() throws {
        let bytes = try filled(
            WordFile.paragraph("{{ten}}") + Self.body,
            [.text(WordText("I. KẾT QUẢ", .heading)), .text(WordText("Một & hai"))]
        )
        let text = try WordFile.part(of: bytes)

        #expect(try WordFile.text(of: bytes) == ["Báo cáo", "I. KẾT QUẢ", "Một & hai"])
        #expect(text.contains("<w:pStyle w:val=\"u1\"/>"))
        #expect(
            text.contains(
                "<w:p><w:pPr><w:jc w:val=\"both\"/></w:pPr><w:r><w:rPr><w:sz w:val=\"30\"/></w:rPr>"
                    + "<w:t xml:space=\"preserve\">Một &amp; hai</w:t></w:r></w:p>"
            )
        )
        // The style that the file lacks comes along; the one that it has is not doubled.
        let styles = try WordFile.part(Self.styles, of: bytes)
        #expect(styles.contains("<w:style w:type=\"paragraph\" w:styleId=\"KhuyenCongCaption\">"))
        #expect(!styles.contains("KhuyenCongHeading1"))
    }

    @Test func `pictures come with their files and links, and no name is taken twice`() throws {
        let picture = WordDocument.Block.picture(WordPicture(png: [1, 2], description: "Hình", width: 10, height: 5))
        let bytes = try filled(Self.body, [picture, picture])
        let links = try WordFile.part(WordFile.links, of: bytes)

        #expect(try WordFile.part("word/media/hinh-bao-cao-2.png", of: bytes).utf8.count == 2)
        #expect(links.contains("Id=\"rIdHinh2\""))
        #expect(links.contains("Target=\"media/hinh-bao-cao-2.png\""))
        #expect(try WordFile.part(of: bytes).contains("r:embed=\"rIdHinh1\""))
        #expect(try WordFile.part(WordFile.types, of: bytes).contains("<Default Extension=\"png\""))
        // Sent back as a template, the file keeps these pictures beside new ones.
        let again = DocxAdditions.self
        #expect(try again.init(DocxPackage(bytes)).link(1) == "rIdHinhx1")
    }

    @Test func `wide pages keep the margins of the file, and what is for the first page stays there`() throws {
        let template = try DocxTemplate(file(Self.body + Self.section).bytes(), blocks: ["noi_dung"])
        let bytes = try filled(
            Self.body + WordFile.paragraph("Nơi nhận") + Self.section,
            [.pages(.portrait), .text(WordText("Rộng")), .pages(.landscape)]
        )
        let sections = try WordFile.part(of: bytes).components(separatedBy: "<w:sectPr>").dropFirst()

        #expect(template.widths == WordWidths(portrait: 10_000, landscape: 14_932))
        #expect(sections.map { $0.contains("w:w=\"16838\" w:h=\"11906\"") } == [false, true, false])
        #expect(sections.map { $0.contains("<w:titlePg/>") } == [true, false, false])
        #expect(sections.map { $0.contains("w:pgNumType") } == [true, false, false])
        #expect(sections.allSatisfy { $0.contains("<w:pgMar w:left=\"1000\" w:right=\"906\"/>") })
    }

    @Test(arguments: [
        WordFile.paragraph("Xem: {{noi_dung}}"), WordFile.table([["{{noi_dung}}"]]),
        "<w:p><w:pPr>\(section)</w:pPr><w:r><w:t>{{noi_dung}}</w:t></w:r></w:p>",
    ])
    func `blocks stand in a paragraph of their own or not at all`(content: String) throws {
        let error = #expect(throws: DocxError.self) {
            try DocxTemplate(WordFile(content).bytes(), blocks: ["noi_dung"])
        }
        guard case .placeholder(.blockNotAlone, "noi_dung", _) = error else {
            Issue.record("Not told: \(String(describing: error))")
            return
        }
    }
}
