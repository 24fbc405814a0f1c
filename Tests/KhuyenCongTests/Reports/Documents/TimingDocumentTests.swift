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
        let document = try await ReportSet(world.database).document(request, by: world.department)
        let steps = try #require(document.tables.first { $0.id == "steps" })
        let row = steps.rows.first { $0.cells.first == .text(ProjectAct.report.name) }
        let figures = row?.cells.dropFirst().map { cell -> ReportFigure? in
            if case .figure(let figure) = cell { figure } else { nil }
        }

        #expect(steps.columns.map(\.header).prefix(3) == ["Bước", "Số lần", "Hồ sơ"])
        #expect(figures?.map { $0?.value } == [2, 1, 308, 325, 343, 360])
        #expect(figures?.prefix(2).allSatisfy { $0?.origin == .records(table: "dossier", ids: [dossier.id]) } == true)
        #expect(document.sections.flatMap(\.charts).map(\.values) == [[3], [4], [4]])
    }
}
