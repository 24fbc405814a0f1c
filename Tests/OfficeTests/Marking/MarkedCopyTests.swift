import Foundation
import Testing

@testable import Office

@Suite struct MarkedCopyTests {
    private let folder = try? TemporaryFolder()
    private let marks = [
        MarkedCopy.Mark(sheet: "Đề án", cell: CellAddress(row: 2, column: 2), note: "Số tiền < 0 & sai", isError: true),
        MarkedCopy.Mark(sheet: "Đề án", cell: CellAddress(row: 2, column: 1), note: "Thiếu số", isError: false),
        MarkedCopy.Mark(sheet: "Đề án", cell: CellAddress(row: 2, column: 2), note: "Quá mức", isError: false),
        MarkedCopy.Mark(sheet: "Đề án", cell: CellAddress(row: 3, column: 9), note: "Thiếu năm", isError: true),
        MarkedCopy.Mark(sheet: "Đề án", cell: CellAddress(row: 1, column: 1), note: "Thiếu tên", isError: true),
        MarkedCopy.Mark(sheet: "Không có", cell: CellAddress(row: 1, column: 1), note: "bỏ qua", isError: true),
    ]

    private func markedParts(_ workbook: Workbook) throws -> (before: [String: String], after: [String: String]) {
        let folder = try #require(folder)
        let original = folder.file("original.xlsx")
        let copy = folder.file("copy.xlsx")
        try workbook.write(to: original)
        try MarkedCopy.write(original: original, to: copy, marks: marks)
        let text = { (path: String) in
            try Workbook.parts(of: path).mapValues { String(decoding: $0, as: UTF8.self) }
        }
        return (try text(original), try text(copy))
    }

