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
}
