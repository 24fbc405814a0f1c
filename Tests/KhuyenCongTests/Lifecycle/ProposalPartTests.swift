import TestSupport
import Testing

@testable import KhuyenCong

/// Điều 5 Thông tư 36/2013/TT-BCT says what a proposal tells; an appraisal cannot judge what nobody has written.
@Suite struct ProposalPartTests {
    private let world: DossierWorld

    init() async throws {
        world = try await DossierWorld()
    }

    private static func leavingOut(_ parts: [ProposalPart], level: String = "local") -> FieldTree {
        DossierWorld.machinery(level: level).merging(
            .group(Dictionary(uniqueKeysWithValues: parts.map { ($0.rawValue, FieldTree.text(" ")) }))
        )
    }

    private func refused(_ fields: FieldTree) async throws -> [Refusal.Detail] {
        let dossier = try await world.draft(fields)
        let refusal = await #expect(throws: Refusal.self) {
            try await world.act(.submit, dossier, by: world.centre)
        }
        return refusal?.details ?? []
    }

    @Test func `what is missing is named together, with the commitments that are missing`() async throws {
        let fields = ProposalPartTests.leavingOut([.scale, .effect]).merging(
            .group(["commitments": .group(["fundsTheRest": .flag(false)])])
        )
        let details = try await refused(fields)

        #expect(details.map(\.field) == ["scale", "effect", "commitments.fundsTheRest"])
        #expect(
            details.prefix(2).map(\.message) == [
                "Thiếu phần “Quy mô, đặc điểm vượt trội”.", "Thiếu phần “Hiệu quả dự kiến”.",
            ]
        )
    }

    @Test(arguments: ProposalPart.allCases)
    func `each part is asked for at its field, with the clause`(part: ProposalPart) async throws {
        let national = try await refused(ProposalPartTests.leavingOut([part], level: "national"))
        let local = try await refused(ProposalPartTests.leavingOut([part]))

        let law = [
            ProposalPart.necessity: "Khoản 2", .objective: "Khoản 3", .scale: "Khoản 4", .plan: "Khoản 5, Khoản 7",
            .effect: "Khoản 8",
        ]
        let clause = "\(law[part] ?? "") Điều 5 Thông tư 36/2013/TT-BCT"
        #expect(national.map(\.field) == [part.rawValue])
        #expect(national.map(\.remedy) == ["Ghi ở phần thuyết minh của đề án (\(clause))."])
        #expect(local.map(\.remedy) == ["Ghi ở phần thuyết minh của đề án (theo \(clause))."])
    }

    @Test func `a draft without them is saved, read and saved again`() async throws {
        let fields = ProposalPartTests.leavingOut(ProposalPart.allCases)
        let dossier = try await world.draft(fields)
        let saved = try await world.dossiers.save(
            fields,
            version: dossier.version,
            in: .dossier(dossier.id),
            by: world.centre,
            at: world.now
        )

        #expect(saved.state == .draft)
        #expect(saved.version == dossier.version + 1)
    }
}
