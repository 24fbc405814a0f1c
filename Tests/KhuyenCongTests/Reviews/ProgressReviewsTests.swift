import Database
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct ProgressReviewsTests {
    private let world: DossierWorld
    private let reviews: ProgressReviews

    init() async throws {
        world = try await DossierWorld()
        reviews = ProgressReviews(world.database)
    }

    private func reported() async throws -> (dossier: Dossier, act: Int64) {
        let dossier = try await world.local(upTo: .contracted)
        let report: [String: FieldTree] = [
            "year": .number(2026), "month": .number(1), "done": .text("Đã đặt máy"), "spent": .number(5_000_000),
        ]
        let view = try await world.act(.report, dossier, report, by: world.centre)
        return (view.dossier, try #require(view.history.first).id)
    }

    private func review(
        _ file: (dossier: Dossier, act: Int64),
        _ fields: [String: FieldTree],
        by officer: Officer
    ) async throws -> [ReviewedReport] {
        try await reviews.review(
            actID: file.act,
            of: .dossier(file.dossier.id),
            .group(fields),
            by: officer,
            at: world.now
        )
    }

    @Test func `a report is sent back with a remark, then taken; both stay`() async throws {
        let file = try await reported()
        let more: [String: FieldTree] = [
            "verdict": .text("more"), "remark": .text("Thiếu ảnh"), "seen": .number(0),
        ]
        _ = try await review(file, more, by: world.department)
        let after = try await review(file, ["verdict": .text("accepted"), "seen": .number(1)], by: world.department)

        #expect(after.map { [$0.month, $0.year] } == [[1, 2026]])
        #expect(after.first?.spent == Dong(5_000_000))
        #expect(after.first?.reviews.map(\.verdict) == [.accepted, .more])
        #expect(after.first?.reviews.map(\.remark) == [nil, "Thiếu ảnh"])
    }

    @Test func `a review that is stale, unexplained or of one's own report is refused`() async throws {
        let file = try await reported()
        let own = await #expect(throws: Refusal.self) {
            try await review(file, ["verdict": .text("accepted"), "seen": .number(0)], by: world.centre)
        }
        let bare = await #expect(throws: Refusal.self) {
            try await review(file, ["verdict": .text("more")], by: world.department)
        }
        _ = try await review(file, ["verdict": .text("accepted"), "seen": .number(0)], by: world.department)
        let stale = await #expect(throws: Refusal.self) {
            try await review(file, ["verdict": .text("accepted"), "seen": .number(0)], by: world.department)
        }
        let foreign = await #expect(throws: Refusal.self) {
            try await review(file, ["verdict": .text("accepted"), "seen": .number(1)], by: world.foreign)
        }
        let owner = await #expect(throws: Refusal.self) {
            try await review(file, ["verdict": .text("accepted"), "seen": .number(1)], by: world.leader)
        }

        #expect(own?.message == "Người lập không được tự duyệt.")
        #expect(bare?.details.map(\.field) == ["remark", "seen"])
        #expect(stale?.kind == .conflict)
        #expect(foreign == .missing)
        #expect(owner == .forbidden)
    }

    @Test func `a review cannot be changed afterwards`() async throws {
        let file = try await reported()
        _ = try await review(file, ["verdict": .text("accepted"), "seen": .number(0)], by: world.department)

        for change in ["UPDATE progress_review SET verdict = 'more', remark = 'x'", "DELETE FROM progress_review"] {
            await #expect(throws: DatabaseError.self) { try await world.database.write { try $0.script(change) } }
        }
    }

    /// Before the 25th of each month after the contract's, Khoản 2 Điều 22 Thông tư 36/2013/TT-BCT.
    @Test(arguments: [
        ("2026-01-31", "2026-02-24", []), ("2026-01-31", "2026-02-25", ["2026-02"]),
        ("2026-01-01", "2026-03-24", ["2026-02"]), ("2025-11-30", "2026-02-25", ["2025-12", "2026-01", "2026-02"]),
    ])
    func `the months due are those after the contract's, from the pack's day on`(
        start: String,
        today: String,
        months: [String]
    ) throws {
        let start = try #require(Day(start))
        let today = try #require(Day(today))

        #expect(YearMonth.due(after: start, before: today, onDay: 25).map(\.description) == months)
    }

    @Test func `a file without its reports is late by unit and month, for those who see it`() async throws {
        let dossier = try await world.local(upTo: .contracted)
        let start = world.now.day
        let after = world.now.adding(seconds: 62 * 24 * 3600).day
        let due = YearMonth.due(after: start, before: after, onDay: 25)
        let late = try await reviews.late(on: after, by: world.department)
        let none = try await reviews.late(on: start, by: world.department)

        #expect(late.map(\.code) == [dossier.code])
        #expect(late.first?.months == due.map(\.description))
        #expect(late.first?.months.isEmpty == false)
        #expect(late.first?.implementer == "Trung tâm Khuyến công Nghệ An")
        #expect(none == [])
        #expect(try await reviews.late(on: after, by: world.foreign) == [])
    }

    @Test func `a month that was reported is late no more`() async throws {
        let dossier = try await world.local(upTo: .contracted)
        let after = world.now.adding(seconds: 62 * 24 * 3600)
        let months = YearMonth.due(after: world.now.day, before: after.day, onDay: 25)
        let first = try #require(months.first)
        let report: [String: FieldTree] = [
            "year": .number(Int64(first.year)), "month": .number(Int64(first.month)), "done": .text("Đã làm"),
        ]
        try await world.act(.report, dossier, report, by: world.centre)
        let late = try await reviews.late(on: after.day, by: world.department)

        #expect(late.first?.months ?? [] == months.dropFirst().map(\.description))
    }

    @Test func `what is late goes by the day of the file's own rule pack`() async throws {
        _ = try await world.local(upTo: .contracted)
        let after = world.now.adding(seconds: 62 * 24 * 3600).day
        let rules = Rules(world.database)
        let pack = try #require(try await rules.packs(for: .localOperator).first { $0.isLocalDefault })
        let rule = try #require(pack.rule(.reportDayOfMonth))
        let draft = RuleDraft(value: "10", basis: LegalBasis("Quy chế báo cáo", .fullText))
        try await rules.revise(rule.id, draft, by: .localOperator, at: world.now)
        let late = try await reviews.late(on: after, by: world.department)

        #expect(late.map(\.dueOn.day) == [10])
        #expect(late.map(\.rule.citation) == ["Quy chế báo cáo"])
        #expect(late.map(\.rule.version) == [2])
    }
}
