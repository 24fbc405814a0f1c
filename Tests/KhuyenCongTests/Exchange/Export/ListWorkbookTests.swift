import Foundation
import Office
import Testing

@testable import KhuyenCong

@Suite struct ListWorkbookTests {
    @Test func `a text that no cell holds is cut, and the list goes on`() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString + ".xlsx").path
        defer { try? FileManager.default.removeItem(atPath: path) }  // a leftover of the temporary folder harms nobody
        let book = try ListWorkbook("NHẬT KÝ", sheet: "Nhật ký", note: "", columns: [.init("Nội dung", 90)], at: path)
        let whole = String(repeating: "ệ", count: 32_000)
        for text in [whole, whole + "ệ", "sau"] { try book.add([.text(text)]) }
        try book.close()
        var rows: [[CellValue]] = []
        try Spreadsheet.open(path: path).forEachRow(sheet: 0) { _, cells in rows.append(cells) }

        #expect(Array(rows.suffix(3)) == [[.text(whole)], [.text(whole + "…")], [.text("sau")]])
    }

    /// A sheet holds 1,048,576 rows; a log of ten years is longer.
    @Test func `what one sheet cannot hold goes on in the next, under the same headings`() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString + ".xlsx").path
        defer { try? FileManager.default.removeItem(atPath: path) }  // a leftover of the temporary folder harms nobody
        let columns = [ListWorkbook.Column("Mục", 10)]
        let book = try ListWorkbook("NHẬT KÝ", sheet: "Nhật ký", note: "", columns: columns, at: path, mostRows: 5)
        for text in ["một", "hai", "ba"] { try book.add([.text(text)]) }
        try book.close()
        let read = try Spreadsheet.open(path: path)
        var last: [[CellValue]] = []
        for sheet in 0..<2 {
            var rows: [[CellValue]] = []
            try read.forEachRow(sheet: sheet) { _, cells in rows.append(cells) }
            last += rows.suffix(2)
        }

        #expect(ListWorkbook.mostRows == 1_048_576)
        #expect(last == [[.text("một")], [.text("hai")], [.text("Mục")], [.text("ba")]])
    }
}
