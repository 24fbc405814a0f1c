import Testing

@testable import Office

@Suite struct XLSReaderTests {
    private let folder = try? TemporaryFolder()

    @Test(.enabled(if: XLSChildProgram.isThere)) func `a file of Excel 97 is read by the child`() throws {
        let book = try Spreadsheet.open(path: Fixture.path("projects.xls"), xlsReader: XLSChildProgram.reader)

        #expect(book.format == .xls)
        #expect(book.sheets == [SheetInfo(name: "Đề án 2016", isHidden: false), SheetInfo(name: "Ẩn", isHidden: true)])
        #expect(try book.merges(sheet: 0) == [MergedRange("A1:F1")])
        #expect(
            try book.rows() == [
                ReadRow(1, [.text("DANH MỤC ĐỀ ÁN KHUYẾN CÔNG")]),
                ReadRow(2, [.empty, .empty, .empty, .empty, .empty, .text("Đơn vị: triệu đồng")]),
                ReadRow(3, ["STT", "Tên đề án", "Địa điểm", "Ngày ký", "Kinh phí", "Ghi chú"].map(CellValue.text)),
                ReadRow(
                    4,
                    [
                        .number(1), .text("Hỗ trợ máy ép gạch không nung"), .text("xã Nghi Phú"),
                        .date(year: 2016, month: 5, day: 31), .number(350.5),
                    ]
                ),
                ReadRow(
                    5,
                    [
                        .number(2), .text("Đào tạo nghề mây tre đan"), .text("huyện Nghi Lộc"),
                        .date(year: 2016, month: 8, day: 1), .number(120), .text("đã nghiệm thu"),
                    ]
                ),
                ReadRow(
                    6,
                    [.number(3), .text("Gian hàng hội chợ"), .empty, .empty, .number(45), .text("=1+1")]
                ),
                ReadRow(8, [.empty, .text("Cộng")]),
            ]
        )
        #expect(try book.rows(sheet: 1) == [ReadRow(1, [.number(1)])])
    }

    @Test(.enabled(if: XLSChildProgram.isThere)) func `limits hold for the child too`() throws {
        func failure(_ change: (inout ReadingLimits) -> Void) throws -> SpreadsheetError {
            var limits = ReadingLimits()
            change(&limits)
            return try #require(throws: SpreadsheetError.self) {
                let path = Fixture.path("projects.xls")
                _ = try Spreadsheet.open(path: path, limits: limits, xlsReader: XLSChildProgram.reader).rows()
            }
        }
        let place = CellAddress(row: 2, column: 6)

        #expect(try failure { $0.xlsSeconds = 0 } == .timedOut)
        #expect(try failure { $0.maxSheets = 1 } == .tooManySheets(limit: 1))
        #expect(try failure { $0.maxRows = 3 } == .tooManyRows(sheet: "Đề án 2016", limit: 3))
        #expect(try failure { $0.maxColumns = 5 } == .tooManyColumns(sheet: "Đề án 2016", cell: place))
        #expect(
            try failure { $0.maxCellCharacters = 5 }
                == .cellTooLong(sheet: "Đề án 2016", cell: CellAddress(row: 1, column: 1))
        )
    }

    @Test(.enabled(if: XLSChildProgram.isThere)) func `what the caller throws stops the reading`() throws {
        struct Stop: Error, Equatable {}
        let book = try Spreadsheet.open(path: Fixture.path("projects.xls"), xlsReader: XLSChildProgram.reader)

        #expect(throws: Stop()) { try book.forEachRow(sheet: 0) { _, _ in throw Stop() } }
    }

    @Test(
        arguments: [
            ("/bin/false", SpreadsheetError.cannotOpen(detail: "không chạy được phần đọc tệp xls")),
            ("/bin/true", .corrupt(detail: "nội dung tệp xls không đọc được")),
            ("/usr/bin/yes", .corrupt(detail: "nội dung tệp xls không đọc được")),
            ("/khong/co", .cannotOpen(detail: "không có tệp hoặc thư mục này")),
        ]
    )
    func `a program that does not answer is no danger`(program: String, error: SpreadsheetError) {
        #expect(throws: error) {
            try Spreadsheet.open(path: Fixture.path("projects.xls"), xlsReader: XLSReader(executable: program))
        }
    }
}

@Suite struct XLSWireTests {
    @Test func `cells and sheets survive the way between the processes`() throws {
        let cells: [CellValue] = [
            .empty, .number(-2.5), .text("Đề án"), .bool(true), .error("#N/A"), .date(year: 2016, month: 5, day: 31),
        ]
        let range = MergedRange(first: CellAddress(row: 1, column: 1), last: CellAddress(row: 65_536, column: 256))
        var hidden = HiddenParts()
        hidden.add(row: 7)
        hidden.add(row: 8)
        hidden.add(columns: 2...3)
        let sheets = [XLSSheet(info: SheetInfo(name: "Ẩn", isHidden: true), merges: [range], hidden: hidden)]
        var encoder = XLSWireEncoder()
        encoder.add(sheets)
        for cell in cells { encoder.add(cell) }

        var decoder = XLSWireDecoder(encoder.bytes)
        #expect(try decoder.sheets() == sheets)
        #expect(try cells.map { _ in try decoder.cell() } == cells)
        #expect(throws: XLSWireDecoder.broken) { try decoder.cell() }
    }

    @Test(arguments: [[2, 255, 255, 255, 255], [9], [1, 0, 0], []] as [[UInt8]])
    func `a message cut short or made up is refused`(bytes: [UInt8]) {
        var decoder = XLSWireDecoder(bytes)

        #expect(throws: XLSWireDecoder.broken) { try decoder.cell() }
    }
}

@Suite struct BIFFOutlineTests {
    @Test func `hidden sheets and merged cells are found in the records`() {
        let expected = [
            BIFFOutline.Sheet(isHidden: false, merges: [MergedRange("A1:F1")].compactMap { $0 }),
            BIFFOutline.Sheet(isHidden: true),
        ]

        #expect(BIFFOutline.read(path: Fixture.path("projects.xls")) == expected)
    }

    @Test func `hidden rows and columns are found in the records`() {
        func record(_ kind: UInt16, _ words: [UInt16]) -> [UInt8] {
            ([kind, UInt16(words.count * 2)] + words).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        }
        let globals = record(0x0809, [0x0600, 5]) + record(0x0085, [24, 0, 0, 0]) + record(0x000A, [])
        let sheet =
            record(0x0809, [0x0600, 0x10]) + record(0x007D, [1, 2, 0, 0, 1]) + record(0x007D, [3, 3, 0, 0, 0])
            + record(0x0208, [4, 0, 3, 255, 0, 0, 0x20, 0]) + record(0x0208, [5, 0, 3, 255, 0, 0, 0, 0])
            + record(0x000A, [])
        var hidden = HiddenParts()
        hidden.add(row: 5)
        hidden.add(columns: 2...3)

        #expect(BIFFOutline.sheets(of: globals + sheet) == [BIFFOutline.Sheet(isHidden: false, hidden: hidden)])
    }

    @Test func `a file cut anywhere gives an outline or none`() throws {
        let bytes = try Fixture.bytes("projects.xls")
        let whole = try #require(CompoundFile(bytes)?.workbookStream())

        for count in stride(from: 0, to: bytes.count, by: 97) {
            let stream = CompoundFile(Array(bytes.prefix(count)))?.workbookStream()
            #expect(stream == nil || stream == whole)
        }
        for count in stride(from: 0, to: whole.count, by: 13) {
            #expect(BIFFOutline.sheets(of: Array(whole.prefix(count))).count <= 2)
        }
    }
}
