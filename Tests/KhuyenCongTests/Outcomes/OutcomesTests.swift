import Database
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct OutcomesTests {
    private let world: ImpactWorld
    private let outcomes: Outcomes
    private let project: Int64

    init() async throws {
        world = try await ImpactWorld()
        outcomes = Outcomes(world.database)
        let establishment = try await world.establishment()
        try await world.support(establishment, in: 2025)
        project = try await world.database.read { try $0.value("SELECT MAX(id) FROM project") ?? 0 }
    }

    private func fields(_ kind: String, on day: String, _ figures: [String: Int64]) -> FieldTree {
        .group([
            "kind": .text(kind), "title": .text("Chè xanh"), "party": .text("Siêu thị Vinh"),
            "happenedOn": .text(day), "source": .text("12/BB"),
            "figures": .group(figures.mapValues(FieldTree.number)),
        ])
    }

    private func enter(_ fields: FieldTree, by officer: Officer? = nil) async throws -> Outcome {
        try await outcomes.enter(fields, of: project, by: officer ?? world.files.centre, at: world.now)
    }

    private func follow(_ outcome: Outcome, on day: String, sold: Int64) async throws -> Outcome {
        let fields = FieldTree.group([
            "on": .text(day), "figures": .group(["soldValue": .number(sold)]),
            "version": .number(Int64(outcome.version)),
        ])
        return try await outcomes.follow(outcome.id, fields, by: world.files.centre, at: world.now)
    }

    @Test(arguments: [
        ("2025-01-31", 1, "2025-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2025-08-31", 6, "2026-02-28"),
        ("2025-03-15", 12, "2026-03-15"), ("2025-06-30", 6, "2025-12-30"),
    ])
    func `a day some months later is never past the end of its month`(day: String, months: Int, later: String) {
        #expect(Day(day)?.adding(months: months) == Day(later))
    }

    @Test func `an agreement is asked after at six and at twelve months, and its real sales stand beside the value`()
        async throws
    {
        let signed = try await enter(fields("agreement", on: "2025-03-15", ["agreedValue": 500_000_000]))
        let first = try await follow(signed, on: "2025-09-20", sold: 120_000_000)
        let second = try await follow(first, on: "2026-03-20", sold: 300_000_000)

        #expect(signed.nextAsking == Day("2025-09-15"))
        #expect(first.nextAsking == Day("2026-03-15"))
        #expect(second.nextAsking == nil)
        #expect(second.latest(.soldValue) == 300_000_000)
        #expect(second.latest(.agreedValue) == 500_000_000)
    }

    @Test func `what is due to be asked after waits for whoever enters results there`() async throws {
        let signed = try await enter(fields("agreement", on: "2025-03-15", ["agreedValue": 500_000_000]))
        _ = try await enter(fields("fair", on: world.now.day.description, ["booths": 10]))

        #expect(try await outcomes.toAsk(by: world.files.centre, on: world.now.day).map(\.id) == [signed.id])
        #expect(try await outcomes.toAsk(by: world.files.foreign, on: world.now.day).isEmpty)
        #expect(try await outcomes.toAsk(by: world.files.leader, on: world.now.day).isEmpty)
    }

    /// What task lists read is stored; it must be what the follow-ups say, also of rows from before.
    @Test func `rows from before wait again once the program has started, and the check finds a day that was changed`()
        async throws
    {
        let signed = try await enter(fields("agreement", on: "2025-03-15", ["agreedValue": 500_000_000]))
        let database = world.database
        try await database.write { try $0.execute("UPDATE outcome SET asks_on = NULL") }
        let lost = try await outcomes.toAsk(by: world.files.centre, on: world.now.day)
        try await AskingDays.run(database)
        let found = try await outcomes.toAsk(by: world.files.centre, on: world.now.day)
        let whole = try await database.read { try AskingDays.differences(in: $0) }
        try await database.write { try $0.execute("UPDATE outcome SET asks_on = '2099-01-01'") }
        let changed = try await database.read { try AskingDays.differences(in: $0) }

        #expect(lost.isEmpty)
        #expect(found.map(\.id) == [signed.id])
        #expect(whole == [])
        #expect(changed == ["Kết quả \(signed.id): ngày theo dõi đã lưu khác với các lần theo dõi."])
    }

    @Test(arguments: ["women", "certified"])
    func `a part is never more than its whole`(part: String) async throws {
        let refusal = await #expect(throws: Refusal.self) {
            try await enter(fields("course", on: "2025-03-15", ["trainees": 30, part: 31]))
        }

        #expect(refusal?.field == "figures.\(part)")
    }

    /// The whole stands in the outcome, the part in what was found later.
    @Test func `no more find work than were taught`() async throws {
        let course = try await enter(fields("course", on: "2025-03-15", ["trainees": 20]))
        func follow(_ employed: Int64) async throws -> Outcome {
            let fields = FieldTree.group([
                "on": .text("2025-09-20"), "figures": .group(["employed": .number(employed)]), "version": .number(1),
            ])
            return try await outcomes.follow(course.id, fields, by: world.files.centre, at: world.now)
        }
        let refusal = await #expect(throws: Refusal.self) { try await follow(1_000) }

        #expect(refusal?.field == "figures.employed")
        #expect(refusal?.message == "Có việc làm sau học (1000) nhiều hơn học viên (20).")
        #expect(try await follow(20).latest(.employed) == 20)
    }

    @Test func `the outcomes of a merged establishment stand with the one that stayed`() async throws {
        let signed = try await enter(fields("agreement", on: "2025-03-15", ["agreedValue": 1]))
        let merged: Int64? = try await world.database.read { try $0.value("SELECT MAX(id) FROM beneficiary") }
        let kept = try await world.establishment("Hợp tác xã Kim Liên")
        let before = try await outcomes.outcomes(ofBeneficiary: kept, by: world.files.department)
        try await Beneficiaries(world.database).merge(
            try #require(merged),
            into: kept,
            reason: "Một đơn vị",
            by: .localOperator,
            at: world.now
        )
        let after = try await outcomes.outcomes(ofBeneficiary: kept, by: world.files.department)

        #expect(before == [])
        #expect(after == [signed])
    }

    @Test func `a saving tells when it has paid its investment`() async throws {
        let figures: [String: Int64] = ["electricity": 20_000, "moneySaved": 40_000_000, "investment": 100_000_000]
        let saving = try await enter(fields("saving", on: "2025-03-15", figures))

        #expect(saving.paybackTenths == 25)
        #expect(saving.party == nil)
    }

    @Test func `a stale form is refused, and what was taken out is gone`() async throws {
        let signed = try await enter(fields("agreement", on: "2025-03-15", ["agreedValue": 1]))
        _ = try await follow(signed, on: "2025-09-20", sold: 1)
        let stale = await #expect(throws: Refusal.self) { try await follow(signed, on: "2025-09-21", sold: 2) }
        try await outcomes.remove(signed.id, version: 2, by: world.files.department, at: world.now)

        #expect(stale?.kind == .conflict)
        #expect(try await outcomes.outcomes(of: project, by: world.files.department).outcomes == [])
    }

    @Test func `an officer of another province finds neither the project nor the outcome`() async throws {
        let signed = try await enter(fields("agreement", on: "2025-03-15", ["agreedValue": 1]))
        let years = YearSpan(from: 2025, to: 2025)

        await #expect(throws: Refusal.missing) { try await outcomes.outcomes(of: project, by: world.files.foreign) }
        await #expect(throws: Refusal.missing) {
            try await outcomes.remove(signed.id, version: 1, by: world.files.foreign, at: world.now)
        }
        #expect(try await outcomes.list(years, province: nil, by: world.files.foreign).isEmpty)
        #expect(try await outcomes.list(years, province: "40", by: world.files.agency).map(\.id) == [signed.id])
    }
}
