import Database
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct DeadlineRulesTests {
    private let database: Database

    init() async throws {
        database = try await TestDatabase.prepared()
    }

    private struct Case {
        let kind: TaskKind
        let clock: DossierClock
        let day: String
        let citation: String
    }

    /// Điều 10, 18, 22 and 23 Thông tư 36/2013/TT-BCT; "before" a day leaves the day before as the last one.
    @Test func `each deadline is the last day that the circular leaves`() async throws {
        let pack = try #require(try await pack(.national))
        let cases = [
            Case(kind: .finishDraft, clock: clock(), day: "2025-05-19", citation: "Điểm b Khoản 1 Điều 10"),
            Case(kind: .appraise, clock: clock(), day: "2025-06-14", citation: "Điểm b Khoản 2 Điều 10"),
            Case(kind: .register, clock: clock(), day: "2025-06-14", citation: "Điểm b Khoản 2 Điều 10"),
            Case(
                kind: .report,
                clock: clock(reported: 2026 * 12 + 2),
                day: "2026-04-24",
                citation: "Khoản 2 Điều 22 và Điều 23"
            ),
            Case(
                kind: .report,
                clock: clock(reported: 2026 * 12 + 11),
                day: "2027-01-24",
                citation: "Khoản 2 Điều 22 và Điều 23"
            ),
            Case(kind: .review, clock: clock(), day: "2026-04-24", citation: "Khoản 2 Điều 22 và Điều 23"),
            Case(kind: .settle, clock: clock(), day: "2026-04-15", citation: "Khoản 1 Điều 18"),
            Case(kind: .close, clock: clock(), day: "2028-01-22", citation: "Khoản 2 Điều 18"),
        ]
        for expected in cases {
            let deadline = try #require(DeadlineRules.deadline(of: expected.kind, expected.clock, pack))
            #expect(deadline.day == Day(expected.day), "\(expected.kind)")
            #expect(deadline.use.citation == expected.citation + " Thông tư 36/2013/TT-BCT")
            #expect(!deadline.isLate(on: deadline.day))
            #expect(deadline.isLate(on: deadline.day.moved(byDays: 1)))
        }
    }

    /// The circular leaves it open how soon after the planned end of the work somebody comes to accept it.
    @Test func `the acceptance is due a few days after the planned end, by a rule of our own`() async throws {
        let end = DossierClock(planYear: 2026, untilYear: 2026, since: nil, endsOn: Day("2026-12-15"))
        let deadline = try #require(DeadlineRules.deadline(of: .accept, end, try await pack(.national)))

        #expect(deadline.day == Day("2026-12-30"))
        #expect(deadline.subject == "15 ngày sau ngày hoàn thành 15/12/2026")
        #expect(deadline.use.evidence == .unverified)
    }

    /// A file that came before 20/5 and was given back in June is not late by the day on which it came first.
    @Test func `a returned file is due a few days after its return, by a rule of our own`() async throws {
        let deadline = try #require(DeadlineRules.deadline(of: .revise, clock(), try await pack(.national)))

        #expect(deadline.day == Day("2026-04-15"))
        #expect(deadline.subject == "15 ngày sau ngày trả lại")
        #expect(deadline.use.evidence == .unverified)
    }

    @Test(arguments: [TaskKind.appraiseAtMinistry, .approve, .contract, .advance, .resume, .accept, .recover])
    func `where no rule sets a day there is none`(kind: TaskKind) async throws {
        #expect(DeadlineRules.deadline(of: kind, clock(), try await pack(.national)) == nil)
    }

    @Test func `a file that does not tell enough has no deadline`() async throws {
        let pack = try await pack(.local)
        let silent = DossierClock(planYear: 0, untilYear: 0, since: nil)

        #expect(TaskKind.allCases.compactMap { DeadlineRules.deadline(of: $0, silent, pack) } == [])
    }

    @Test func `what a province did not rule itself is marked as an assumption`() async throws {
        let deadline = DeadlineRules.deadline(of: .register, clock(), try await pack(.local))

        #expect(deadline?.use.evidence == .unverified)
    }

    /// The list asks the database what the rule says of one file; both must answer the same.
    @Test func `the condition over the columns finds exactly the files that are late`() async throws {
        let pack = try #require(try await pack(.national))
        let clocks = try await insertClocks()
        let days = ["2025-05-19", "2025-05-20", "2026-01-22", "2026-01-23", "2026-03-24", "2026-03-25", "2026-04-16"]
        for day in days.compactMap({ Day($0) }) {
            for kind in TaskKind.allCases {
                let late = clocks.filter { DeadlineRules.deadline(of: kind, $0.clock, pack)?.isLate(on: day) ?? false }
                let found = try await database.read { tx in
                    guard let condition = DeadlineRules.condition(kind, before: day, pack) else { return [Int64]() }
                    return try tx.rows("SELECT d.id FROM dossier d WHERE " + condition + " ORDER BY d.id") {
                        try $0.get(0)
                    }
                }
                #expect(found == late.map(\.id), "\(kind) \(day)")
            }
        }
    }

    private func clock(reported: Int? = nil) -> DossierClock {
        DossierClock(
            planYear: 2026,
            untilYear: 2027,
            since: Day(year: 2026, month: 3, day: 31),
            reportedUntil: reported.map(YearMonth.init(number:)),
            review: Day("2026-03-31").map { AwaitedReview(since: $0, maker: 1) }
        )
    }

    private func pack(_ level: ProgrammeLevel) async throws -> RulePack? {
        try await database.read { tx in
            try Rules.inForce(
                level: level,
                formerProvince: nil,
                presentProvince: nil,
                on: TestDatabase.now.day,
                in: tx
            )
        }
    }

    private func insertClocks() async throws -> [(id: Int64, clock: DossierClock)] {
        let months = [2025 * 12 + 11, 2026 * 12, 2026 * 12 + 1, 2026 * 12 + 2]
        let days = ["", "2026-01-07", "2026-01-08", "2026-03-31", "2026-04-01"]
        return try await database.write { tx in
            var clocks: [(id: Int64, clock: DossierClock)] = []
            for (number, year) in [0, 2024, 2025, 2026, 2027].enumerated() {
                let clock = DossierClock(
                    planYear: year,
                    untilYear: year,
                    since: Day(days[number]),
                    reportedUntil: year == 0 ? nil : YearMonth(number: months[number - 1]),
                    review: Day(days[number]).map { AwaitedReview(since: $0, maker: nil) },
                    endsOn: Day(days[number])
                )
                let id = try tx.insert(
                    """
                    INSERT INTO dossier (level, scheme, state, title, province_now, proposal, created_at, changed_at,
                        plan_year, until_year, since, reported_until, review_since, ends_on)
                    VALUES ('national', 'single', 'draft', '', '40', '{}', 0, 0, \(clock.planYear), \(clock.untilYear),
                        \(days[number]), \(clock.reportedUntil?.number ?? 0), \(days[number]),
                        \(days[number]))
                    RETURNING id
                    """
                )
                clocks.append((id, clock))
            }
            return clocks
        }
    }
}