    @Test func `marked cells change their format and nothing else`() throws {
        let rows = "<row r=\"2\" spans=\"2:2\" ht=\"20\"><c r=\"B2\" s=\"1\"><f>A1</f><v>7</v></c></row><row r=\"3\"/>"
        let parts = try markedParts(Workbook(rows: rows, tail: "<pageMargins left=\"1\"/><extLst/>"))

        let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        #expect(
            parts.after["xl/worksheets/sheet1.xml"] == """
                <worksheet xmlns="\(Workbook.main)" xmlns:r="\(links)"><sheetData><row r="1"><c r="A1" s="2"/></row>\
                <row r="2" ht="20"><c r="A2" s="3"/><c r="B2" s="4"><f>A1</f><v>7</v></c></row>\
                <row r="3"><c r="I3" s="2"/></row></sheetData><pageMargins left="1"/>\
                <legacyDrawing xmlns:khc="\(links)" khc:id="rIdKhcDrawing"/><extLst/></worksheet>
                """
        )
        #expect(
            parts.after["xl/styles.xml"] == """
                <styleSheet xmlns="\(Workbook.main)"><fills count="3"><fill><patternFill patternType="none"/></fill>\
                <fill><patternFill patternType="solid"><fgColor rgb="FFFF9999"/><bgColor indexed="64"/></patternFill></fill>\
                <fill><patternFill patternType="solid"><fgColor rgb="FFFFD966"/><bgColor indexed="64"/></patternFill></fill>\
                </fills><cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="5">\
                <xf numFmtId="0" fillId="0"/><xf numFmtId="14" fillId="0"><alignment wrapText="1"/></xf>\
                <xf applyFill="1" numFmtId="0" fillId="1"/><xf applyFill="1" numFmtId="0" fillId="2"/>\
                <xf applyFill="1" numFmtId="14" fillId="1"><alignment wrapText="1"/></xf></cellXfs></styleSheet>
                """
        )
        for part in ["_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml"] {
            #expect(parts.after[part] == parts.before[part])
        }
    }

    @Test func `the reasons become comments`() throws {
        let parts = try markedParts(Workbook(rows: ""))

        let comments = try #require(parts.after["xl/commentsKhc1.xml"])
        #expect(
            comments.contains(
                "<comment ref=\"A1\" authorId=\"0\"><text><r><t xml:space=\"preserve\">Thi&#7871;u t&#234;n</t>"
            )
        )
        #expect(comments.contains("S&#7889; ti&#7873;n &lt; 0 &amp; sai\nQu&#225; m&#7913;c</t>"))
        let boxes = try #require(parts.after["xl/drawings/vmlDrawingKhc1.vml"])
        #expect(boxes.components(separatedBy: "<v:shape ").count == 5)
        #expect(boxes.contains("<x:Row>2</x:Row><x:Column>8</x:Column>"))
        #expect(
            parts.after["xl/worksheets/_rels/sheet1.xml.rels"]?.contains(
                "<Relationship Id=\"rIdKhcComments\" Type=\"\(Workbook.links)/comments\" Target=\"/xl/commentsKhc1.xml\"/>"
                    + "<Relationship Id=\"rIdKhcDrawing\" Type=\"\(Workbook.links)/vmlDrawing\" "
                    + "Target=\"/xl/drawings/vmlDrawingKhc1.vml\"/>"
            ) == true
        )
        let types = try #require(parts.after["[Content_Types].xml"])
        #expect(types.contains("<Default Extension=\"vml\""))
        #expect(types.contains("<Override PartName=\"/xl/commentsKhc1.xml\""))
    }

    @Test func `comments that are there already stay`() throws {
        var workbook = Workbook(rows: "", tail: "<legacyDrawing r:id=\"rId9\"/>")
        workbook.parts["xl/worksheets/_rels/sheet1.xml.rels"] = Workbook.rels([
            ("rId8", "comments", "../comments5.xml"), ("rId9", "vmlDrawing", "../drawings/old.vml"),
        ])
        workbook.parts["xl/comments5.xml"] = """
            <comments xmlns="\(Workbook.main)"><authors><author>Phòng</author></authors><commentList>\
            <comment ref="A1" authorId="0"><text><t>cũ</t></text></comment></commentList></comments>
            """
        workbook.parts["xl/drawings/old.vml"] = "<xml xmlns:v=\"v\"><v:shape id=\"_x0000_s2049\">cũ<br></v:shape></xml>"
        let parts = try markedParts(workbook)

        let comments = try #require(parts.after["xl/comments5.xml"])
        #expect(comments.contains("<authors><author>Phòng</author><author>KhuyenCong</author></authors>"))
        #expect(
            comments.contains(
                "<text><t>cũ</t><r><t xml:space=\"preserve\">\nThi&#7871;u t&#234;n</t></r></text></comment>"
                    + "<comment ref=\"A2\" authorId=\"1\">"
            )
        )
        let boxes = try #require(parts.after["xl/drawings/old.vml"])
        #expect(boxes.hasPrefix("<xml xmlns:v=\"v\"><v:shape id=\"_x0000_s2049\">cũ<br></v:shape><v:shapetype "))
        #expect(
            ["2050", "2051", "2052", "2053"].map { boxes.contains("\"_x0000_s\($0)\"") } == [true, true, true, false]
        )
        #expect(
            parts.after["xl/worksheets/_rels/sheet1.xml.rels"] == parts.before["xl/worksheets/_rels/sheet1.xml.rels"]
        )
        #expect(parts.after["xl/worksheets/sheet1.xml"]?.contains("rIdKhcDrawing") == false)
    }

    @Test func `the cells of a marked copy are those of the original`() throws {
        let folder = try #require(folder)
        let original = folder.file("original.xlsx")
        let writer = try SpreadsheetWriter(path: original)
        try writer.addSheet(name: "Đề án")
        for row in 1...400 { try writer.addRow([.number(Double(row)), .text("=dòng \(row)"), .empty, .bool(true)]) }
        try writer.close()

        try MarkedCopy.write(original: original, to: folder.file("copy.xlsx"), marks: marks)

        let copy = try Spreadsheet.open(path: folder.file("copy.xlsx"))
        #expect(try copy.rows() == Spreadsheet.open(path: original).rows())
    }

    @Test func `a csv file is copied into a workbook with its marks`() throws {
        let folder = try #require(folder)
        let original = try folder.write(Array("TT;Tên\n\n1;=Máy\n".utf8), as: "list.csv")
        let csvMarks = marks.map { MarkedCopy.Mark(sheet: "CSV", cell: $0.cell, note: $0.note, isError: $0.isError) }

        try MarkedCopy.write(original: original, to: folder.file("copy.xlsx"), marks: csvMarks)

        let copy = try Spreadsheet.open(path: folder.file("copy.xlsx"))
        #expect(copy.sheets.map(\.name) == ["CSV"])
        #expect(
            try copy.rows() == [
                ReadRow(1, [.text("TT"), .text("Tên")]), ReadRow(3, [.text("1"), .text("=Máy")]),
            ]
        )
        let comments = try #require(Workbook.parts(of: folder.file("copy.xlsx"))["xl/comments1.xml"])
        let references = String(decoding: comments, as: UTF8.self).components(separatedBy: "ref=\"").dropFirst()
        #expect(references.map { String($0.prefix(2)) } == ["A1", "A2", "B2", "I3"])
    }

    @Test func `a workbook without styles is copied into a new one`() throws {
        var workbook = Workbook(rows: "<row r=\"2\"><c r=\"B2\"><v>7</v></c></row>")
        workbook.parts["xl/styles.xml"] = nil
        let parts = try markedParts(workbook)

        #expect(parts.after["xl/comments1.xml"] != nil)
        #expect(parts.after["xl/styles.xml"]?.contains("FF9999") == true)
    }

    @Test func `a refused original leaves no copy`() throws {
        let folder = try #require(folder)
        let original = folder.file("original.xlsx")
        try Workbook(rows: "<row r=\"2\"><c r=\"B2\"></row>").write(to: original)

        #expect(throws: SpreadsheetError.corrupt(detail: "nội dung XML sai ở dòng 1")) {
            try MarkedCopy.write(original: original, to: folder.file("copy.xlsx"), marks: marks)
        }
        #expect(throws: SpreadsheetError.cannotOpen(detail: "không có tệp hoặc thư mục này")) {
            try FileBytes.size(of: folder.file("copy.xlsx"), limit: 1)
        }
    }
}

