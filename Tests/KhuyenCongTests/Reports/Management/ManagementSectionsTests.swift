import Database
import TestSupport
import Testing

@testable import KhuyenCong

/// Advances nobody settles and reports nobody sends are what the ministry asks about first.
@Suite struct ManagementSectionsTests {
    private let world: DossierWorld
    private let reports: ReportSet

    init() async throws {
        world = try await DossierWorld()
        reports = ReportSet(world.database)
    }

    private func rows(
        _ table: String,
        year: Int,
        place: String = "40",
        by officer: Officer? = nil
    ) async throws -> [[String]]? {
        let request = ReportRequest(.year, try PeriodQuery(place: place, map: .of2025, from: year, to: year))
        let document = try await reports.document(request, by: officer ?? world.department)
        return document.tables.first { $0.id == table }?.rows.map { row in
            row.cells.map { cell in
                switch cell {
                case .text(let text): text
                case .figure(let figure): figure.value.map { String($0) } ?? "–"
                }
            }
        }
    }

    /// Advanced on 21/11/2026.
    @Test func `advances stand by their age on the last day of the period`() async throws {
        _ = try await world.local(upTo: .underWay)

        let table = try await rows("open-advances", year: 2028)

        #expect(
            table == [
                ["Đến 1 năm", "0", "0", "0"], ["Từ 1 đến 2 năm", "0", "0", "0"],
                ["Trên 2 năm", "1", "200000000", "200000000"], ["Cộng", "1", "200000000", "200000000"],
            ]
        )
        #expect(try await rows("open-advances", year: 2026)?.last == ["Cộng", "1", "200000000", "0"])
        #expect(try await rows("open-advances", year: 2025) == nil)
    }

    @Test func `what is settled, and what lies in another province, is on no list`() async throws {
        _ = try await world.local(upTo: .settled)

        #expect(try await rows("open-advances", year: 2026) == nil)
        #expect(try await rows("open-advances", year: 2026, place: "38", by: world.agency) == nil)
    }

    /// Under contract since 21/11/2026, so the first report is that of December, due before the 25th.
    @Test func `a report is due for each month after the contract, and may be in time, late or missing`() async throws {
        var world = world
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

        #expect(
            try await rows("progress-reports", year: 2026) == [
                ["Trung tâm Khuyến công Nghệ An", "1", "1", "0", "0"], ["Cộng", "1", "1", "0", "0"],
            ]
        )
        #expect(try await rows("progress-reports", year: 2027)?.last == ["Cộng", "12", "0", "1", "11"])
        #expect(try await rows("progress-reports", year: 2025) == nil)
        #expect(try await rows("progress-reports", year: 2027, place: "38", by: world.agency) == nil)
    }

    @Test func `nothing is due of a project that was accepted`() async throws {
        _ = try await world.local(upTo: .accepted)

        #expect(try await rows("progress-reports", year: 2027) == nil)
    }

    @Test func `the period report tells the same as the year's`() async throws {
        _ = try await world.local(upTo: .underWay)
        let query = try PeriodQuery(place: "40", map: .of2025, from: 2027, to: 2027)

        let sections = try await reports.periods.management(query, by: world.department)
        let document = try await reports.document(ReportRequest(.period, query), by: world.department)

        #expect(sections.map(\.heading) == ["Công nợ tạm ứng", "Chấp hành chế độ báo cáo"])
        #expect(Array(document.sections.suffix(2)) == sections)
        let account = try await reports.periods.account(query, by: world.department)
        #expect(account.document(document.request, today: reports.today()) == document)
        #expect(account.sections == [document.sections[0]] + sections)
    }
}
