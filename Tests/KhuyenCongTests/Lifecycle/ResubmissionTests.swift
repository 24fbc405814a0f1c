import TestSupport
import Testing

@testable import KhuyenCong

/// Who appraises a file for the second time looks for what was mended.
@Suite struct ResubmissionTests {
    private let world: DossierWorld

    init() async throws {
        world = try await DossierWorld()
    }

    /// Returned, saved with other fields and handed in anew; what the acts of the file say differs, newest first.
    private func resubmitted(_ fields: FieldTree) async throws -> [[ProposalDifference]] {
        let dossier = try await world.local(upTo: .submitted)
        let back = try await world.act(
            .returnForRevision,
            dossier,
            ["reason": .text("Nói rõ hiệu quả")],
            by: world.department
        )
        _ = try await world.dossiers.save(
            DossierWorld.machinery().merging(fields),
            version: back.dossier.version,
            in: .dossier(dossier.id),
            by: world.centre,
            at: world.now
        )
        return try await world.act(.submit, dossier, by: world.centre).history.map(\.differences)
    }

    @Test func `a file handed in anew says what is in the place of what`() async throws {
        let told = try await resubmitted(.group(["effect": .text("Thêm tám việc làm")]))

        #expect(told.map(\.count) == [1, 0, 0])
        #expect(
            told.first == [
                ProposalDifference(
                    path: "effect",
                    before: .text("Thêm sáu việc làm"),
                    after: .text("Thêm tám việc làm")
                )
            ]
        )
    }

    /// A program sends 800000000, a form sends "800.000.000".
    @Test func `the same content sent in another shape is no difference`() async throws {
        let told = try await resubmitted(.group(["year": .text("2026"), "partner": .text(" ")]))

        #expect(told.map(\.count) == [0, 0, 0])
    }

    @Test func `a file handed in once has nothing to compare`() async throws {
        let dossier = try await world.local(upTo: .appraised)
        let view = try await world.dossiers.view(.dossier(dossier.id), by: world.department)

        #expect(view.history.map(\.differences) == [[], []])
    }
}
