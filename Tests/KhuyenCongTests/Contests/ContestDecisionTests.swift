import TestSupport
import Testing

@testable import KhuyenCong

/// A decision names each product once and gives each certificate one number.
@Suite struct ContestDecisionTests {
    private let world: ContestWorld
    private let id: Int64
    private let entries: [ContestEntry]

    init() async throws {
        world = try await ContestWorld()
        _ = try await world.establishment()
        id = try await world.contest("40")
        var entries: [ContestEntry] = []
        for product in ["Chè xanh", "Mật ong", "Tương"] {
            entries.append(try await world.enter(product, in: id))
        }
        self.entries = entries
        try await world.begin(id)
        for entry in entries {
            for judge in world.judges { try await world.score(entry, 8, by: judge) }
        }
    }

    private func row(_ index: Int, awarded: Bool = true, _ certificate: String? = nil) -> FieldTree {
        .group([
            "entry": .number(entries[index].id), "awarded": .flag(awarded),
            "certificate": certificate.map(FieldTree.text) ?? .empty,
        ])
    }

    @Test func `a product named twice is refused, and nothing is decided`() async throws {
        let refusal = await #expect(throws: Refusal.self) {
            try await world.decide([row(0), row(1), row(0, awarded: false)], in: id)
        }

        #expect(refusal?.details.map(\.field) == ["entries.3.entry"])
        #expect(try await world.detail(id).contest.state == .judging)
        #expect(try await world.decide([row(0)], in: id).entries.first?.certificate != nil)
    }

    @Test func `numbers are counted past those that were typed`() async throws {
        let decided = try await world.decide([row(0, "2/2026"), row(1), row(2)], in: id)

        #expect(decided.entries.map(\.certificate?.number) == ["2/2026", "1/2026", "3/2026"])
    }

    @Test func `the same number typed twice is refused`() async throws {
        let refusal = await #expect(throws: Refusal.self) {
            try await world.decide([row(0, "7/CN"), row(1, "7/CN")], in: id)
        }

        #expect(refusal?.details.map(\.field) == ["entries.2.certificate"])
    }
}
