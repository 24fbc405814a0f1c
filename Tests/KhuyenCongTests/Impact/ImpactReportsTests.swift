import Database
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct ImpactReportsTests {
    private let world: ImpactWorld

    init() async throws {
        world = try await ImpactWorld()
    }

    private func document(_ place: String = "40", by officer: Officer? = nil) async throws -> ReportDocument {
        let query = try PeriodQuery(place: place, map: .of2025, from: 2022, to: 2024)
        let officer = officer ?? world.files.department
        return try await ReportSet(world.database).document(ReportRequest(.impact, query), by: officer)
    }

    private func figures(_ document: ReportDocument, _ table: String, _ row: Int) throws -> [Int64?] {
        let table = try #require(document.tables.first { $0.id == table })
        return table.rows[row].cells.compactMap { cell in
            if case .figure(let figure) = cell { .some(figure.value) } else { nil }
        }
    }

    @Test func `growth stands as a multiple and as a percentage, with quartiles and the number behind it`() async throws
    {
        try await world.fill()
        let document = try await document()

        #expect(try figures(document, "surveyed", 0) == [6])
        #expect(try figures(document, "growth", 0) == [6, 115, 120, 125, 2000])
        #expect(try figures(document, "by-size", 0) == [6, 115, 120, 125, 2000])
        #expect(try figures(document, "growth", 1) == [0, nil, nil, nil, nil])
        #expect(
            document.sections[1].paragraphs.first?.text
                == "Doanh thu: trung vị của 6 cơ sở gấp 1,2 lần năm được hỗ trợ, tức tăng 20 %."
        )
    }

    @Test func `every measure that a group can tell stands by kind, size and place`() async throws {
        try await world.fill()
        let lone = try await world.establishment("Hợp tác xã lẻ", place: "16681")
        try await world.support(lone, in: 2023, kind: .training)
        try await world.reviewed(lone, 2023, revenue: 1000, workers: 50)
        try await world.reviewed(lone, 2024, revenue: 2000, workers: 60)
        let document = try await document()

        #expect(
            document.tables.map(\.id) == [
                "surveyed", "missing", "growth", "by-kind", "by-kind-workers", "by-size", "by-size-workers", "by-place",
                "by-place-workers", "comparison",
            ]
        )
        for id in ["by-kind-workers", "by-size-workers", "by-place-workers"] {
            let table = try #require(document.tables.first { $0.id == id })
            // What a lone establishment grew by is told of no measure.
            #expect(table.rows.count == 1)
            #expect(try figures(document, id, 0) == [6, 113, 113, 113, 1250])
        }
        #expect(
            document.tables.filter { $0.id.hasPrefix("by-") }.map(\.caption) == [
                "Doanh thu theo nội dung hỗ trợ", "Lao động theo nội dung hỗ trợ", "Doanh thu theo quy mô",
                "Lao động theo quy mô", "Doanh thu theo địa bàn", "Lao động theo địa bàn",
            ]
        )
    }

    @Test func `the others of the same years stand beside them, with an interval that is the same each time`()
        async throws
    {
        try await world.fill()
        let document = try await document()
        let again = try await self.document()
        let row = try figures(document, "comparison", 0)

        #expect(row.prefix(4) == [6, 6, 1, 117])
        #expect((row[4] ?? 0) > 105 && (row[4] ?? 0) < 117)
        #expect((row[5] ?? 0) > 117 && (row[5] ?? 0) < 130)
        #expect(document == again)
        let words = try #require(document.sections.first { $0.tables.contains { $0.id == "comparison" } })
        // The revenue of the one grew by some 20 %, of the others by 2 %: eight times as much, which 1,17 is not.
        #expect(
            words.paragraphs.first?.text.hasPrefix(
                "Doanh thu sau 1 năm, lấy năm T0 làm gốc: cơ sở được hỗ trợ bằng 1,17 lần cơ sở chưa được hỗ trợ (khoảng "
            ) == true
        )
    }

    @Test func `without others the report says what it cannot tell`() async throws {
        let id = try await world.establishment()
        try await world.support(id, in: 2023)
        try await world.reviewed(id, 2023, revenue: 1000)
        try await world.reviewed(id, 2025, revenue: 1500)
        let document = try await document()
        let limits = try #require(document.sections.last)

        #expect(document.tables.contains { $0.id == "comparison" } == false)
        // One establishment's growth is its own business.
        #expect(try figures(document, "growth", 0) == [1, nil, nil, nil, nil])
        #expect(
            limits.paragraphs.map(\.text) == [
                "Số cơ sở ít, nên một cơ sở cũng có thể làm đổi trung vị.",
                "Không có nhóm so sánh, nên không biết phần tăng nào là nhờ hỗ trợ, phần nào sẽ có dù không hỗ trợ.",
                "Số liệu do cơ sở tự khai, cán bộ duyệt; số tiền chưa loại trừ trượt giá.",
            ]
        )
    }

    @Test func `what nobody reviewed does not count, nor what lies elsewhere`() async throws {
        let id = try await world.establishment()
        try await world.support(id, in: 2023)
        for year in [2023, 2024] {
            let fields = ImpactWorld.fields(revenue: 1000)
            try await world.surveys.save(fields, of: id, year: year, by: world.files.centre, at: world.now)
        }
        let foreign = await #expect(throws: Refusal.self) { try await document("40", by: world.files.foreign) }

        #expect(try figures(try await document(), "surveyed", 1) == [0])
        #expect(try figures(try await document("17329"), "surveyed", 0) == [1])
        #expect(try figures(try await document("00", by: world.files.foreign), "surveyed", 0) == [0])
        #expect(foreign == .missing)
    }
}