@Suite struct PartEditTests {
    @Test(arguments: 1...12)
    func `changes are made wherever the chunks fall`(size: Int) {
        let part = Array("abcdefghij".utf8)
        let edits = [
            PartEdit(offset: 0, replacement: Array("<".utf8)),
            PartEdit(offset: 2, length: 3, replacement: Array("XY".utf8)),
            PartEdit(offset: 5, replacement: Array("|".utf8)), PartEdit(offset: 9, length: 1, replacement: []),
        ]
        var stream = PartEditStream(edits)
        var result: [UInt8] = []
        for start in stride(from: 0, to: part.count, by: size) {
            let chunk = Array(part[start..<min(start + size, part.count)])
            chunk.withUnsafeBytes { bytes in stream.pass(bytes) { result.append(contentsOf: $0) } }
        }

        #expect(String(decoding: result, as: UTF8.self) == "<abXY|fghi")
        #expect(PartEdit.apply(edits, to: part) == result)
    }

    @Test(
        arguments: [
            ("<c r=\"A1\" s=\"3\"/>", "<c r=\"A1\" s=\"9\"/>"), ("<x:c s='3' r='s=\"1\"'>", "<x:c s='9' r='s=\"1\"'>"),
            ("<c>", "<c s=\"9\">"), ("<c/>", "<c s=\"9\"/>"), ("<c\n s = \"1\" >", "<c\n s = \"9\" >"),
            ("<c a:s=\"1\"/>", "<c s=\"9\" a:s=\"1\"/>"),
        ]
    )
    func `an attribute is set without touching the others`(before: String, after: String) {
        var tag = RawTag(Array(before.utf8))
        tag.set("s", to: "9")

        #expect(String(decoding: tag.bytes, as: UTF8.self) == after)
    }
}
