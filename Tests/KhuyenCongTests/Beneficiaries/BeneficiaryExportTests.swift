import Foundation
import Office
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct BeneficiaryExportTests {
    private func rows(
        _ filter: BeneficiaryFilter,
        _ world: DossierWorld,
        by officer: Officer
    ) async throws -> [[CellValue]] {
        let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString + ".xlsx").path
        defer { try? FileManager.default.removeItem(atPath: path) }  // a leftover of the temporary folder harms nobody
        try await Beneficiaries(world.database).export(filter, to: path, by: officer, on: world.now.day)
        let book = try Spreadsheet.open(path: path)
        var rows: [[CellValue]] = []
        try book.forEachRow(sheet: 0) { _, cells in rows.append(cells) }
        return Array(rows.dropFirst(3))
    }

    @Test func `establishments leave as a workbook with their projects and support`() async throws {
        let world = try await DossierWorld()
        _ = try await world.local(upTo: .approved)

        let rows = try await rows(BeneficiaryFilter(), world, by: world.department)
        let row = try #require(rows.first)

        #expect(rows.count == 1)
        #expect(row.first == .text("Công ty TNHH Chè Anh Sơn"))
        #expect(row[2...3] == [.text("Xã Anh Sơn"), .text("Tỉnh Nghệ An")])
        #expect(row.suffix(4) == [.number(1), .number(2026), .number(2026), .number(300_000_000)])
        #expect(try await self.rows(BeneficiaryFilter(search: "gạch"), world, by: world.department) == [])
        #expect(try await self.rows(BeneficiaryFilter(), world, by: world.foreign) == [])
    }
}
