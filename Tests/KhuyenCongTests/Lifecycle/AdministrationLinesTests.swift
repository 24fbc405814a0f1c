import TestSupport
import Testing

@testable import KhuyenCong

/// Điểm s Khoản 2 Điều 6 Thông tư liên tịch 26/2014/TTLT-BTC-BCT: the cost of managing is a share of an estimate.
@Suite struct AdministrationLinesTests {
    private let world: DossierWorld

    init() async throws {
        world = try await DossierWorld()
    }

    private static func line(_ item: String, _ dong: Int64, of estimate: Int64? = nil) -> FieldTree {
        .group([
            "kind": .text("administration"), "item": .text(item),
            "eligibleCost": estimate.map(FieldTree.number) ?? .empty,
            "amounts": .list([.group(["source": .text("province"), "amount": .number(dong)])]),
        ])
    }

    private func submit(_ fields: FieldTree) async throws -> [CheckResult] {
        let dossier = try await world.draft(fields)
        let view = try await world.act(.submit, dossier, by: world.centre)
        return view.history.first?.checks.filter { $0.rule == .norm } ?? []
    }

    @Test(arguments: [(12_000_000, true), (15_100_000, false)] as [(Int64, Bool)])
    func `an office's own task is submitted without commitments or words`(dong: Int64, holds: Bool) async throws {
        let fields = DossierWorld.machinery().merging(
            .group([
                "title": .text("Kiểm tra, giám sát khuyến công"), "machines": .list([]), "commitments": .empty,
                "necessity": .empty, "objective": .empty, "scale": .empty, "plan": .empty, "effect": .empty,
                "lines": .list([AdministrationLinesTests.line("programmeManagement", dong, of: 1_000_000_000)]),
            ])
        )
        if holds {
            #expect(try await submit(fields).first?.verdict == .holds)
        } else {
            await #expect(throws: Refusal.self) { try await submit(fields) }
        }
    }

    @Test(arguments: [(24_000_000, true), (25_000_000, false)] as [(Int64, Bool)])
    func `the implementer's cost is held against the whole estimate`(dong: Int64, holds: Bool) async throws {
        let machine = DossierWorld.machinery(cost: 790_000_000)
        guard case .list(let lines) = machine["lines"] else { return }
        let fields = machine.merging(
            .group(["lines": .list(lines + [AdministrationLinesTests.line("implementerManagement", dong)])])
        )
        if holds {
            #expect(try await submit(fields).first { $0.line == 2 }?.verdict == .holds)
        } else {
            await #expect(throws: Refusal.self) { try await submit(fields) }
        }
    }
}
