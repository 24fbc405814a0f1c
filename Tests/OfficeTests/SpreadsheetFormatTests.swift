import Testing

@testable import Office

@Suite struct SpreadsheetFormatTests {
    private let folder = try? TemporaryFolder()

    private func failure(_ bytes: [UInt8]) throws -> SpreadsheetError {
        let path = try #require(folder).write(bytes, as: "list.xls")
        return try #require(throws: SpreadsheetError.self) { try Spreadsheet.open(path: path) }
    }

    @Test(
        arguments: [
            ("", SpreadsheetError.notASpreadsheet), ("%PDF-1.4\n", .notASpreadsheet), ("{\\rtf1", .notASpreadsheet),
            ("[\n  {\n    \"budgetYear\" : 2024", .notASpreadsheet), ("{\"a\": 1}", .notASpreadsheet),
            ("[]", .notASpreadsheet), ("a\0b", .notASpreadsheet), ("<?xml version=\"1.0\"?><a/>", .notASpreadsheet),
            ("\n<HTML><body><table>", .unsupported(.html)), ("<table border=1>", .unsupported(.html)),
            ("<?xml?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">", .unsupported(.xmlSpreadsheet)),
            ("PK\u{3}\u{4}", .corrupt(detail: "không đọc được mục lục của tệp nén")),
        ]
    )
    func `other files are told by their bytes, whatever their name`(text: String, error: SpreadsheetError) throws {
        #expect(try failure(Array(text.utf8)) == error)
    }

    @Test func `a compound file is told by its streams`() throws {
        let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        let header = signature + [UInt8](repeating: 0, count: 600)
        let encrypted = Array("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0\0\0".utf8)
        let document = Array("W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0\0\0".utf8)

        #expect(try failure(header + encrypted) == .encrypted)
        #expect(try failure(header + document) == .notASpreadsheet)
    }

    @Test(
        arguments: [
            ("mimetype", "application/vnd.oasis.opendocument.spreadsheet", SpreadsheetError.unsupported(.ods)),
            ("xl/workbook.bin", "", .unsupported(.xlsb)), ("word/document.xml", "<a/>", .notASpreadsheet),
        ]
    )
    func `other zip files are told by their parts`(part: String, content: String, error: SpreadsheetError) throws {
        let path = try #require(folder).file("other.xlsx")
        try Workbook.write([part: Array(content.utf8)], to: path)

        #expect(throws: error) { try Spreadsheet.open(path: path) }
    }

    @Test func `a missing file, a folder and a large file are refused`() throws {
        let folder = try #require(folder)
        let path = try folder.write(Array("a,b\n".utf8), as: "list.csv")
        var limits = ReadingLimits()
        limits.maxFileBytes = 3

        #expect(throws: SpreadsheetError.cannotOpen(detail: "không có tệp hoặc thư mục này")) {
            try Spreadsheet.open(path: folder.file("none.csv"))
        }
        #expect(throws: SpreadsheetError.cannotOpen(detail: "đây là một thư mục")) {
            try Spreadsheet.open(path: folder.path)
        }
        #expect(throws: SpreadsheetError.tooLarge(limit: 3)) { try Spreadsheet.open(path: path, limits: limits) }
    }
}
