import Foundation
import Office
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct PlanExportTests {
    @Test func `a plan leaves as a workbook with its lines in whole đồng`() async throws {
        let world = try await PlanWorld()
        let dossier = try await world.files.local(upTo: .registered)
        let plan = try await world.plan([
            PlanWorld.line(dossier, 300_000_000), PlanWorld.assignment("Quản lý chương trình", 15_000_000),
        ])
        let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString + ".xlsx").path
        defer { try? FileManager.default.removeItem(atPath: path) }  // a leftover of the temporary folder harms nobody

        _ = try await world.plans.export(plan.plan.id, to: path, by: world.files.department)
        let book = try Spreadsheet.open(path: path)
        var rows: [[CellValue]] = []
        try book.forEachRow(sheet: 0) { _, cells in rows.append(cells.filter { !$0.isEmpty }) }

        #expect(book.sheets.map(\.name) == ["Kế hoạch 2026"])
        #expect(rows.first == [.text("KẾ HOẠCH KHUYẾN CÔNG TỈNH NGHỆ AN NĂM 2026")])
        #expect(
            rows.suffix(2) == [
                [
                    .number(1), .text("Hỗ trợ máy sấy chè"), .text(dossier.code),
                    .text("Trung tâm Khuyến công Nghệ An"), .number(300_000_000), .number(300_000_000),
                ],
                [
                    .number(2), .text("Quản lý chương trình"), .number(15_000_000), .number(15_000_000),
                    .text("Nhiệm vụ: Quản lý chương trình, đề án"),
                ],
            ]
        )
    }
}
