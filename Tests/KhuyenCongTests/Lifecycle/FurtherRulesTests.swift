import TestSupport
import Testing

@testable import KhuyenCong

/// An auditor must find every row of law that a check has used.
@Suite struct FurtherRulesTests {
    @Test func `a province's norm that the centre's caps is kept with it, and the factor's maximum`() async throws {
        let world = try await DossierWorld()
        let own = try await normOfNgheAn(world)
        let file = try await world.local(upTo: .submitted)
        let answer = try #require(
            try await world.dossiers.explainNorms(of: .dossier(file.id), by: .localOperator, at: world.now).first?
                .answer
        )

        let record = try #require(
            try await world.dossiers.view(.dossier(file.id), by: .localOperator).history.first { $0.act == .submit }
        )
        let check = try #require(record.checks.first { $0.rule == .norm && $0.verdict == .holds })
        let kept = [check.row].compactMap(\.self) + check.further

        #expect(answer.norms.count == 2)
        #expect(
            kept == answer.norms.map { RuleRow(table: "norm", id: $0.normID, version: $0.version) }
                + answer.rules.map { RuleRow(table: "rule", id: $0.ruleID, version: $0.version) }
        )
        #expect(kept.contains(RuleRow(table: "norm", id: own, version: 1)))
    }

    /// Machinery up to 400 triệu instead of the centre's 300.
    private func normOfNgheAn(_ world: DossierWorld) async throws -> Int64 {
        let norms = Norms(world.database)
        let basis = LegalBasis("Nghị quyết của HĐND tỉnh Nghệ An", .opening)
        let pack = PackDraft(
            code: "NA",
            name: "Mức hỗ trợ của Nghệ An",
            place: PlaceKey(.of2025, "40"),
            validFrom: Day.firstOfYear(2020),
            validUntil: nil,
            basis: basis
        )
        let draft = NormDraft(
            kind: .machinery,
            item: "Máy móc, thiết bị",
            rateHundredths: 5000,
            ceiling: Dong(400_000_000),
            per: .establishment,
            note: nil,
            basis: basis,
            itemCode: .machinery
        )
        let packID = try await norms.addPack(pack, by: .localOperator, at: world.now)
        return try await norms.add(draft, toPack: packID, by: .localOperator, at: world.now)
    }
}
