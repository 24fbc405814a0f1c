import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct ImpactDoubtTests {
    private let world: ImpactWorld
    private let id: Int64

    init() async throws {
        world = try await ImpactWorld()
        id = try await world.establishment()
    }

    private func enter(_ year: Int, _ figures: [String: Int64], product: String? = nil) async throws -> ImpactPanel {
        let typed = figures.mapValues { FieldTree.group(["value": .number($0)]) }
        let fields = FieldTree.group([
            "version": .number(0), "source": .text("Báo cáo thuế"), "missing": .text("notAsked"),
            "productUnit": product.map(FieldTree.text) ?? .empty, "figures": .group(typed),
        ])
        return try await world.surveys.save(fields, of: id, year: year, by: world.files.centre, at: world.now)
    }

    /// Millions typed where đồng are asked for is the slip that spoils a growth report.
    @Test func `a figure that leaps tenfold is to be looked at, one that grows ninefold is not`() async throws {
        _ = try await enter(2023, ["revenue": 12_000_000, "workers": 10])
        let panel = try await enter(2024, ["revenue": 12_000_000_000, "workers": 90])

        #expect(
            panel.doubts(2024) == [
                ImpactDoubt(kind: .leap, words: "Doanh thu gấp 1.000 lần năm 2023; xem lại đơn vị tính.")
            ]
        )
        #expect(panel.doubts(2023) == [])
        #expect(panel.isDoubtful)
    }

    @Test func `a fall to a tenth is held against the nearest year that tells the figure`() async throws {
        _ = try await enter(2022, ["assets": 5_000_000_000])
        _ = try await enter(2023, ["revenue": 1])
        let panel = try await enter(2024, ["assets": 500_000_000])

        #expect(panel.doubts(2024).map(\.words) == ["Tổng tài sản chỉ bằng 1/10 năm 2022; xem lại đơn vị tính."])
    }

    @Test func `parts of the revenue do not pass it`() async throws {
        let panel = try await enter(
            2024,
            ["revenue": 600_000_000, "export": 600_000_001, "tax": 700_000_000, "wage": 6_000_000, "workers": 9]
        )

        #expect(panel.doubts(2024).map(\.kind) == [.exportBeyondRevenue, .taxBeyondRevenue, .wagesBeyondRevenue])
    }

    @Test func `another product is named, and its figures are held against no other`() async throws {
        _ = try await enter(2023, ["energy": 2], product: "kg chè khô")
        let other = try await enter(2024, ["energy": 2000], product: "tấn chè khô")
        let same = try await enter(2025, ["energy": 2100], product: "Tấn chè khô")

        #expect(other.doubts(2024).map(\.kind) == [.otherProduct])
        #expect(same.doubts(2025) == [])
        #expect(!same.doubts(2024).isEmpty)
    }

    @Test func `a year that was not told, a first year and a gap are no doubt`() async throws {
        let panel = try await enter(2024, ["workers": 500])

        #expect(panel.doubts(2023) == [])
        #expect(panel.doubts(2024) == [])
        #expect(!panel.isDoubtful)
    }
}
