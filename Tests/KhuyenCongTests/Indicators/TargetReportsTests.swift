import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct TargetReportsTests {
    private let world: IndicatorWorld

    init() async throws {
        world = try await IndicatorWorld()
    }

    private func rows(through year: Int, by officer: Officer? = nil) async throws -> [ReportTable.Row] {
        let query = try PeriodQuery(place: "40", map: .of2025, from: 2021, to: year)
        let document = try await ReportSet(world.files.database)
            .document(ReportRequest(.targets, query), by: officer ?? world.files.department)
        return document.tables.first?.rows ?? []
    }

    private func texts(_ row: ReportTable.Row) -> [String] {
        row.cells.map { cell in
            switch cell {
            case .text(let text): text
            case .figure(let figure): figure.value.map(String.init) ?? "—"
            }
        }
    }

    @Test func `the years to come are forecast with a range from the third year on`() async throws {
        for (year, value) in [(2021, 4), (2022, 5), (2023, 6)] {
            try await world.reviewed(IndicatorWorld.result("models", Int64(year), Int64(value)))
        }
        let early = try await rows(through: 2022)
        let late = try await rows(through: 2023)

        #expect(
            try texts(#require(early.first)) == [
                "Mô hình trình diễn", "mô hình", "—", "trong khoảng 20–30 mô hình", "9", "báo cáo đã duyệt", "4500",
                "—", "—", "—", "Chưa đủ dữ liệu",
            ]
        )
        #expect(
            try texts(#require(late.first)) == [
                "Mô hình trình diễn", "mô hình", "—", "trong khoảng 20–30 mô hình", "15", "báo cáo đã duyệt", "7500",
                "25", "17", "33", "Chưa nói được",
            ]
        )
    }

    @Test func `at the end a goal is reached, missed or not known`() async throws {
        try await world.reviewed(IndicatorWorld.result("models", 2021, 24))
        try await world.reviewed(IndicatorWorld.result("share", 2025, 75, of: 100))
        let rows = try await rows(through: 2025)

        #expect(rows.map { texts($0).last } == ["Đạt", "Không đạt", "Chưa đủ dữ liệu", "Không đạt"])
        #expect(texts(rows[1])[2...6] == ["5250", "ít nhất 80 %", "7500", "báo cáo đã duyệt: 75/100", "9375"])
    }

    @Test func `what is reported of a counted number stands beside it`() async throws {
        try await world.reviewed(IndicatorWorld.result("machines", 2022, 12))
        let row = try await rows(through: 2023)[3]

        #expect(texts(row)[4...5] == ["0", "đếm từ sổ; đơn vị báo cáo 12"])
        #expect(texts(row).last == "Chậm")
    }

    @Test func `another province sees none of it`() async throws {
        let refusal = await #expect(throws: Refusal.self) {
            try await rows(through: 2023, by: world.files.foreign)
        }

        #expect(refusal == .missing)
    }
}
