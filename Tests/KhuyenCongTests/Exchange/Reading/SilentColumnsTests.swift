import Database
import Foundation
import Testing

@testable import KhuyenCong
@testable import Office

/// A project's amount in one cell over the rows of its establishments is what these were given, and no further money.
@Suite struct SilentColumnsTests {
    @Test(arguments: [(360.0, ["counterpart 600", "province 460"]), (300.0, [])] as [(Double, [String])])
    func `the sum of a merged cell is counted once`(sum: Double, stored: [String]) async throws {
        let world = try await ImportWorld()
        let path = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString).xlsx"
        try SilentColumnsTests.writeList(path, sum: sum)

        let result = try await world.take(path: path, province: "40")
        try FileManager.default.removeItem(atPath: path)
        let sums = try await world.database.read { tx in
            try tx.rows("SELECT source_code, SUM(amount) FROM amount_entry GROUP BY source_code ORDER BY source_code") {
                row in
                let source: String = try row.get(0)
                let amount: Int64 = try row.get(1)
                return "\(source) \(amount / 1_000_000)"
            }
        }

        #expect(sums == stored)
        #expect(result.findings.contains { $0.severity == .error } == stored.isEmpty)
    }

    /// Rows 2 to 4 are one project, merged but for its establishments; `sum`: what its cell says they were given.
    private static func writeList(_ path: String, sum: Double) throws {
        let writer = try SpreadsheetWriter(path: path)
        try writer.addSheet(name: "2020")
        let header = [
            "TT", "Tên đề án", "Nội dung", "Năm", "Tổng KP hỗ trợ của đề án (trđ)", "Đơn vị được hỗ trợ", "Địa chỉ",
            "KC tỉnh cấp từng đơn vị (trđ)", "Vốn đối ứng (trđ)",
        ]
        try writer.addRow(header.map(CellValue.text))
        let projects: [(title: String, sum: Double, given: [Double])] = [
            ("Máy CNC", sum, [120, 120, 120]), ("Máy rèn", 100, [100]),
        ]
        for (number, project) in projects.enumerated() {
            for (position, amount) in project.given.enumerated() {
                let described: [CellValue] = [
                    .number(Double(number + 1)), .text(project.title), .text("Ứng dụng máy móc"), .number(2020),
                    .number(project.sum),
                ]
                let told = position == 0 ? described : described.map { _ in .empty }
                let own: [CellValue] = [.text("Cơ sở \(number)\(position)"), .text("Nam Đàn"), .number(amount)]
                try writer.addRow(told + own + [.number(150)])
            }
        }
        try writer.close()
        let zip = try ZipArchive(path: path, limits: .standard)
        let part = try #require(zip.names.first { $0.hasPrefix("xl/worksheets/sheet") })
        let text = String(decoding: try #require(try zip.bytes(of: part)), as: UTF8.self)
        let merges = ["A", "B", "C", "D", "E"].map { "<mergeCell ref=\"\($0)2:\($0)4\"/>" }.joined()
        let merged = text.replacing("</sheetData>", with: "</sheetData><mergeCells>\(merges)</mergeCells>")
        let editor = try ZipEditor(path: path)
        try editor.set(part, to: Array(merged.utf8))
        try editor.close()
    }
}
