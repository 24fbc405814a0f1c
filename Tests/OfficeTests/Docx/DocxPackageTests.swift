import Testing

@testable import Office

/// Templates come from offices by e-mail; what is made from them is opened by everybody.
@Suite struct DocxPackageTests {
    private static let plain = WordFile(WordFile.paragraph("{{ten}}"))

    @Test func `what is no Word document is told apart`() throws {
        let workbook = try ZipBuffer.archive([("xl/workbook.xml", Array("<workbook/>".utf8))])

        #expect(throws: DocxError.notADocument) { try DocxTemplate(Array("xin chào".utf8)) }
        #expect(throws: DocxError.notADocument) { try DocxTemplate([]) }
        #expect(throws: DocxError.notADocument) { try DocxTemplate(workbook) }
        #expect(throws: DocxError.oldOrEncrypted) { try DocxTemplate([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1]) }
    }

    @Test(arguments: 1...8)
    func `a file that was cut off is refused`(eighths: Int) throws {
        let whole = try DocxPackageTests.plain.bytes()

        #expect(throws: DocxError.self) { try DocxTemplate(Array(whole.prefix(whole.count * eighths / 9))) }
    }

    @Test(arguments: [
        ("document.macroEnabled.main", DocxError.macros), ("template.main", .wordTemplate),
        ("template.macroEnabledTemplate.main", .macros),
    ])
    func `templates of Word and files with macros are refused`(kind: String, error: DocxError) throws {
        let types = WordFile.contentTypes(WordFile.override("document.xml", kind))
        let word = DocxPackageTests.plain.with(WordFile.types, types)

        #expect(throws: error) { try DocxTemplate(word.bytes()) }
    }

    @Test(arguments: [
        ("word/vbaProject.bin", DocxError.macros),
        ("word/embeddings/oleObject1.bin", .activeContent("word/embeddings/oleObject1.bin")),
        ("word/activeX/activeX1.bin", .activeContent("word/activeX/activeX1.bin")),
        ("../../etc/cron.d/x", .corrupt(detail: "tên một phần trong tệp không hợp lệ")),
        ("/tmp/x", .corrupt(detail: "tên một phần trong tệp không hợp lệ")),
        ("word\\x", .corrupt(detail: "tên một phần trong tệp không hợp lệ")),
        ("WORD/DOCUMENT.XML", .corrupt(detail: "hai phần mang cùng một tên")),
    ])
    func `a part that could run or escape is refused`(name: String, error: DocxError) throws {
        #expect(throws: error) { try DocxTemplate(DocxPackageTests.plain.with(name, "x").bytes()) }
    }

    @Test(arguments: [
        ("attachedTemplate", "http://example.org/x.dotm", DocxError.activeContent("attachedTemplate")),
        ("image", "http://example.org/x.png", .externalContent(target: "http://example.org/x.png")),
        ("oleObject", "file:///etc/passwd", .externalContent(target: "file:///etc/passwd")),
        ("hyperlink", "file:///etc/passwd", .externalContent(target: "file:///etc/passwd")),
        ("frame", "\\\\may-chu\\x", .externalContent(target: "\\\\may-chu\\x")),
    ])
    func `a link that is followed on opening is refused`(kind: String, target: String, error: DocxError) throws {
        #expect(throws: error) { try DocxTemplate(linked(kind, target).bytes()) }
    }

    @Test(arguments: ["mailto:van-thu@example.org", "https://example.org/"])
    func `a link that waits to be clicked stays`(target: String) throws {
        let template = try DocxTemplate(linked("hyperlink", target).bytes())

        #expect(try WordFile.part(WordFile.links, of: template.fill(DocxValues(texts: ["ten": ""]))).contains(target))
    }

