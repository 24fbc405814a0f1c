import Testing

@testable import Office

@Suite struct CSVReaderTests {
    private let folder = try? TemporaryFolder()

    private func rows(_ bytes: [UInt8]) throws -> [ReadRow] {
        let path = try #require(folder).write(bytes, as: "list.csv")
        return try Spreadsheet.open(path: path).rows()
    }

    @Test(arguments: [",", ";", "\t", "|", "^", "~", ":"], ["\n", "\r\n", "\r"])
    func `any separator and any line ending is found`(separator: String, ending: String) throws {
        let lines = [
            ["TT", "Tên đề án", "Kinh phí"], ["1", "\"Máy ép\(ending)gạch, ngói; v.v.\"", "350"], ["2", "", "\"1,5\""],
        ]
        let text = lines.map { $0.joined(separator: separator) }.joined(separator: ending) + ending

        #expect(
            try rows(Array(text.utf8)) == [
                ReadRow(1, [.text("TT"), .text("Tên đề án"), .text("Kinh phí")]),
                ReadRow(2, [.text("1"), .text("Máy ép\(ending)gạch, ngói; v.v."), .text("350")]),
                ReadRow(3, [.text("2"), .empty, .text("1,5")]),
            ]
        )
    }

    @Test(
        arguments: [
            ("Đề án;Kinh phí;Năm\nA;14,745;2016\nB;1,5;2017\n", UInt8(ascii: ";")),
            ("Tên,Địa điểm,Kinh phí\nA,\"Xã B; huyện C\",1\nB,xã D; huyện E,2\n", UInt8(ascii: ",")),
            ("DANH MỤC ĐỀ ÁN\n\nTT;Tên;Tiền\n1;a;1,5\n2;b;2,5\n", UInt8(ascii: ";")),
            ("một cột\nhai\n", UInt8(ascii: ",")),
            ("Tên,Giờ,Kinh phí\nA,08:30:00,1\nB,09:30:00,2\n", UInt8(ascii: ",")),
            ("Tên^Kinh phí^Năm\nA^1,5^2016\nB^2,5^2017\n", UInt8(ascii: "^")),
            ("a|b|c\n1|x,y|2\n", UInt8(ascii: "|")), ("", UInt8(ascii: ",")),
        ]
    )
    func `decimal commas do not pass for separators`(text: String, separator: UInt8) {
        let dialect = Array(text.utf8).withUnsafeBufferPointer(CSVDialect.sniff)

        #expect(dialect == CSVDialect(separator: separator))
    }

    @Test(
        arguments: [
            ("\"a\"\"b\",c", [CellValue.text("a\"b"), .text("c")]), ("\"\",c", [.empty, .text("c")]),
            ("a\"b,c", [.text("a\"b"), .text("c")]),
            ("\"a\" b,c", [.text("a b"), .text("c")]), ("a,,,", [.text("a")]), (" a , b", [.text(" a "), .text(" b")]),
            ("'=1+1,'abc", [.text("=1+1"), .text("'abc")]), ("sep=;\na;b,c", [.text("a"), .text("b,c")]),
            ("\u{FEFF}a,b", [.text("a"), .text("b")]),
        ]
    )
    func `one line is read as spreadsheet programs read it`(line: String, cells: [CellValue]) throws {
        #expect(try rows(Array(line.utf8)) == [ReadRow(1, cells)])
    }

    @Test func `blank lines count as rows and are skipped`() throws {
        #expect(try rows(Array("a,b\n\n,,\nc,d".utf8)).map(\.number) == [1, 4])
    }

    @Test(arguments: [true, false])
    func `the Unicode text of Excel is read by its mark`(littleEndian: Bool) throws {
        let units = "\u{FEFF}Đề án\tNăm\r\n".utf16
        let bytes = units.flatMap { unit -> [UInt8] in
            let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
            return littleEndian ? pair : pair.reversed()
        }

        #expect(try rows(bytes) == [ReadRow(1, [.text("Đề án"), .text("Năm")])])
    }

    @Test func `other encodings are decoded by the caller`() throws {
        let path = try #require(folder).write([0xA7, 0xC6, 0x2C, 0x62], as: "abc.csv")
        let book = try Spreadsheet.open(path: path) { bytes in bytes.first == 0xA7 ? "Đề,b" : "" }

        #expect(try book.rows() == [ReadRow(1, [.text("Đề"), .text("b")])])
        #expect(book.sheets == [SheetInfo(name: "CSV", isHidden: false)])
        #expect(try book.merges(sheet: 0) == [])
    }

    @Test func `what goes beyond the limits is refused with its place`() throws {
        let wide = (1...10_000).map(String.init).joined(separator: ",")
        let place = CellAddress(row: 1, column: 257)

        #expect(throws: SpreadsheetError.tooManyColumns(sheet: "CSV", cell: place)) { try rows(Array(wide.utf8)) }
        #expect(throws: SpreadsheetError.corrupt(detail: "ô B2 mở dấu nháy kép mà không đóng")) {
            try rows(Array("a,b\nc,\"d\ne,f\n".utf8))
        }
        let long = String(repeating: "ư", count: 32_768)
        #expect(throws: SpreadsheetError.cellTooLong(sheet: "CSV", cell: CellAddress(row: 1, column: 1))) {
            try rows(Array(long.utf8))
        }
    }
}

@Suite struct CSVWriterTests {
    private let folder = try? TemporaryFolder()

    @Test func `a file is written as Excel expects it`() {
        var writer = CSVWriter()
        writer.addRow([.text("Đề án"), .number(1_500_000), .number(2.25), .empty, .bool(true)])
        writer.addRow([
            .date(year: 2016, month: 5, day: 31), .text("a\"b;c"), .error("#REF!"), .number(-3), .text("-3"),
        ])

        let text = "\u{FEFF}Đề án,1500000,2.25,,TRUE\r\n31/05/2016,\"a\"\"b;c\",#REF!,-3,'-3\r\n"
        #expect(writer.takeBytes() == Array(text.utf8))
        #expect(writer.takeBytes() == [])
    }

    @Test(arguments: [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|")])
    func `any text comes back exactly`(separator: UInt8) throws {
        let path = try #require(folder).file("list.csv")
        var writer = CSVWriter(separator: separator)
        writer.addRow([.text("một"), .text("hai"), .text("ba")])
        for text in HostileText.all { writer.addRow([.text(text), .text("giữa"), .text(text)]) }
        try FileBytes.write(writer.takeBytes(), to: path)

        let expected = HostileText.all.map { [CellValue.text($0), .text("giữa"), .text($0)] }
        #expect(try Spreadsheet.open(path: path).rows().dropFirst().map(\.cells) == expected)
    }
}
