import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct ConclusionTests {
    private let world: DossierWorld
    private let conclusions: Conclusions
    private let auditor = Officer(userID: nil, name: "Kiểm toán", grants: [Grant(role: .auditor, scope: .nation)])

    init() async throws {
        world = try await DossierWorld()
        conclusions = Conclusions(world.database)
    }

    private static let finding: FieldTree = .group([
        "office": .text("Kiểm toán nhà nước khu vực II"), "number": .text("12/TB-KV"), "day": .text("01/10/2026"),
        "finding": .text("Chi sai định mức"), "amount": .text("5 triệu"), "dueOn": .text("30/11/2026"),
        "line": .number(1),
    ])

    @Test func `a conclusion is open until it is answered, and late after its day`() async throws {
        let dossier = try await world.local(upTo: .settled)
        let code = DossierCode.dossier(dossier.id)
        let entered = try await conclusions.add(ConclusionTests.finding, to: code, by: auditor, at: world.now)
        let open = try await conclusions.open(by: world.department)
        let foreign = try await conclusions.open(by: world.foreign)
        let answer = FieldTree.group([
            "version": .number(1), "answer": .text("Đã nộp trả 5 triệu"), "number": .text("3"),
        ])
        let answered = try await conclusions.answer(entered.id, answer, by: world.department, at: world.now)

        #expect(entered.amount == Dong(5_000_000))
        #expect(open == [entered])
        #expect(foreign == [])
        #expect(
            [Day("2026-11-30"), Day("2026-12-01")].map { day in entered.isLate(on: day ?? TestDatabase.now.day) } == [
                false, true,
            ]
        )
        #expect(
            answered.answer
                == Conclusion.Answer(text: "Đã nộp trả 5 triệu", number: "3", answeredOn: TestDatabase.now.day)
        )
        #expect(try await conclusions.open(by: world.department) == [])
    }

    @Test func `who may enter, who may answer, and a stale answer`() async throws {
        let dossier = try await world.local(upTo: .settled)
        let code = DossierCode.dossier(dossier.id)
        let centre = await #expect(throws: Refusal.self) {
            try await conclusions.add(ConclusionTests.finding, to: code, by: world.centre, at: world.now)
        }
        let foreign = await #expect(throws: Refusal.self) {
            try await conclusions.add(ConclusionTests.finding, to: code, by: world.foreign, at: world.now)
        }
        let id = try await conclusions.add(ConclusionTests.finding, to: code, by: world.department, at: world.now).id
        let answer = FieldTree.group(["version": .number(7), "answer": .text("Đã nộp")])
        let stale = await #expect(throws: Refusal.self) {
            try await conclusions.answer(id, answer, by: world.department, at: world.now)
        }
        let byAuditor = await #expect(throws: Refusal.self) {
            try await conclusions.answer(id, answer, by: auditor, at: world.now)
        }

        #expect(centre == .forbidden)
        #expect(foreign == .missing)
        #expect(stale?.kind == .conflict)
        #expect(byAuditor == .forbidden)
    }

    @Test func `recoveries carry a conclusion out, and the last of them answers it`() async throws {
        let dossier = try await world.local(upTo: .settled)
        let code = DossierCode.dossier(dossier.id)
        let id = try await conclusions.add(ConclusionTests.finding, to: code, by: auditor, at: world.now).id
        func recover(_ dong: Int64) async throws -> Conclusion? {
            let fields: [String: FieldTree] = [
                "reason": .text("Theo kết luận"), "conclusion": .number(id), "lines": DossierWorld.money(dong),
                "document": .group(["number": .text("8/UNC")]),
            ]
            try await world.act(.recover, dossier, fields, by: world.department)
            return try await Payments(world.database).trail(code, by: world.department).conclusions.first
        }
        let part = try await recover(2_000_000)
        let whole = try await recover(3_000_000)
        let again = await #expect(throws: Refusal.self) { try await recover(1) }

        #expect(part?.recovered == Dong(2_000_000) && part?.answer == nil)
        #expect(
            whole?.answer
                == Conclusion.Answer(
                    text: "Đã thu hồi 5.000.000 đồng.",
                    number: "8/UNC",
                    answeredOn: TestDatabase.now.day
                )
        )
        #expect(again?.field == "conclusion")
    }

    @Test func `a conclusion names its office, its day and what was found`() async throws {
        let dossier = try await world.local(upTo: .settled)
        let refusal = await #expect(throws: Refusal.self) {
            try await conclusions.add(
                .group(["dueOn": .text("abc")]),
                to: .dossier(dossier.id),
                by: auditor,
                at: world.now
            )
        }
        #expect(refusal?.details.map(\.field) == ["office", "finding", "dueOn", "day"])
    }
}
