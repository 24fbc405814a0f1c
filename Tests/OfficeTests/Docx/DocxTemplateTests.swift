import Testing

@testable import Office

@Suite struct DocxTemplateTests {
    @Test func `a text takes the place of its placeholder, with the markup around it kept`() throws {
        let template = try DocxTemplate(WordFile(WordFile.paragraph("Tên: {{ten}}, {{ ten }}.")).bytes())

        let filled = try template.fill(DocxValues(texts: ["ten": "Máy <sấy> & \"ép\""]))

        #expect(
            try WordFile.part(of: filled).contains(
                "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">"
                    + "Tên: Máy &lt;sấy&gt; &amp; \"ép\", Máy &lt;sấy&gt; &amp; \"ép\".</w:t></w:r></w:p>"
            )
        )
        #expect(template.placeholders == [.init(.text("ten"), .init(.body)), .init(.text("ten"), .init(.body))])
    }

    /// Word starts a new run at every pause of the spelling checker.
    @Test(arguments: [
        ["a {{ten}} b"], ["a {", "{ten}} b"], ["a {{", "ten", "}} b"], ["a {{t", "e", "n}", "} b"],
        ["a ", "{{ten}}", " b"], ["a {{te", "", "n}} b"],
    ])
    func `a placeholder that Word cut over several runs is put together`(runs: [String]) throws {
        let paragraph = "<w:p>" + runs.map { "<w:r><w:t>\($0)</w:t></w:r><w:proofErr/>" }.joined() + "</w:p>"
        let template = try DocxTemplate(WordFile(paragraph).bytes())

        let filled = try template.fill(DocxValues(texts: ["ten": "X"]))

        #expect(try WordFile.text(of: filled) == ["a X b"])
    }

    @Test func `lines and tabs of a text become those of Word`() throws {
        let template = try DocxTemplate(WordFile(WordFile.paragraph("{{ten}}")).bytes())

        let filled = try template.fill(DocxValues(texts: ["ten": "một\nhai\tba\r\u{0}\u{FFFE}"]))

        #expect(try WordFile.text(of: filled) == ["một|hai>ba  "])
    }

    @Test func `a table row is repeated for each row of its list, with texts of the form in it`() throws {
        let table = WordFile.table([["TT", "Tên"], ["{{dong.tt}}", "{{dong.ten}} ({{nam}})"], ["", "Cộng"]])
        let template = try DocxTemplate(WordFile(table).bytes())
        let rows = (1...3).map { ["tt": String($0), "ten": "Máy \($0)"] }

        let filled = try template.fill(DocxValues(texts: ["nam": "2026"], lists: ["dong": rows]))

        #expect(
            try WordFile.text(of: filled) == [
                "TT", "Tên", "1", "Máy 1 (2026)", "2", "Máy 2 (2026)", "3", "Máy 3 (2026)", "", "Cộng",
            ]
        )
        #expect(
            template.placeholders == [
                .init(.field(list: "dong", "tt"), .init(.body, table: 1, row: 2)),
                .init(.field(list: "dong", "ten"), .init(.body, table: 1, row: 2)),
                .init(.text("nam"), .init(.body, table: 1, row: 2)),
            ]
        )
    }

    /// Word does not open a table without rows.
    @Test func `an empty list leaves one blank row`() throws {
        let template = try DocxTemplate(WordFile(WordFile.table([["{{dong.tt}}", "{{dong.ten}}"]])).bytes())

        #expect(try WordFile.text(of: template.fill(DocxValues(lists: ["dong": []]))) == ["", ""])
    }

    @Test func `a table inside a repeated row keeps its own list`() throws {
        let inner = WordFile.table([["{{may.ten}}"]])
        let body =
            "<w:tbl><w:tr><w:tc>\(WordFile.paragraph("{{dong.ten}}"))\(inner)<w:p/></w:tc></w:tr></w:tbl>"
        let template = try DocxTemplate(WordFile(body).bytes())

        let filled = try template.fill(
            DocxValues(lists: ["dong": [["ten": "A"], ["ten": "B"]], "may": [["ten": "1"], ["ten": "2"]]])
        )

        #expect(try WordFile.text(of: filled) == ["A", "1", "2", "", "B", "1", "2", ""])
    }

    @Test func `a list within a row of itself leaves the outer row as it was`() throws {
        let inner = WordFile.table([["{{dong.ten}}"]])
        let name = WordFile.paragraph("{{dong.ten}}")
        let body = "<w:tbl><w:tr><w:tc>\(name)\(inner)\(name)</w:tc></w:tr></w:tbl>"
        let template = try DocxTemplate(WordFile(body).bytes())

        let filled = try template.fill(DocxValues(lists: ["dong": [["ten": "A"], ["ten": "B"]]]))

        #expect(try WordFile.text(of: filled) == ["A", "A", "B", "A", "B", "A", "B", "B"])
    }

    /// Word asks for repair where two marks carry one number.
    @Test func `a repeated row loses what must be unique in a document`() throws {
        let row =
            "<w:tr w14:paraId=\"1A\" w:rsidR=\"2\"><w:tc><w:p w14:paraId=\"1B\" w14:textId=\"7\">"
            + "<w:bookmarkStart w:id=\"0\" w:name=\"x\"/><w:r><w:t>{{dong.ten}}</w:t></w:r><w:bookmarkEnd w:id=\"0\"/>"
            + "</w:p></w:tc></w:tr>"
        let word = WordFile("<w:tbl>\(row)</w:tbl>").with(
            WordFile.document,
            "<w:document xmlns:w=\"w\" xmlns:w14=\"w14\"><w:body><w:tbl>\(row)</w:tbl></w:body></w:document>"
        )

        let filled = try DocxTemplate(word.bytes()).fill(DocxValues(lists: ["dong": [["ten": "A"]]]))

        #expect(
            try WordFile.part(of: filled).contains(
                "<w:tr w:rsidR=\"2\"><w:tc><w:p><w:r><w:t xml:space=\"preserve\">A</w:t></w:r></w:p></w:tc></w:tr>"
            )
        )
    }

    @Test(arguments: [("2026", ["A", "Năm 2026", "1", "B"]), ("", ["A", "B"])])
    func `a section of whole paragraphs is left out where its value is blank`(
        year: String,
        expected: [String]
    ) throws {
        let body =
            WordFile.paragraph("A") + WordFile.paragraph("{{#nam}}") + WordFile.paragraph("Năm {{nam}}")
            + WordFile.table([["1"]]) + WordFile.paragraph("{{/", "nam}}") + WordFile.paragraph("B")
        let template = try DocxTemplate(WordFile(body).bytes())

        #expect(try WordFile.text(of: template.fill(DocxValues(texts: ["nam": year]))) == expected)
    }

    @Test(arguments: [("5", "a (số 5) b"), ("", "a  b")])
    func `a section within a paragraph leaves the runs whole`(number: String, expected: String) throws {
        let body = WordFile.paragraph("a {{#so}}(", "số {{so}}", "){{/so}} b")
        let template = try DocxTemplate(WordFile(body).bytes())

        let filled = try template.fill(DocxValues(texts: ["so": number]))

        #expect(try WordFile.text(of: filled) == [expected])
    }

    @Test func `a section follows a list too`() throws {
        let body = WordFile.paragraph("{{#may}}có máy{{/may}}")
        let template = try DocxTemplate(WordFile(body).bytes())

        #expect(try WordFile.text(of: template.fill(DocxValues(lists: ["may": [[:]]]))) == ["có máy"])
        #expect(try WordFile.text(of: template.fill(DocxValues(lists: ["may": []]))) == [""])
    }

    @Test func `headers are filled like the body`() throws {
        let word = WordFile(WordFile.paragraph("{{ten}}"), header: WordFile.paragraph("{{so}}"))
        let template = try DocxTemplate(word.bytes())

        let filled = try template.fill(DocxValues(texts: ["ten": "A", "so": "15"]))

        #expect(try WordFile.text("word/header1.xml", of: filled) == ["15"])
        #expect(template.placeholders.last == .init(.text("so"), .init(.header)))
    }

    @Test func `names are read as the form reads them`() throws {
        let template = try DocxTemplate(WordFile(WordFile.paragraph("{{ Tên }}")).bytes()) { $0.lowercased() }

        #expect(template.placeholders.map(\.name) == [.text("tên")])
    }

    @Test func `equal values give equal bytes, and other parts stay as they are`() throws {
        let word = WordFile(WordFile.paragraph("{{ten}}")).with("word/media/a.bin", "ảnh")
        let template = try DocxTemplate(word.bytes())
        let values = DocxValues(texts: ["ten": "A"])

        let filled = try template.fill(values)

        #expect(try filled == template.fill(values))
        #expect(try WordFile.part("word/media/a.bin", of: filled) == "ảnh")
    }
}
