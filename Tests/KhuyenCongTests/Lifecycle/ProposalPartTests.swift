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

        #expect(details.map(\.field) == ["commitments.fundsTheRest", "scale", "effect"])
        #expect(
            details.suffix(2).map(\.message) == [
                "Thiếu phần “Quy mô, đặc điểm vượt trội”.", "Thiếu phần “Hiệu quả dự kiến”.",
            ]
        )
    }

    @Test(arguments: ProposalPart.allCases)
    func `each part is asked for at its field, with the clause`(part: ProposalPart) async throws {
        let national = try await refused(ProposalPartTests.leavingOut([part], level: "national"))
        let local = try await refused(ProposalPartTests.leavingOut([part]))

        let clauses = [
            ProposalPart.necessity: "hoản 2", .objective: "hoản 3", .scale: "hoản 4", .plan: "hoản 5 và khoản 7",
            .effect: "hoản 8",
        ]
        let clause = "\(clauses[part] ?? "") Điều 5 Thông tư 36/2013/TT-BCT"
        #expect(national.map(\.field) == [part.rawValue])
        #expect(national.map(\.remedy) == ["Ghi ở phần thuyết minh của đề án (K\(clause))."])
        #expect(local.map(\.remedy) == ["Ghi ở phần thuyết minh của đề án (Theo k\(clause))."])
    }

    private func copyPack(_ rules: Rules) async throws -> Int64 {
        let copy = PackDraft(
            code: "NA",
            name: "Quy tắc của Nghệ An",
            place: PlaceKey(.of2025, "40"),
            validFrom: try #require(Day("2026-01-01")),
            validUntil: nil,
            basis: LegalBasis("Quyết định 12/2026/QĐ-UBND", .fullText)
        )
        let packs = try await rules.packs(for: .localOperator)
        let source = try #require(packs.first { $0.isLocalDefault })
        return try await rules.copyPack(source.id, copy, by: .localOperator, at: world.now)
    }

    @Test func `a province that wants a part no more says so in its pack, and the check stores the rows`() async throws
    {
        let rules = Rules(world.database)
        let id = try await copyPack(rules)
        let scale = try #require(try await rules.pack(id, for: .localOperator).rule(.scaleTold))
        try await rules.revise(
            scale.id,
            RuleDraft(value: "no", basis: LegalBasis("Điều 4 Quyết định 12/2026/QĐ-UBND", .fullText)),
            by: .localOperator,
            at: world.now
        )
        let dossier = try await world.draft(ProposalPartTests.leavingOut([.scale]))
        let view = try await world.act(.submit, dossier, by: world.centre)
        let stored = view.history.first?.checks.filter { $0.rule == .toldParts } ?? []
        let pack = try await rules.pack(id, for: .localOperator)
        let rows = [RuleKey.necessityTold, .objectiveTold, .scaleTold, .planTold, .effectTold].compactMap { key in
            pack.rule(key).map { RuleRow(table: "rule", id: $0.id, version: $0.version) }
        }

        #expect(rows.map(\.version) == [1, 1, 2, 1, 1])
        #expect(
            stored == [
                CheckResult(
                    .toldParts,
                    .holds,
                    "Đã ghi đủ phần thuyết minh: “Sự cần thiết và căn cứ”, “Mục tiêu”, "
                        + "“Nội dung, tiến độ, tổ chức thực hiện”, “Hiệu quả dự kiến”.",
                    basis: LegalBasis("Theo khoản 2 Điều 5 Thông tư 36/2013/TT-BCT", .unverified),
                    row: rows.first,
                    further: Array(rows.dropFirst())
                )
            ]
        )
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
