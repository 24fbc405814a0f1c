import Foundation
import Testing

@testable import Office

@Suite struct SpreadsheetWriterTests {
    private let folder = try? TemporaryFolder()

    private func writeSample(to path: String) throws {
        let writer = try SpreadsheetWriter(path: path)
        try writer.addSheet(name: "Đề án", columnWidths: [6, 40, 14])
        try writer.addLine("DANH MỤC ĐỀ ÁN KHUYẾN CÔNG", across: 3)
        try writer.addLine("Đơn vị: đồng", style: .note, across: 3)
        writer.skipRows(1)
        try writer.addHeader(["TT", "Tên đề án", "Kinh phí"])
        try writer.addRow([.number(1), .text("Máy ép gạch"), .number(350_000_000)], styles: [.plain, .text, .amount])
        try writer.addRow(
            [.empty, .text("Tổng cộng"), .number(350_000_000.5), .date(year: 2016, month: 5, day: 31), .bool(false)],
            styles: [.totalText, .totalText, .totalAmount]
        )
        try writer.addSheet(name: "Ghi chú")
        try writer.addRow([.text("hết"), .error("#N/A"), .date(year: 1890, month: 1, day: 2)])
        try writer.close()
    }

    @Test func `what is written is read back`() throws {
        let path = try #require(folder).file("list.xlsx")
        try writeSample(to: path)
        let book = try Spreadsheet.open(path: path)

        #expect(book.sheets.map(\.name) == ["Đề án", "Ghi chú"])
        #expect(
            try book.rows() == [
                ReadRow(1, [.text("DANH MỤC ĐỀ ÁN KHUYẾN CÔNG")]), ReadRow(2, [.text("Đơn vị: đồng")]),
                ReadRow(4, [.text("TT"), .text("Tên đề án"), .text("Kinh phí")]),
                ReadRow(5, [.number(1), .text("Máy ép gạch"), .number(350_000_000)]),
                ReadRow(
                    6,
                    [
                        .empty, .text("Tổng cộng"), .number(350_000_000.5), .date(year: 2016, month: 5, day: 31),
                        .bool(false),
                    ]
                ),
            ]
        )
        #expect(try book.merges(sheet: 0) == [MergedRange("A1:C1"), MergedRange("A2:C2")])
        #expect(try book.rows(sheet: 1) == [ReadRow(1, [.text("hết"), .text("#N/A"), .text("02/01/1890")])])
    }

    @Test func `equal content gives an equal file`() throws {
        let folder = try #require(folder)
        try writeSample(to: folder.file("a.xlsx"))
        try writeSample(to: folder.file("b.xlsx"))

        let first = try Data(contentsOf: URL(filePath: folder.file("a.xlsx")))
        #expect(try first == Data(contentsOf: URL(filePath: folder.file("b.xlsx"))))
        let core = try Workbook.parts(of: folder.file("a.xlsx"))["docProps/core.xml"]
        #expect(String(decoding: core ?? [], as: UTF8.self).contains("2000-01-01T00:00:00Z"))
    }

    @Test func `any text comes back exactly`() throws {
        let path = try #require(folder).file("list.xlsx")
        let writer = try SpreadsheetWriter(path: path)
        try writer.addSheet(name: "Trang")
        for text in HostileText.all { try writer.addRow([.text(text)]) }
        try writer.close()

        let read = try Spreadsheet.open(path: path).rows().map(\.cells)
        #expect(read.map { $0.map(scalars) } == HostileText.all.map { [scalars(.text($0))] })
    }

    /// Swift takes composed and decomposed letters for equal, and CR LF for one letter; files do not.
    private func scalars(_ value: CellValue) -> [UInt32] {
        guard case .text(let text) = value else { return [] }
        return text.unicodeScalars.map(\.value)
    }

    @Test(
        arguments: [
            ("Đề án 2016", "Đề án 2016"), ("2016/2017 [a]:b*c?d\\e", "2016 2017  a  b c d e"), ("'x'", "x"),
            ("", "Trang"),
            (String(repeating: "ê", count: 40), String(repeating: "ê", count: 31)),
        ]
    )
    func `names of sheets are made fit for Excel`(name: String, expected: String) {
        #expect(SheetName.clean(name) == expected)
    }

    @Test func `what cannot be written is said`() throws {
        let path = try #require(folder).file("list.xlsx")
        let writer = try SpreadsheetWriter(path: path)

        #expect(throws: SpreadsheetError.cannotWrite(detail: "không có tệp hoặc thư mục này")) {
            try SpreadsheetWriter(path: path + "/none/list.xlsx")
        }
        #expect(throws: SpreadsheetError.cannotWrite(detail: "chưa có trang tính")) { try writer.addRow([.bool(true)]) }
        try writer.addSheet(name: "a")
        #expect(throws: SpreadsheetError.cannotWrite(detail: "tên trang “A” trùng hoặc sai")) {
            try writer.addSheet(name: "A")
        }
        #expect(throws: SpreadsheetError.cannotWrite(detail: "nội dung ô ở dòng 1 không ghi được")) {
            try writer.addRow([.text(String(repeating: "a", count: 32_768))])
        }
    }
}
