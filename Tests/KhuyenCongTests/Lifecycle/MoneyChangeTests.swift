import TestSupport
import Testing

@testable import KhuyenCong

/// A change of money says what is new; it takes nothing away that it does not name.
@Suite struct MoneyChangeTests {
    private let world: DossierWorld

    init() async throws {
        world = try await DossierWorld()
    }

    private func change(_ type: String, _ amounts: [(source: String, dong: Int64)]) -> [String: FieldTree] {
        let rows = amounts.map { source, dong in
            FieldTree.group(["source": .text(source), "year": .number(2026), "amount": .number(dong)])
        }
        return [
            "type": .text(type), "cause": .text("Cân đối lại"), "decider": .text("department"),
            "document": .group(["office": .text("Sở Công Thương"), "number": .text("9/QĐ-SCT")]),
            "lines": .list([.group(["line": .number(1), "amounts": .list(rows)])]),
        ]
    }

    private func amounts(_ view: DossierView, _ stage: Stage) -> [FundingSource.Code: Dong] {
        view.money.amounts(stage).reduce(into: [:]) { $0[$1.key.source, default: .zero] += $1.value }
    }

    @Test func `the counterpart stays where only the support is named, as approved and as contracted`() async throws {
        let dossier = try await world.local(upTo: .contracted)

        let view = try await world.act(
            .change,
            dossier,
            change("amountDown", [("province", 280_000_000)]),
            by: world.department
        )

        for stage in [Stage.approved, .contracted] {
            #expect(amounts(view, stage) == [.province: Dong(280_000_000), .counterpart: Dong(500_000_000)])
        }
        #expect(try await Consistency(world.database).differences() == [])
    }

    @Test func `another source takes the place of the old one, and a zero takes one out`() async throws {
        let dossier = try await world.local(upTo: .approved)
        let split = change("source", [("province", 200_000_000), ("commune", 100_000_000)])

        let moved = try await world.act(
            .change,
            dossier,
            change("source", [("commune", 300_000_000)]),
            by: world.department
        )
        let both = try await world.act(.change, dossier, split, by: world.department)
        let less = try await world.act(.change, dossier, change("amountDown", [("commune", 0)]), by: world.department)

        let own = Dong(500_000_000)
        #expect(amounts(moved, .approved) == [.commune: Dong(300_000_000), .counterpart: own])
        #expect(
            amounts(both, .approved)
                == [.province: Dong(200_000_000), .commune: Dong(100_000_000), .counterpart: own]
        )
        #expect(amounts(less, .approved) == [.province: Dong(200_000_000), .counterpart: own])
    }
}
