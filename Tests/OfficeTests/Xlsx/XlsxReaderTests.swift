import Foundation
import Testing

@testable import Office

@Suite struct XlsxReaderTests {
    private let folder = try? TemporaryFolder()

    private func open(_ workbook: Workbook) throws -> Spreadsheet {
        let path = try #require(folder).file("book.xlsx")
        try workbook.write(to: path)
        return try Spreadsheet.open(path: path)
    }

    @Test func `every kind of cell is read`() throws {
        let book = try open(
            Workbook(
                rows: """
                    <row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2"><v>1.5</v></c><c r="C2" t="b"><v>1</v></c>\
                    <c r="D2" t="e"><v>#REF!</v></c><c r="E2" t="inlineStr"><is><t>Xã </t><r><t>Nghi Phú</t></r></is></c>\
                    <c r="F2" s="1"><v>42521</v></c><c r="G2" t="d"><v>2016-05-31</v></c>\
                    <c r="H2" t="str"><f>A1</f><v>kết quả</v></c><c r="J2"><v>-2E3</v></c><c r="K2" s="1"/></row>
                    """,
                strings: ["<r><t>Đề </t></r><r><t>án</t></r><rPh sb=\"0\" eb=\"1\"><t>đọc</t></rPh>"]
            )
        )

        let day = CellValue.date(year: 2016, month: 5, day: 31)
        #expect(
            try book.rows() == [
                ReadRow(
                    2,
                    [
                        .text("Đề án"), .number(1.5), .bool(true), .error("#REF!"), .text("Xã Nghi Phú"), day, day,
                        .text("kết quả"), .empty, .number(-2000),
                    ]
                )
            ]
        )
        #expect(book.warnings == [.formulas(sheet: "Đề án", count: 1, first: CellAddress(row: 2, column: 8))])
    }

    /// Whoever takes the cells must be able to say that nobody sees them in the file.
    @Test func `hidden rows and columns are read and noted`() throws {
        var workbook = Workbook(
            rows: """
                <row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row>\
                <row r="3" hidden="true"><c r="A3"><v>3</v></c></row><row r="4" hidden="1"/>\
                <row r="5" hidden="0"><c r="A5"><v>5</v></c></row><row r="7" hidden="1"><c r="A7"><v>7</v></c></row>
                """
        )
        let part = "xl/worksheets/sheet1.xml"
        workbook.parts[part] = workbook.parts[part]?.replacingOccurrences(
            of: "<sheetData>",
            with: "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/><col min=\"4\" max=\"4\"/></cols><sheetData>"
        )
        let book = try open(workbook)
        var hidden = HiddenParts()
        for row in [2, 3, 7] { hidden.add(row: row) }
        hidden.add(columns: 2...3)

        #expect(try book.rows().map(\.number) == [1, 2, 3, 5, 7])
        #expect(book.warnings == [.hidden(sheet: "Đề án", hidden)])
        #expect(hidden.rows == [2...3, 7...7])
    }

    @Test func `rows and cells without an address follow the one before`() throws {
        let book = try open(
            Workbook(
                rows:
                    "<row><c><v>1</v></c><c r=\"C1\"><v>3</v></c><c><v>4</v></c></row><row r=\"5\"/><row><c><v>6</v></c></row>"
            )
        )

        #expect(
            try book.rows() == [
                ReadRow(1, [.number(1), .empty, .number(3), .number(4)]), ReadRow(6, [.number(6)]),
            ]
        )
    }

    @Test func `prefixed elements and absolute targets are understood`() throws {
        var workbook = Workbook(rows: "")
        workbook.parts["xl/worksheets/sheet1.xml"] = """
            <?xml version="1.0"?><x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData>\
            <x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c></x:row></x:sheetData>\
            <x:mergeCells count="1"><x:mergeCell ref="A1:C2"/></x:mergeCells></x:worksheet>
            """
        workbook.parts["xl/sharedStrings.xml"] = "<x:sst xmlns:x=\"y\"><x:si><x:t>chữ</x:t></x:si></x:sst>"
        workbook.parts["_rels/.rels"] = Workbook.rels([("a", "officeDocument", "/xl/../xl/workbook.xml")])
        let book = try open(workbook)

        #expect(try book.rows() == [ReadRow(1, [.text("chữ")])])
        #expect(try book.merges(sheet: 0) == [MergedRange("A1:C2")])
    }

    @Test func `sheets keep their order and hidden ones are told`() throws {
        var workbook = Workbook(rows: "<row><c><v>1</v></c></row>")
        workbook.parts["xl/workbook.xml"] = """
            <workbook xmlns:q="x"><sheets><sheet name="Biểu đồ" q:id="rId4"/><sheet name="Ẩn" state="veryHidden" q:id="rId5"/>\
            <sheet name="2016 &amp; 2017" q:id="rId1"/></sheets></workbook>
            """
        workbook.parts["xl/_rels/workbook.xml.rels"] = Workbook.rels([
            ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId4", "chartsheet", "chart.xml"),
            ("rId5", "worksheet", "missing.xml"),
        ])
        let book = try open(workbook)

        #expect(
            book.sheets == [SheetInfo(name: "Ẩn", isHidden: true), SheetInfo(name: "2016 & 2017", isHidden: false)]
        )
        #expect(try book.rows(sheet: 1) == [ReadRow(1, [.number(1)])])
        #expect(throws: SpreadsheetError.corrupt(detail: "thiếu nội dung của trang “Ẩn”")) { try book.rows(sheet: 0) }
    }

    @Test(
        arguments: [
            (1.0, false, nil), (59.0, false, (1900, 2, 28)), (61.0, false, (1900, 3, 1)),
            (42_521.75, false, (2016, 5, 31)),
            (2_958_465.0, false, (9999, 12, 31)), (2_958_466.0, false, nil), (-1.0, false, nil), (0.5, false, nil),
            (41_059.0, true, (2016, 5, 31)), (0.0, true, (1904, 1, 1)),
        ] as [(Double, Bool, (Int, Int, Int)?)]
    )
    func `a serial number is the day the program shows`(serial: Double, in1904: Bool, day: (Int, Int, Int)?) throws {
        var workbook = Workbook(rows: "<row><c s=\"1\"><v>\(serial)</v></c></row>")
        if in1904 {
            workbook.parts["xl/workbook.xml"] = workbook.parts["xl/workbook.xml"]?
                .replacing("<sheets>", with: "<workbookPr date1904=\"1\"/><sheets>")
        }
        // Serial 1 is the first of January 1900, a day the old calendar of the format holds.
        let expected =
            serial == 1
            ? .date(year: 1900, month: 1, day: 1) : day.map { CellValue.date(year: $0.0, month: $0.1, day: $0.2) }

        #expect(try open(workbook).rows() == [ReadRow(1, [expected ?? .number(serial)])])
    }

    @Test(
        arguments: [
            ("_x000D_", "\r"), ("a_x0009_b", "a\tb"), ("_x005F_x000D_", "_x000D_"), ("_x00_", "_x00_"),
            ("_x0000_", "_x0000_"),
            ("_xD83D__xDE00_", "😀"), ("_xZZZZ_", "_xZZZZ_"), ("a_b", "a_b"),
        ]
    )
    func `escaped characters come back`(stored: String, text: String) throws {
        let workbook = Workbook(rows: "<row><c t=\"s\"><v>0</v></c></row>", strings: ["<t>\(stored)</t>"])

        #expect(try open(workbook).rows() == [ReadRow(1, [.text(text)])])
    }

    @Test func `macros and formulas without a result are noted`() throws {
        var workbook = Workbook(rows: "<row><c><f>SUM(B1)</f></c><c><f>1+1</f><v>2</v></c></row>")
        workbook.parts["xl/vbaProject.bin"] = "macro"
        let book = try open(workbook)

        #expect(try book.rows() == [ReadRow(1, [.uncomputed, .number(2)])])
        let first = CellAddress(row: 1, column: 1)
        #expect(
            book.warnings == [
                .macrosIgnored, .formulas(sheet: "Đề án", count: 2, first: first),
                .formulasWithoutValue(sheet: "Đề án", count: 1, first: first),
            ]
        )
    }

    @Test func `merged ranges are found wherever the chunks of the file fall`() throws {
        let filler = String(repeating: "<row><c><v>1</v></c></row>", count: 2480)
        for padding in 0..<40 {
            let tail = String(repeating: " ", count: 1000 + padding)
            let merges = (1...60).map { "<mergeCell ref=\"A\($0):B\($0)\"/>" }.joined()
            let book = try open(Workbook(rows: filler, tail: "\(tail)<mergeCells>\(merges)</mergeCells>"))

            #expect(try book.merges(sheet: 0) == (1...60).compactMap { MergedRange("A\($0):B\($0)") })
        }
    }
}
