import Foundation
import Office
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct DossierExportTests {
    private let world: DossierWorld

    init() async throws {
        world = try await DossierWorld()
    }

    /// The rows below the headings.
    private func rows(_ query: DossierListQuery, by officer: Officer) async throws -> [[CellValue]] {
        let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString + ".xlsx").path
        defer { try? FileManager.default.removeItem(atPath: path) }  // a leftover of the temporary folder harms nobody
        try await world.dossiers.export(query, to: path, by: officer, on: world.now.day)
        let book = try Spreadsheet.open(path: path)
        var rows: [[CellValue]] = []
        try book.forEachRow(sheet: 0) { _, cells in rows.append(cells) }
        return Array(rows.dropFirst(3))
    }

    @Test func `a list leaves as a workbook with the money of each stage`() async throws {
        let approved = try await world.local(upTo: .approved)
        let draft = try await world.draft(DossierWorld.machinery(serial: "S-02"))

        let rows = try await rows(DossierListQuery(.all), by: world.centre)
        let (first, second) = (try #require(rows.first), try #require(rows.last))

        #expect(rows.count == 2)
        #expect(first.first == .text(draft.code))
        #expect(!first.contains(.number(300_000_000)))
        #expect(second.prefix(2) == [.text(approved.code), .text("Hỗ trợ máy sấy chè")])
        #expect(
            second[4...7] == [
                .text("Trung tâm Khuyến công Nghệ An"), .text("Công ty TNHH Chè Anh Sơn"),
                .text("Xã Anh Sơn, Tỉnh Nghệ An"), .text("Đã phê duyệt"),
            ]
        )
        #expect(second[9...10] == [.number(300_000_000), .number(300_000_000)])
        #expect(!second.dropFirst(11).contains { if case .number = $0 { true } else { false } })
    }

    @Test func `the file holds what the filter leaves and the officer sees`() async throws {
        _ = try await world.local(upTo: .submitted)
        _ = try await world.draft(DossierWorld.machinery(serial: "S-02"))

        #expect(try await rows(DossierListQuery(.all, state: .submitted), by: world.centre).count == 1)
        #expect(try await rows(DossierListQuery(.all, search: "không có"), by: world.centre) == [])
        #expect(try await rows(DossierListQuery(.all), by: world.foreign) == [])
    }

    @Test func `who may not export gets no file`() async throws {
        await #expect(throws: Refusal.forbidden) {
            try await rows(DossierListQuery(.all), by: world.owner)
        }
    }
}
