import Database
import TestSupport
import Testing

@testable import KhuyenCong

/// A year is judged by what its plan gave, as it was decided and adjusted, not by what was approved since.
@Suite struct PlanTableTests {
    private let world: PlanWorld

    init() async throws {
        world = try await PlanWorld()
    }

    /// A machine of 300 triệu that was accepted, with 200 triệu paid ahead, in a plan that gave it 400 and then 375; beside
    /// it an assignment of 15 triệu, of which 10 are spent.
    private func planned() async throws -> Dossier {
        let dossier = try await world.files.local(upTo: .accepted)
        let view = try await world.plan([
            PlanWorld.line(dossier, 400_000_000), PlanWorld.assignment("Quản lý chương trình", 15_000_000),
        ])
        try await world.adjust(view, [PlanWorld.line(dossier, 375_000_000)])
        try await world.book("received", 500_000_000)
        try await world.book("spent", 10_000_000)
        return dossier
    }

    private func section(_ place: String, asOf: Day? = nil, by officer: Officer? = nil) async throws -> ReportSection? {
        let query = try PeriodQuery(place: place, map: .of2025, from: 2026, to: 2026, asOf: asOf)
        let document = try await ReportSet(world.database)
            .document(ReportRequest(.year, query), by: officer ?? world.files.department)
        return document.sections.first { $0.heading == "Kế hoạch và thực hiện" }
    }

    private static func rows(_ section: ReportSection?) -> [[String]] {
        let table = section?.tables.first { $0.id == "plan" }
        return (table?.rows ?? []).map { row in
            row.cells.map { cell in
                switch cell {
                case .text(let text): text
                case .figure(let figure): figure.value.map { String($0) } ?? "–"
                }
            }
        }
    }

    @Test func `a plan stands as decided and adjusted beside what was carried out and paid of it`() async throws {
        _ = try await planned()
        let section = try await section("40")

        #expect(
            PlanTableTests.rows(section) == [
                [
                    "Khuyến công cấp tỉnh", "400000000", "-25000000", "375000000", "300000000", "200000000", "8000",
                    "5333",
                ],
                [
                    "Khuyến công cấp tỉnh: nhiệm vụ khác", "15000000", "0", "15000000", "10000000", "10000000", "6667",
                    "6667",
                ],
                ["Cộng", "415000000", "-25000000", "390000000", "310000000", "210000000", "7949", "5385"],
            ]
        )
        #expect(section?.tables.map(\.id) == ["plan", "plan-result"])
        #expect(section?.paragraphs == [])
    }

    @Test func `a commune has its projects of the province's plan, and none of its assignments`() async throws {
        _ = try await planned()

        #expect(try await PlanTableTests.rows(section("17329")).map(\.first) == ["Khuyến công cấp tỉnh", "Cộng"])
    }

    @Test func `money that no plan gave is not set against it`() async throws {
        _ = try await world.files.local(
            DossierWorld.machinery(name: "Công ty TNHH Gỗ Con Cuông", serial: "S-02", phone: "0912345679"),
            upTo: .accepted
        )
        _ = try await planned()

        #expect(try await PlanTableTests.rows(section("40")).first?[4] == "300000000")
    }

    @Test func `without a plan the report says so, and shows what was booked`() async throws {
        _ = try await world.files.local(upTo: .accepted)
        let section = try await section("40")

        #expect(section?.tables.map(\.id) == ["plan-result"])
        #expect(
            section?.paragraphs.map(\.text) == [
                "Chưa nhập kế hoạch năm có đề án, nhiệm vụ của địa bàn này, nên chỉ nêu số đã ghi ở từng giai đoạn."
            ]
        )
    }

    @Test func `what was decided after the day of the report is not in it, nor what another province plans`()
        async throws
    {
        _ = try await planned()
        let before = try await section("40", asOf: world.now.day.dayBefore)
        let elsewhere = try await section("38", by: world.files.foreign)

        #expect(PlanTableTests.rows(before) == [])
        #expect(PlanTableTests.rows(elsewhere) == [])
    }

    @Test func `each figure of a plan leads to the plan, each result to the projects it counts`() async throws {
        let dossier = try await planned()
        let table = try #require(try await section("40")?.tables.first { $0.id == "plan" })
        let plans = try await world.database.read { tx in
            try tx.rows("SELECT id FROM annual_plan") { try $0.get(0) as Int64 }
        }
        let projects = try await world.database.read { tx in
            try tx.rows("SELECT project_id FROM dossier WHERE id = \(dossier.id)") { try $0.get(0) as Int64 }
        }
        let origins = table.rows[0].cells.map { cell -> FigureOrigin? in
            if case .figure(let figure) = cell { figure.origin } else { nil }
        }

        #expect(origins[1] == .records(table: "annual_plan", ids: plans))
        #expect(origins[4] == .records(table: "project", ids: projects))
    }
}
