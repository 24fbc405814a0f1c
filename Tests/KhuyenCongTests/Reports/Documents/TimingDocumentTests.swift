import TestSupport
import Testing

@testable import KhuyenCong

/// A step that a file takes twice is two waits of one file.
@Suite struct TimingDocumentTests {
    @Test func `a step counts how often it was taken beside how many files took it`() async throws {
        var world = try await DossierWorld()
        let dossier = try await world.local(upTo: .underWay)
        let sent: [(year: Int64, month: Int64, on: String)] = [(2026, 12, "2026-12-20"), (2027, 1, "2027-01-25")]
        for report in sent {
            let days = try #require(Day(report.on)).daysSince(TestDatabase.now.day)
            world.now = TestDatabase.now.adding(seconds: Int64(days) * 86_400)
            let fields: [String: FieldTree] = [
                "year": .number(report.year), "month": .number(report.month), "done": .text("Đã đặt máy"),
            ]
            try await world.act(.report, dossier, fields, by: world.centre)
        }

        let request = ReportRequest(.timing, try PeriodQuery(place: "40", map: .of2025, from: 2026, to: 2026))
        let today = try #require(Day("2027-02-01"))
        let document = try await ReportSet(world.database) { today }.document(request, by: world.department)
        let steps = try #require(document.tables.first { $0.id == "steps" })
        let row = steps.rows.first { $0.cells.first == .text(ProjectAct.report.name) }
        let figures = row?.cells.dropFirst().map { cell -> ReportFigure? in
            if case .figure(let figure) = cell { figure } else { nil }
        }

        #expect(steps.columns.map(\.header).prefix(3) == ["Bước", "Số lần", "Hồ sơ"])
        #expect(figures?.map { $0?.value } == [2, 1, 308, 325, 343, 360])
        #expect(figures?.prefix(2).allSatisfy { $0?.origin == .records(table: "dossier", ids: [dossier.id]) } == true)
        #expect(document.sections.flatMap(\.charts).map(\.values) == [[3], [1], [4], [4]])
    }

    private func waiting(_ world: DossierWorld, on today: Day) async throws -> ReportSection {
        let request = ReportRequest(.timing, try PeriodQuery(place: "40", map: .of2025, from: 2026, to: 2026))
        let document = try await ReportSet(world.database) { today }.document(request, by: world.department)
        return document.sections[1]
    }

    private static func texts(_ table: ReportTable) -> [[String]] {
        table.rows.map { row in
            row.cells.map { cell in
                switch cell {
                case .text(let text): text
                case .figure(let figure): FigureWriter.withUnit(figure)
                }
            }
        }
    }

    /// The file that nobody has dealt with yet is the one that a report on waiting is read for.
    @Test func `a wait that still runs counts until the day of the report, with the day it began`() async throws {
        let world = try await DossierWorld()
        let done = try await world.local(upTo: .closed)
        let waiting = try await world.local(
            DossierWorld.machinery(name: "Công ty TNHH Gỗ Con Cuông", serial: "S-02", phone: "0912345679"),
            upTo: .submitted
        )
        let began = TestDatabase.now.day
        let section = try await self.waiting(world, on: began.moved(byDays: 45))

        #expect(section.heading == "Đang chờ đến ngày \(began.moved(byDays: 45).vietnamese)")
        #expect(
            TimingDocumentTests.texts(section.tables[0]) == [
                ["Thẩm định cấp cơ sở", "1", "45 ngày", "45 ngày", "45 ngày", "45 ngày", began.vietnamese],
                ["Cộng", "1", "45 ngày", "45 ngày", "45 ngày", "45 ngày", began.vietnamese],
            ]
        )
        #expect(
            TimingDocumentTests.texts(section.tables[1]) == [
                ["HS\(waiting.id)", "Hỗ trợ máy sấy chè", "Thẩm định cấp cơ sở", began.vietnamese, "45 ngày"]
            ]
        )
        #expect(!section.tables[1].rows.contains { $0.cells.first == .text("HS\(done.id)") })
    }

    @Test func `a frozen report on waiting tells the files as they stood on its day`() async throws {
        var world = try await DossierWorld()
        let dossier = try await world.local(upTo: .submitted)
        let frozen = FrozenReports(world.database)
        let request = ReportRequest(.timing, try PeriodQuery(place: "40", map: .of2025, from: 2026, to: 2026))
        let id = try await frozen.freeze(request, number: nil, by: world.department, at: world.now)
        let day = world.now
        world.now = day.adding(seconds: 86_400)
        try await world.act(.appraise, dossier, by: world.department)
        let later = try await frozen.verify(id, by: world.department)

        world.now = day
        _ = try await world.local(
            DossierWorld.machinery(name: "Công ty TNHH Gỗ Con Cuông", serial: "S-02", phone: "0912345679"),
            upTo: .submitted
        )
        let changed = try await frozen.verify(id, by: world.department)

        #expect(later.changes.isEmpty)
        #expect(!changed.changes.isEmpty)
    }
}
