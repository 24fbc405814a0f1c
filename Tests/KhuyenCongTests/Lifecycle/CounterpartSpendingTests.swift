import TestSupport
import Testing

@testable import KhuyenCong

/// How much support draws is seen from what the beneficiary paid in the end, not from what it promised.
@Suite struct CounterpartSpendingTests {
    private let world: DossierWorld

    init() async throws {
        world = try await DossierWorld()
    }

    private func spent(support: Int64, own: Int64) -> [String: FieldTree] {
        let amounts = [("province", support), ("counterpart", own)].map { source, amount in
            FieldTree.group(["source": .text(source), "year": .number(2026), "amount": .number(amount)])
        }
        return ["lines": .list([.group(["line": .number(1), "amounts": .list(amounts)])])]
    }

    @Test(arguments: [620_000_000, 410_000_000] as [Int64])
    func `a settlement books what the beneficiary really paid`(own: Int64) async throws {
        let dossier = try await world.local(upTo: .accepted)

        let view = try await world.act(
            .settle,
            dossier,
            spent(support: 300_000_000, own: own),
            by: world.department
        )

        #expect(view.dossier.state == .settled)
        #expect(view.money.sum(.settled, basis: .counterpart) == Dong(own))
        #expect(view.money.sum(.contracted, basis: .counterpart) == Dong(500_000_000))
        #expect(view.money.sum(.settled) == Dong(300_000_000))
    }

    @Test func `what the State pays stays within what was accepted, whatever the beneficiary paid`() async throws {
        let dossier = try await world.local(upTo: .accepted)

        let refusal = await #expect(throws: Refusal.self) {
            try await world.act(
                .settle,
                dossier,
                spent(support: 300_000_001, own: 620_000_000),
                by: world.department
            )
        }

        #expect(refusal?.details.map(\.field) == ["lines.1"])
        #expect(refusal?.message.contains("Khuyến công cấp tỉnh") == true)
    }
}
