import Database
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct ProposalCallsTests {
    private let calls: CallWorld

    init() async throws {
        calls = try await CallWorld()
    }

    @Test func `a call is open from its first to its last day and to everybody`() async throws {
        let today = calls.now.day
        let tomorrow = calls.now.adding(seconds: 24 * 3600).day

        #expect(try await calls.calls.open(on: today) == [calls.call])
        #expect(try await calls.calls.open(on: tomorrow) == [])
        await #expect(throws: Refusal.missing) { try await calls.calls.open(calls.call.id, on: tomorrow) }
    }

    @Test func `only the office that owns the money opens calls, in its own province`() async throws {
        let fields = CallWorld.fields(today: calls.now.day)
        let national = fields.merging(.group(["level": .text("national"), "province": .empty]))
        for officer in [calls.world.leader, calls.world.owner, calls.world.foreign] {
            await #expect(throws: Refusal.forbidden) { try await calls.calls.add(fields, by: officer, at: calls.now) }
        }
        await #expect(throws: Refusal.forbidden) {
            try await calls.calls.add(national, by: calls.world.department, at: calls.now)
        }
        let own = try await calls.calls.add(national, by: calls.world.agency, at: calls.now)

        #expect(own.provinceNow == nil)
        #expect(try await calls.calls.own(by: calls.world.agency).map(\.call) == [own])
        #expect(try await calls.calls.own(by: calls.world.department).map(\.call) == [calls.call])
        await #expect(throws: Refusal.missing) { try await calls.calls.call(calls.call.id, by: calls.world.foreign) }
    }

    @Test func `a call that was read wrong names every faulty field`() async throws {
        let wrong = FieldTree.group(["level": .text("local"), "closesOn": .text("2020-01-01")])
        let refusal = await #expect(throws: Refusal.self) {
            try await calls.calls.add(wrong, by: calls.world.department, at: calls.now)
        }

        #expect(refusal?.details.map(\.field) == ["title", "contact", "closesOn", "province", "kinds"])
    }

    @Test func `a stale edit is refused, an ended call takes nothing`() async throws {
        let fields = CallWorld.fields(today: calls.now.day).merging(.group(["title": .text("Tên mới")]))
        let revised = try await calls.calls.revise(
            calls.call.id,
            fields,
            version: 1,
            by: calls.world.department,
            at: calls.now
        )
        let stale = await #expect(throws: Refusal.self) {
            try await calls.calls.revise(calls.call.id, fields, version: 1, by: calls.world.department, at: calls.now)
        }
        let end = FieldTree.group(["withdraw": .flag(true)])
        _ = try await calls.calls.revise(calls.call.id, end, version: 2, by: calls.world.department, at: calls.now)

        #expect(revised.title == "Tên mới")
        #expect(stale?.kind == .conflict)
        #expect(try await calls.calls.open(on: calls.now.day) == [])
        await #expect(throws: Refusal.missing) {
            try await calls.proposals.begin(callID: calls.call.id, from: nil, at: calls.now)
        }
    }

    @Test func `the estimate answers by the norm and the terms of the day and writes nothing`() async throws {
        let estimates = SupportEstimates(calls.database)
        let question = FieldTree.group([
            "kind": .text("machinery"), "item": .text("machinery"), "place": .text("17329"),
            "cost": .text("800 triệu"), "form": .text("company"),
        ])
        let answer = try await estimates.answer(question, callID: calls.call.id, on: calls.now.day)
        let unnamed = FieldTree.group(["kind": .text("machinery"), "item": .text("brand")])
        let refusal = await #expect(throws: Refusal.self) {
            try await estimates.answer(unnamed, callID: calls.call.id, on: calls.now.day)
        }

        #expect(answer.support.limit == Dong(300_000_000))
        #expect(!answer.eligibility.findings.isEmpty)
        #expect(refusal?.details.map(\.field) == ["item"])
    }

    @Test(arguments: ["isClusterInvestor", "isSustainableProduction"])
    func `the estimate sets the place aside for whom the decree names, and for nobody else`(name: String) async throws {
        let fields = CallWorld.fields(today: calls.now.day)
            .merging(.group(["level": .text("national"), "province": .empty]))
        let call = try await calls.calls.add(fields, by: calls.world.agency, at: calls.now)
        func findings(_ isNamed: Bool) async throws -> [EligibilityFinding] {
            let question = FieldTree.group([
                "kind": .text("machinery"), "province": .text("01"), "place": .text("00004"), "trade": .text("a"),
                "form": .text("company"), name: .flag(isNamed),
            ])
            return try await SupportEstimates(calls.database)
                .answer(question, callID: call.id, on: calls.now.day).eligibility.findings
        }
        let other = try await findings(false)
        let named = try await findings(true)

        #expect(other.map(\.subject) == [.form, .place, .trade])
        #expect(other.map(\.verdict) == [.holds, .doesNotHold, .holds])
        #expect(named.map(\.subject) == [.form, .exception, .trade])
        #expect(named.map(\.verdict) == [.holds, .holds, .holds])
    }
}
