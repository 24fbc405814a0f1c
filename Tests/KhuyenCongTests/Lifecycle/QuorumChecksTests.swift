import TestSupport
import Testing
import Vietnamese

@testable import KhuyenCong

@Suite struct QuorumChecksTests {
    private let world: DossierWorld

    init() async throws {
        world = try await DossierWorld()
    }

    @Test(arguments: [(3, 2), (5, 4), (6, 4), (7, 5), (9, 6), (11, 8), (99, 66)])
    func `two thirds of a council are so many`(members: Int, needed: Int) {
        #expect(QuorumChecks.needed(of: members, 6666) == needed)
    }

    private func appraise(_ dossier: Dossier, present: Int64) async throws -> DossierView {
        let fields: [String: FieldTree] = [
            "conclusion": .text("approve"), "members": .number(5), "present": .number(present),
        ]
        return try await world.act(.appraise, dossier, fields, by: world.department)
    }

    @Test func `a council without its quorum does not conclude`() async throws {
        let dossier = try await world.local(upTo: .submitted)
        let refusal = await #expect(throws: Refusal.self) { try await appraise(dossier, present: 3) }

        #expect(refusal?.kind == .conflict)
        #expect(
            refusal?.message
                == "Hội đồng 5 người cần ít nhất 4 người có mặt (\(MoneyWriter.percent(6666))); có 3 người."
        )
    }

    @Test func `the check stores the rule of the province that it used`() async throws {
        let rules = Rules(world.database)
        let pack = try #require(try await rules.packs(for: .localOperator).first { $0.isLocalDefault })
        let rule = try #require(pack.rule(.councilQuorum))
        let draft = RuleDraft(value: "5000", basis: LegalBasis("Quy chế hội đồng", .fullText))
        try await rules.revise(rule.id, draft, by: .localOperator, at: world.now)
        let dossier = try await world.local(upTo: .submitted)
        let view = try await appraise(dossier, present: 3)
        let check = try #require(view.history.first?.checks.first { $0.rule == .quorum })

        #expect(check.verdict == .holds)
        #expect(check.row?.table == "rule")
        #expect(check.row?.version == 2)
        #expect(check.basis?.citation == "Quy chế hội đồng")
    }
}
