import Testing

@testable import Office

@Suite struct XlsxRefusalTests {
    private let folder = try? TemporaryFolder()

    private func failure(_ workbook: Workbook, limits: ReadingLimits = .standard) throws -> SpreadsheetError {
        let path = try #require(folder).file("book.xlsx")
        try workbook.write(to: path)
        return try #require(throws: SpreadsheetError.self) {
            let book = try Spreadsheet.open(path: path, limits: limits)
            _ = try book.rows()
        }
    }

    /// Entities are how a small file asks for gigabytes, or for files of the server.
    @Test(arguments: [
        "xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml", "_rels/.rels",
    ])
    func `a document type is refused in every part`(part: String) throws {
        var workbook = Workbook(rows: "<row><c><v>1</v></c></row>")
        let content = try #require(workbook.parts[part])
        workbook.parts[part] = "<!DOCTYPE a [<!ENTITY x \"xxxxxxxx\">]>" + content

        #expect(try failure(workbook) == .xmlEntity)
    }

    @Test func `ten thousand columns are refused with the first cell over the limit`() throws {
        let cells = (1...10_000).map { "<c r=\"\(CellAddress(row: 1, column: $0))\"><v>\($0)</v></c>" }.joined()

        let expected = SpreadsheetError.tooManyColumns(sheet: "Đề án", cell: CellAddress(row: 1, column: 257))
        #expect(try failure(Workbook(rows: "<row r=\"1\">\(cells)</row>")) == expected)
    }

    @Test func `formatting out to the last column is no data`() throws {
        let path = try #require(folder).file("wide.xlsx")
        try Workbook(rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"XFD1\" s=\"1\"/></row>").write(to: path)

        #expect(try Spreadsheet.open(path: path).rows() == [ReadRow(1, [.number(1)])])
    }

    @Test(
        arguments: [
            ("<row r=\"9\"/><row r=\"5\"/>", "trang “Đề án” có số dòng sai sau dòng 9"),
            ("<row r=\"0\"/>", "trang “Đề án” có số dòng sai sau dòng 0"),
            ("<row r=\"99999999999999999999\"/>", "trang “Đề án” có số dòng sai sau dòng 0"),
            ("<row><c r=\"ZZZZZZ1\"><v>1</v></c></row>", "trang “Đề án” có địa chỉ ô sai “ZZZZZZ1” ở dòng 1"),
            ("<row><c t=\"s\"><v>7</v></c></row>", "ô A1 của trang “Đề án” trỏ tới đoạn chữ không có"),
            ("<row><c t=\"s\"><v>-1</v></c></row>", "ô A1 của trang “Đề án” trỏ tới đoạn chữ không có"),
            ("<c r=\"A1\"><v>1</v></c>", "trang “Đề án” có ô nằm ngoài dòng"),
            ("<row>", "nội dung XML sai ở dòng 1"),
            (String(repeating: "<a>", count: 300), "các thẻ XML lồng nhau quá sâu"),
            ("<row><c r=\"" + String(repeating: "A", count: 3 << 20) + "\"/></row>", "một thẻ XML dài bất thường"),
        ]
    )
    func `damage is named with its place`(rows: String, detail: String) throws {
        #expect(try failure(Workbook(rows: rows)) == .corrupt(detail: detail))
    }

    @Test func `numbers that are none stay text`() throws {
        let path = try #require(folder).file("numbers.xlsx")
        try Workbook(rows: "<row><c><v>1e999</v></c><c><v>nan</v></c><c><v>1,5</v></c></row>").write(to: path)

        #expect(try Spreadsheet.open(path: path).rows() == [ReadRow(1, [.text("1e999"), .text("nan"), .text("1,5")])])
    }

    @Test func `a part that unpacks far beyond its size is refused`() throws {
        let blanks = String(repeating: " ", count: 12 << 20)

        #expect(try failure(Workbook(rows: blanks)) == .zipBomb)
    }

    @Test func `limits of rows, cells, sheets and texts hold`() throws {
        var limits = ReadingLimits()
        limits.maxRows = 2
        limits.maxCellCharacters = 5
        let long = "<row><c t=\"inlineStr\"><is><t>sáu chữ</t></is></c></row>"

        #expect(try failure(Workbook(rows: "<row r=\"3\"/>"), limits: limits) == .tooManyRows(sheet: "Đề án", limit: 2))
        #expect(
            try failure(Workbook(rows: long), limits: limits)
                == .cellTooLong(sheet: "Đề án", cell: CellAddress(row: 1, column: 1))
        )
        limits.maxSharedStringBytes = 10
        #expect(try failure(Workbook(rows: "", strings: ["<t>mười một chữ</t>"]), limits: limits) == .memory)
        limits.maxSheets = 0
        #expect(try failure(Workbook(rows: ""), limits: limits) == .tooManySheets(limit: 0))
    }

    @Test func `a reading that takes too long ends`() throws {
        var limits = ReadingLimits()
        limits.seconds = 0

        #expect(try failure(Workbook(rows: ""), limits: limits) == .timedOut)
    }
}
