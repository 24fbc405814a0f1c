import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct ActDraftsTests {
    private let world: DossierWorld
    private let drafts: ActDrafts

    init() async throws {
        world = try await DossierWorld()
        drafts = ActDrafts(world.database)
    }

    @Test func `an over-claim is kept as a draft and refused as an act`() async throws {
        let dossier = try await world.local(upTo: .accepted)
        let code = DossierCode.dossier(dossier.id)
        let over = FieldTree.group(["lines": DossierWorld.money(300_000_001)])
        try await drafts.save(over, of: .settle, in: code, by: world.department, at: world.now)
        let kept = try await drafts.load(.settle, of: code, by: world.department)
        let checks = try await world.dossiers.check(.settle, on: code, over, by: world.department, at: world.now)
        let refusal = await #expect(throws: Refusal.self) {
            try await world.act(.settle, dossier, ["lines": DossierWorld.money(300_000_001)], by: world.department)
        }

        #expect(kept == over)
        #expect(checks.contains { $0.rule == .withinAccepted && $0.verdict == .doesNotHold })
        #expect(refusal?.message.contains("vượt giá trị nghiệm thu 300.000.000 đồng") == true)
        #expect(try await drafts.load(.settle, of: code, by: world.department) == over)
    }

    @Test func `a draft is its writer's, and goes when the act is done`() async throws {
        let dossier = try await world.local(upTo: .accepted)
        let code = DossierCode.dossier(dossier.id)
        let fields = FieldTree.group(["lines": DossierWorld.money(1)])
        try await drafts.save(fields, of: .settle, in: code, by: world.department, at: world.now)
        let others = try await drafts.load(.settle, of: code, by: world.leader)
        let forbidden = await #expect(throws: Refusal.self) {
            try await drafts.save(fields, of: .settle, in: code, by: world.centre, at: world.now)
        }
        let stranger = await #expect(throws: Refusal.self) {
            try await drafts.load(.settle, of: code, by: world.foreign)
        }
        try await world.act(.settle, dossier, by: world.department)

        #expect(others == nil)
        #expect(forbidden == .forbidden)
        #expect(stranger == .missing)
        #expect(try await drafts.load(.settle, of: code, by: world.department) == nil)
    }
}
