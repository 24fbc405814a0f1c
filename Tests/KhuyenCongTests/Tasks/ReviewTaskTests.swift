import Database
import TestSupport
import Testing

@testable import KhuyenCong

/// Reports that nobody reads are the ones whose troubles nobody hears of in time.
@Suite struct ReviewTaskTests {
    private let world: DossierWorld
    private let tasks: Tasks
    private let reviews: ProgressReviews
    private let today = TestDatabase.now.day

    init() async throws {
        world = try await DossierWorld()
        tasks = Tasks(world.database)
        reviews = ProgressReviews(world.database)
    }

    @Test func `a report waits for the Department until it is reviewed, and for nobody who made it`() async throws {
        let dossier = try await world.local(upTo: .underWay)
        let before = try await waiting(for: world.department)

        let act = try await report(dossier, month: 1, by: world.centre)
        let own = try await waiting(for: world.department)
        let makers = try await waiting(for: world.centre)
        let others = try await tasks.list(TaskQuery(.others, kind: .review), by: world.centre, on: today).tasks
        try await accept(act, of: dossier)
        let after = try await waiting(for: world.department)

        #expect(before == [])
        #expect(own.map(\.dossierID) == [dossier.id])
        #expect(own.map(\.since) == [today])
        #expect(own.map { $0.deadline?.day } == [Day("2026-12-24")])
        #expect(own.map(\.isMine) == [true])
        #expect(makers == [])
        #expect(others.map(\.roles) == [[.department]])
        #expect(after == [])
        #expect(try await Consistency(world.database).differences() == [])
    }

    @Test func `the oldest report that nobody reviewed is the one that waits`() async throws {
        let dossier = try await world.local(upTo: .underWay)
        let first = try await report(dossier, month: 1, by: world.centre)
        let second = try await report(dossier, month: 2, by: world.centre)

        try await accept(second, of: dossier)
        let one = try await waiting(for: world.department)
        try await accept(first, of: dossier)

        #expect(one.count == 1)
        #expect(try await waiting(for: world.department) == [])
    }

    @Test func `a settled file waits for no review`() async throws {
        let other = DossierWorld.machinery(name: "Khác", serial: "S2", phone: "0912345670")
        let dossier = try await world.local(other, upTo: .underWay)
        _ = try await report(dossier, month: 1, by: world.centre)
        let settled = try await world.local(upTo: .settled)
        try await world.database.write { tx in
            try tx.execute("UPDATE dossier SET review_since = '2026-01-01' WHERE id = \(settled.id)")
        }

        #expect(try await waiting(for: world.department).map(\.dossierID) == [dossier.id])
    }

    @Test func `the Department hears of a report, and its maker of the review`() async throws {
        let dossier = try await world.local(upTo: .underWay)
        let officer = try #require(world.department.userID)
        try await world.database.write { tx in
            try tx.execute(
                """
                INSERT INTO account_grant (account_id, role, province_code, valid_from, granted_at)
                VALUES (\(officer), 'department', '40', '2020-01-01', 0)
                """
            )
        }

        let act = try await report(dossier, month: 1, by: world.centre)
        try await accept(act, of: dossier)

        #expect(try await titles(world.department).contains("Hồ sơ \(dossier.code) chờ ông/bà: xem xét báo cáo tháng"))
        #expect(
            try await titles(world.centre).contains("Báo cáo tháng 1/2026 của hồ sơ \(dossier.code) được chấp nhận")
        )
    }

    /// What stood before this column was there waits as well.
    @Test func `the migration finds what waits in files that are there`() async throws {
        let dossier = try await world.local(upTo: .underWay)
        let act = try await report(dossier, month: 1, by: world.centre)
        try await report(dossier, month: 2, by: world.centre)
        try await accept(act, of: dossier)
        let stored = try await facts(dossier)
        let sql = try Schema.awaitedReviews.text(for: world.database.dialect).split(separator: ";")[2]

        try await world.database.write { tx in
            try tx.execute("UPDATE dossier SET review_since = '', review_maker = 0")
            try tx.script(String(sql))
        }

        #expect(try await facts(dossier) == stored)
        #expect(stored.last == String(world.centre.userID ?? 0))
    }

    private func facts(_ dossier: Dossier) async throws -> [String] {
        try await world.database.read { tx in
            try tx.rows("SELECT review_since, review_maker FROM dossier WHERE id = \(dossier.id)") { row in
                [try row.get(0), String(try row.get(1) as Int64)]
            }.flatMap { $0 }
        }
    }

    private func waiting(for officer: Officer) async throws -> [DossierTask] {
        let page = try await tasks.list(TaskQuery(.mine, kind: .review), by: officer, on: today)
        #expect(page.total == page.tasks.count)
        return page.tasks
    }

    @discardableResult
    private func report(_ dossier: Dossier, month: Int64, by officer: Officer) async throws -> Int64 {
        let fields: [String: FieldTree] = [
            "year": .number(2026), "month": .number(month), "done": .text("Đã đặt máy"),
        ]
        return try #require(try await world.act(.report, dossier, fields, by: officer).history.first).id
    }

    private func accept(_ act: Int64, of dossier: Dossier) async throws {
        _ = try await reviews.review(
            actID: act,
            of: .dossier(dossier.id),
            .group(["verdict": .text("accepted"), "seen": .number(0)]),
            by: world.department,
            at: world.now
        )
    }

    private func titles(_ officer: Officer) async throws -> [String] {
        try await Notices(world.database).page(1, of: officer).notices.map(\.title)
    }
}
