import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct CarryOverChecksTests {
    private let world: PlanWorld

    init() async throws {
        world = try await PlanWorld()
    }

    private static let extension2027: [String: FieldTree] = [
        "type": .text("extendNextYear"), "cause": .text("Máy về muộn"), "untilYear": .number(2027),
        "decider": .text("provincialCommittee"),
        "document": .group(["office": .text("UBND tỉnh"), "number": .text("9/QĐ-UBND")]),
    ]

    private func extend(_ dossier: Dossier) async throws -> DossierView {
        try await world.files.act(.change, dossier, CarryOverChecksTests.extension2027, by: world.files.department)
    }

    /// Khoản 4 Điều 14 Nghị định 45/2012/NĐ-CP: by the rules in force, which ask for a decision.
    @Test func `an extension takes what is not paid into the next year, once the source was carried over`() async throws
    {
        try await world.book("received", 300_000_000)
        let dossier = try await world.files.local(upTo: .underWay)
        let refusal = await #expect(throws: Refusal.self) { try await extend(dossier) }
        try await world.book("carriedOut", 100_000_000)
        let view = try await extend(dossier)

        #expect(
            refusal?.details.map(\.message).last
                == "Chưa ghi quyết định chuyển 100.000.000 đồng của nguồn Khuyến công cấp tỉnh năm 2026 sang năm 2027."
        )
        for stage in [Stage.approved, .contracted] {
            let byYear = view.money.amounts(stage).filter { $0.key.source == .province }
            #expect(
                byYear.map { [$0.key.year: $0.value.amount] }.reduce(into: [:]) { $0.merge($1) { $1 } } == [
                    2026: 200_000_000, 2027: 100_000_000,
                ]
            )
        }
        #expect(try await world.sheet(.province, 2027).balance.committed == Dong(100_000_000))
        #expect(
            view.history.first?.checks.filter { $0.rule == .carryOver }.map(\.sentence) == [
                "Chuyển 100.000.000 đồng sang năm 2027 theo 12/QĐ-UBND."
            ]
        )
    }

    @Test func `where no budget is kept here, the carry-over is left open and stored`() async throws {
        let dossier = try await world.files.local(upTo: .underWay)
        let view = try await extend(dossier)

        #expect(view.history.first?.checks.filter { $0.rule == .carryOver }.map(\.verdict) == [.undecided])
    }

    @Test func `a fund that goes on by itself needs no decision`() async throws {
        try await world.book("received", 300_000_000, source: "fund")
        let dossier = try await world.files.local(DossierWorld.machinery(source: "fund"), upTo: .contracted)
        let view = try await extend(dossier)

        #expect(view.history.first?.checks.filter { $0.rule == .carryOver }.map(\.verdict) == [.holds])
        #expect(try await world.sheet(.fund, 2027).balance.committed == Dong(300_000_000))
        #expect(try await world.sheet(.fund, 2027).balance.free == .zero)
    }
}
