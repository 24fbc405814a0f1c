import Database
import TestSupport
import Testing

@testable import KhuyenCong

/// The number of a paper often comes after its signing; what was entered without it must not stay open for ever.
@Suite struct LateNumberTests {
    private let world: DossierWorld

    init() async throws {
        world = try await DossierWorld()
    }

    @Test func `a number stands beside its act, and in the papers that the file has`() async throws {
        let dossier = try await world.local(upTo: .approved)
        let before = try await world.dossiers.view(.dossier(dossier.id), by: world.leader)
        let after = try await number(dossier, position: 4, by: world.leader)
        let held = try await world.database.read { try HeldPapers.load(after.dossier, in: $0) }

        #expect(before.unnumbered == [4])
        #expect(after.unnumbered == [])
        #expect(after.history.first?.document.number == "12/QĐ")
        #expect(after.dossier.version == before.dossier.version + 1)
        #expect(held.implied == [.proposal, .estimate, .decision])
    }

    @Test func `whoever may not do the act does not number it`() async throws {
        let dossier = try await world.local(upTo: .approved)

        await #expect(throws: Refusal.forbidden) { try await number(dossier, position: 4, by: world.centre) }
        await #expect(throws: Refusal.missing) { try await number(dossier, position: 4, by: world.foreign) }
        await #expect(throws: Refusal.missing) { try await number(dossier, position: 9, by: world.leader) }
    }

    @Test func `a number is written once, and a stale form does not write it`() async throws {
        let dossier = try await world.local(upTo: .approved)
        let stale = await #expect(throws: Refusal.self) {
            try await number(dossier, position: 4, version: 1, by: world.leader)
        }
        try await number(dossier, position: 4, by: world.leader)
        let twice = await #expect(throws: Refusal.self) {
            try await number(dossier, position: 4, by: world.leader)
        }
        await #expect(throws: (any Error).self) {
            try await world.database.write { try $0.execute("UPDATE dossier_act_number SET number = '13'") }
        }

        #expect(stale?.kind == .conflict)
        #expect(twice?.message == "Việc “Phê duyệt” đã ghi số 12/QĐ.")
    }

    @Test func `a number that came later leaves the nightly check silent`() async throws {
        let dossier = try await world.local(upTo: .approved)
        try await number(dossier, position: 4, by: world.leader)
        let differences = try await world.database.read { try DossierConsistency.differences(in: $0) }

        #expect(differences == [])
    }

    @discardableResult
    private func number(
        _ dossier: Dossier,
        position: Int64,
        version: Int64? = nil,
        by officer: Officer
    ) async throws -> DossierView {
        let standing = try await world.dossiers.view(.dossier(dossier.id), by: .localOperator).dossier.version
        let fields = FieldTree.group([
            "version": .number(version ?? Int64(standing)), "position": .number(position), "number": .text("12/QĐ"),
        ])
        return try await world.dossiers.number(fields, in: .dossier(dossier.id), by: officer, at: world.now)
    }
}
