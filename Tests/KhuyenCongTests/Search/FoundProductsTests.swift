import TestSupport
import Testing

@testable import KhuyenCong

/// A search for products knows what the pages of contests know.
@Suite struct FoundProductsTests {
    private let world: ContestWorld

    init() async throws {
        world = try await ContestWorld()
        _ = try await world.establishment()
        let id = try await world.contest("40", .group(["hidesNames": .flag(true)]))
        _ = try await world.enter("Chè xanh", in: id)
        try await world.seat(world.judges[0], in: id)
    }

    private func products(_ text: String, by officer: Officer) async throws -> [String] {
        try await Search(world.database).find(text, by: officer, on: world.today)
            .filter { $0.kind == .product }.flatMap(\.items).map(\.title)
    }

    @Test func `a judge finds the products of the own seat, and not by a hidden establishment`() async throws {
        #expect(try await products("che xanh", by: world.judges[0]) == ["Chè xanh"])
        #expect(try await products("nam dan", by: world.judges[0]) == [])
        #expect(try await products("nam dan", by: world.files.department) == ["Chè xanh"])
    }

    @Test func `who has no seat and reads no reports there finds none`() async throws {
        for officer in [world.judges[1], world.files.foreign, world.files.owner] {
            #expect(try await products("che xanh", by: officer) == [])
        }
    }
}