    @Test(arguments: ["DDEAUTO c:\\\\x", "dde x", "INCLUDETEXT \"x\"", " INCLUDEPICTURE \"http://x\" \\d"])
    func `a field that starts a program or reads a file is refused, also when cut in two`(field: String) throws {
        let cut = field.index(field.startIndex, offsetBy: 3)
        let pieces = [field[..<cut], field[cut...]].map { "<w:r><w:instrText>\($0)</w:instrText></w:r>" }
        let simple = "<w:p><w:fldSimple w:instr='\(field)'/></w:p>"

        #expect(throws: DocxError.self) { try DocxTemplate(WordFile("<w:p>\(pieces.joined())</w:p>").bytes()) }
        #expect(throws: DocxError.self) { try DocxTemplate(WordFile(simple).bytes()) }
    }

    @Test func `page numbers and dates stay`() throws {
        let body = "<w:p><w:r><w:fldChar/><w:instrText>PAGE \\* MERGEFORMAT</w:instrText></w:r></w:p>"

        #expect(try DocxTemplate(WordFile(body).bytes()).placeholders == [])
    }

    @Test(arguments: ["<!DOCTYPE x [<!ENTITY a \"b\">]>", "<!DOCTYPE x SYSTEM \"file:///etc/passwd\">"])
    func `a document type is refused in every part`(declaration: String) throws {
        let inside = DocxPackageTests.plain.with(WordFile.document, declaration + "<w:document xmlns:w=\"w\"/>")
        let beside = DocxPackageTests.plain.with("word/settings.xml", declaration + "<x/>")

        #expect(throws: DocxError.xmlEntity) { try DocxTemplate(inside.bytes()) }
        #expect(throws: DocxError.xmlEntity) { try DocxTemplate(beside.bytes()) }
    }

    @Test func `broken XML and other encodings are refused`() throws {
        let broken = DocxPackageTests.plain.with(WordFile.document, "<w:document xmlns:w=\"w\"><w:p></w:document>")
        let foreign = Array("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><x>".utf8) + [0xE9] + Array("</x>".utf8)
        var other = DocxPackageTests.plain
        other.parts.append(("word/settings.xml", foreign))

        #expect(throws: DocxError.corrupt(detail: "nội dung XML sai ở dòng 1")) { try DocxTemplate(broken.bytes()) }
        #expect(throws: DocxError.corrupt(detail: "một phần của tệp không ở bảng mã UTF-8")) {
            try DocxTemplate(other.bytes())
        }
    }

    @Test func `an archive bomb is refused`() throws {
        let zeros = [UInt8](repeating: 0x20, count: 60 << 20)
        var bomb = DocxPackageTests.plain
        bomb.parts.append(("word/media/a.bin", zeros))

        #expect(throws: DocxError.zipBomb) { try DocxTemplate(bomb.bytes()) }
    }

    /// Ten rows within ten rows, eight tables deep, are a hundred million.
    @Test func `a template whose rows multiply is stopped`() throws {
        let table = (0..<8).reduce(WordFile.paragraph("{{dong.ten}}")) { inner, _ in
            "<w:tbl><w:tr><w:tc>\(WordFile.paragraph("{{dong.ten}}"))\(inner)</w:tc></w:tr></w:tbl>"
        }
        let template = try DocxTemplate(WordFile(table).bytes())
        let rows = [[String: String]](repeating: ["ten": "A"], count: 10)

        #expect(throws: DocxError.tooLarge(limit: 32 << 20)) { try template.fill(DocxValues(lists: ["dong": rows])) }
    }

    @Test func `a file over the limit is not even unpacked`() {
        let large = Array("PK".utf8) + [UInt8](repeating: 0, count: 10 << 20)

        #expect(throws: DocxError.tooLarge(limit: 10 << 20)) { try DocxTemplate(large) }
    }

    private func linked(_ kind: String, _ target: String) -> WordFile {
        DocxPackageTests.plain.with(
            WordFile.links,
            "<Relationships><Relationship Id=\"r1\" Type=\"http://x/\(kind)\" Target=\"\(target)\" "
                + "TargetMode=\"External\"/></Relationships>"
        )
    }
}
