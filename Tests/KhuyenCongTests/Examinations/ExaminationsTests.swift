import Database
import TestSupport
import Testing

@testable import KhuyenCong

/// An office learns of a wrong sum the next morning, and not from the ministry.
@Suite struct ExaminationsTests {
    private let database: Database
    private let examinations: Examinations
    /// 21/11/2026 at 1, 2 and 9 in Vietnam.
    private let night = ExaminationsTests.at(hour: 1)
    private let early = ExaminationsTests.at(hour: 2)
    private let morning = ExaminationsTests.at(hour: 9)

    init() async throws {
        database = try await TestDatabase.prepared()
        examinations = Examinations(database)
    }

    private static func at(hour: Int) -> Moment {
        TestDatabase.now.adding(seconds: Int64(hour - TestDatabase.now.hour) * 3600)
    }

    private func run(_ moment: Moment) async throws -> Examination? {
        try await examinations.runIfDue(at: { moment })
    }

    @Test func `a day is examined once, from the quiet hour on`() async throws {
        #expect(try await run(night) == nil)
        let first = try #require(try await run(early))
        #expect(first == Examination(day: early.day, startedAt: early, finishedAt: early, differences: []))
        #expect(try await run(morning) == nil)
        let next = try #require(try await run(early.adding(seconds: 86_400)))

        #expect(try await examinations.list(by: .localOperator) == [next, first])
    }

    @Test func `what is wrong is kept as it was found`() async throws {
        let world = try await DossierWorld(database)
        let dossier = try await world.local(upTo: .underWay)
        try await database.write { try $0.execute("UPDATE dossier SET since = '2020-01-01' WHERE id = \(dossier.id)") }

        let found = try await run(early)?.differences

        #expect(found == ["Hồ sơ HS\(dossier.id): mốc thời gian đã lưu khác với các việc đã làm."])
        #expect(try await examinations.list(by: .localOperator).map(\.differences) == [found])
    }

    @Test func `what another process examines is left to it, until it must have stopped`() async throws {
        try await database.write {
            try $0.execute("INSERT INTO examination (day, started_at) VALUES (\(early.day), \(early))")
        }

        #expect(try await run(Self.at(hour: 8)) == nil)
        #expect(try await run(morning)?.startedAt == morning)
    }

    @Test func `two processes at the same moment examine once`() async throws {
        async let first = run(early)
        async let second = run(early)

        #expect(try await [first, second].compactMap { $0 }.count == 1)
    }

    @Test func `only who reads the whole log sees what was found`() async throws {
        let auditor = Officer(userID: nil, name: "tra", grants: [Grant(role: .auditor, scope: .province("40"))])

        await #expect(throws: Refusal.forbidden) { try await examinations.list(by: auditor) }
    }
}
