import TestSupport
import Testing

@testable import KhuyenCong

/// Điều 13 Thông tư 36/2013/TT-BCT: 30 % first for works of a cluster, 70 % for most, all of it for a start-up.
@Suite struct FirstAdvanceTests {
    private let world: DossierWorld

    init() async throws {
        world = try await DossierWorld()
    }

    /// Works of a cluster for 10 tỷ with 3 tỷ of support, under contract.
    private func works() async throws -> Dossier {
        try await contracted(
            "linkage",
            .clusterInfrastructure,
            trade: "c",
            support: 3_000_000_000,
            cost: 10_000_000_000
        )
    }

    private func contracted(
        _ kind: String,
        _ item: NormItem,
        trade: String,
        support: Int64,
        cost: Int64
    ) async throws -> Dossier {
        let line = FieldTree.group([
            "kind": .text(kind), "item": .text(item.rawValue), "place": .text("17329"), "trade": .text(trade),
            "isDifficultArea": .flag(true), "eligibleCost": .number(cost),
            "amounts": .list([
                .group(["source": .text("province"), "amount": .number(support)]),
                .group(["source": .text("counterpart"), "amount": .number(cost - support)]),
            ]),
        ])
        let fields = DossierWorld.machinery().merging(
            .group(["title": .text(item.officialName), "lines": .list([line]), "machines": .list([])])
        )
        return try await world.local(fields, upTo: .contracted)
    }

    private func later(_ days: Int64) -> DossierWorld {
        var world = world
        world.now = world.now.adding(seconds: days * 24 * 3600)
        return world
    }

    private func advance(
        _ million: Int64,
        _ dossier: Dossier,
        day: Int64 = 0,
        reason: String? = nil
    ) async throws -> [CheckResult] {
        let world = later(day)
        var fields = DossierWorld.advance(million * 1_000_000)
        fields["investmentDone"] = .number(6_000_000_000)
        fields["investmentTotal"] = .number(10_000_000_000)
        if let reason {
            fields["overrides"] = .list([.group(["rule": .text("firstAdvance"), "reason": .text(reason)])])
        }
        let view = try await world.act(.advance, dossier, fields, by: world.department)
        return view.history.first?.checks.filter { $0.rule == .firstAdvance } ?? []
    }

    @Test func `a first advance of 31 % for works of a cluster is refused, of 30 % it passes`() async throws {
        let dossier = try await works()
        let refusal = await #expect(throws: Refusal.self) { try await advance(930, dossier) }
        let found = try await advance(900, dossier)

        #expect(
            refusal?.message == "Dòng 1: tạm ứng lần đầu 930.000.000 đồng, bằng 31,00 % kinh phí hỗ trợ; "
                + "lần đầu không quá 30,00 % (Theo khoản 1 Điều 13 Thông tư 36/2013/TT-BCT)."
        )
        #expect(refusal?.details.map(\.citation) == ["Theo khoản 1 Điều 13 Thông tư 36/2013/TT-BCT"])
        #expect(found.map(\.verdict) == [.holds])
        #expect(found.map(\.row?.table) == ["rule"])
        #expect(found.map(\.row?.version) == [1])
    }

    @Test func `another share passes with its reason`() async throws {
        let found = try await advance(930, try await works(), reason: "Văn bản 9/UBND")
        #expect(found.map(\.overrideReason) == ["Văn bản 9/UBND"])
    }

    @Test func `two parts of one day are one first advance`() async throws {
        let dossier = try await works()
        _ = try await advance(800, dossier)
        let refusal = await #expect(throws: Refusal.self) { try await advance(200, dossier) }
        #expect(refusal?.message.contains("tạm ứng lần đầu 1.000.000.000 đồng, bằng 33,33 %") == true)
    }

    @Test func `a later advance has the cap alone, but what came back whole leaves a first one again`() async throws {
        let dossier = try await works()
        _ = try await advance(900, dossier)
        let second = try await advance(1200, dossier, day: 1)
        let over = await #expect(throws: Refusal.self) { try await advance(1, dossier, day: 1) }
        let back: [String: FieldTree] = ["reason": .text("Chậm tiến độ"), "lines": DossierWorld.money(2_100_000_000)]
        try await later(1).act(.recover, dossier, back, by: world.department)
        let again = await #expect(throws: Refusal.self) { try await advance(930, dossier, day: 2) }

        #expect(second == [])
        #expect(over?.message.contains("trước nghiệm thu không quá 70,00 %") == true)
        #expect(again?.message.contains("lần đầu không quá 30,00 %") == true)
    }

    @Test func `a start-up is advanced in full`() async throws {
        let dossier = try await contracted(
            "management",
            .enterpriseStartUp,
            trade: "a",
            support: 10_000_000,
            cost: 15_000_000
        )
        let found = try await advance(10, dossier)

        #expect(
            found.map(\.sentence) == [
                "Dòng 1: tạm ứng lần đầu 10.000.000 đồng, bằng 100,00 % kinh phí hỗ trợ; "
                    + "lần đầu không quá 100,00 % (Theo khoản 3 Điều 13 Thông tư 36/2013/TT-BCT)."
            ]
        )
    }

    @Test func `a machine above both shares is told the cap alone`() async throws {
        let dossier = try await world.local(upTo: .contracted)
        let refusal = await #expect(throws: Refusal.self) {
            try await world.act(.advance, dossier, DossierWorld.advance(213_000_000), by: world.department)
        }
        #expect(refusal?.details.count == 1)
        #expect(refusal?.message.contains("trước nghiệm thu không quá 70,00 %") == true)
    }

    @Test func `every group has its own rule`() {
        #expect(
            AdvanceGroup.allCases.map(\.firstAdvanceKey) == [
                .firstAdvanceClusterWorks, .firstAdvanceTraining, .firstAdvanceActivity, .firstAdvancePublicity,
                .firstAdvanceInvestment, .firstAdvanceStartUp,
            ]
        )
    }
}
