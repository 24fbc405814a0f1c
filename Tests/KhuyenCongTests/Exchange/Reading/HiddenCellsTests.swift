import Foundation
import Testing

@testable import KhuyenCong
@testable import Office

/// A filter hides rows, so they are read; the officer is told, because the file shows less than is taken.
@Suite struct HiddenCellsTests {
    @Test func `hidden rows with money and hidden money columns are named`() async throws {
        let world = try await ImportWorld()
        let path = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString).xlsx"
        try HiddenCellsTests.writeList(path)

        let result = try await world.take(path: path, province: "40")
        try FileManager.default.removeItem(atPath: path)

        #expect(result.taken == 3)
        #expect(result.findings.map(\.cell) == ["G1", "B3"])
        #expect(result.findings.last?.reason.hasPrefix("Dòng 3–4 đang ẩn hoặc bị lọc") == true)
    }

    /// Rows 3 and 4 are hidden, and the columns E (no money) and G.
    private static func writeList(_ path: String) throws {
        let writer = try SpreadsheetWriter(path: path)
        try writer.addSheet(name: "2018")
        let header = ["TT", "Tên đề án", "Nội dung", "Địa bàn", "Năm", "KC tỉnh (trđ)", "Đối ứng (trđ)"]
        try writer.addRow(header.map(CellValue.text))
        for (number, title) in ["Máy xay lúa", "Máy cưa đá", "Máy ép dầu"].enumerated() {
            let words = [title, "Ứng dụng máy móc", "Nam Đàn"].map(CellValue.text)
            try writer.addRow([.number(Double(number + 1))] + words + [.number(2018), .number(60), .number(40)])
        }
        try writer.close()
        let zip = try ZipArchive(path: path, limits: .standard)
        let part = try #require(zip.names.first { $0.hasPrefix("xl/worksheets/sheet") })
        var text = String(decoding: try #require(try zip.bytes(of: part)), as: UTF8.self)
        for row in ["3", "4"] { text = text.replacing("<row r=\"\(row)\"", with: "<row r=\"\(row)\" hidden=\"1\"") }
        let columns = ["5", "7"].map { "<col min=\"\($0)\" max=\"\($0)\" hidden=\"1\"/>" }.joined()
        text = text.replacing("<sheetData>", with: "<cols>\(columns)</cols><sheetData>")
        let editor = try ZipEditor(path: path)
        try editor.set(part, to: Array(text.utf8))
        try editor.close()
    }
}
