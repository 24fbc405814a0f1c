import Database
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct DemoPlanTests {
    private static let territories = Task {
        let world = try await ImportWorld()
        return try await world.database.read { try Territories.load($0) }
    }

    @Test(arguments: [1000, 12_000, 1_000_000])
    func `the cells add up to what was asked for`(_ projects: Int) async throws {
        let plan = try await Self.plan(projects)

        #expect(plan.cells.reduce(0) { $0 + $1.projects } == projects)
    }

    @Test func `a published cell has the published number in a world of any size`() async throws {
        let plan = try await Self.plan(1_000_000)

        let published = plan.cells.filter { !$0.figures.isEmpty }

        #expect(published.count == 17)
        #expect(published.allSatisfy { cell in cell.projects == cell.figures.reduce(0) { $0 + $1.projects } })
        #expect(published.reduce(0) { $0 + $1.projects } == 542 + 109 + 86 + 29)
    }

    @Test func `years up to 2024 are on the map of 63 provinces and later ones on that of 34`() async throws {
        let plan = try await Self.plan(12_000)

        let early = plan.cells.filter { $0.year == 2024 }
        let late = plan.cells.filter { $0.year == 2025 }

        #expect(early.count == 63)
        #expect(early.allSatisfy { $0.province.map == .of2024 })
        #expect(late.count == 34)
        #expect(late.allSatisfy { $0.province.map == .of2025 })
    }

    private static func plan(_ projects: Int) async throws -> DemoPlan {
        try DemoPlan(projects: projects, figures: DemoFigure.all(), territories: await territories.value)
    }
}
