import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct NormExplanationTests {
    @Test func `each line is explained by the norm of the day, at the stage that the file has reached`() async throws {
        let world = try await DossierWorld()
        let draft = try await world.draft(DossierWorld.machinery(support: 300_000_001))
        let approved = try await world.local(upTo: .approved)

        let drafted = try await world.dossiers.explainNorms(of: .dossier(draft.id), by: world.centre, at: world.now)
        let standing = try await world.dossiers.explainNorms(of: .dossier(approved.id), by: world.leader, at: world.now)

        #expect(drafted.map(\.stage) == [nil])
        #expect(drafted.map(\.answer.verdict) == [.doesNotHold])
        #expect(standing.map(\.stage) == [.approved])
        #expect(standing.map(\.answer.verdict) == [.holds])
        #expect(standing.map(\.answer.limit) == [Dong(300_000_000)])
        #expect(standing.map(\.answer.total) == [Dong(300_000_000)])
        #expect(
            standing.first?.answer.formula
                == "50% × 800 triệu = 400 triệu, trần 300 triệu/cơ sở → được hỗ trợ tối đa 300 triệu"
        )
    }

    @Test func `who may not see the file does not learn of its money`() async throws {
        let world = try await DossierWorld()
        let approved = try await world.local(upTo: .approved)

        await #expect(throws: Refusal.missing) {
            try await world.dossiers.explainNorms(of: .dossier(approved.id), by: world.foreign, at: world.now)
        }
    }
}
