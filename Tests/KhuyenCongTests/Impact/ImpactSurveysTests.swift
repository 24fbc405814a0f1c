import Database
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct ImpactSurveysTests {
    private let world: ImpactWorld

    init() async throws {
        world = try await ImpactWorld()
    }

    @Test func `a year is kept with its units, its sources and the reasons of its gaps`() async throws {
        let id = try await world.establishment()
        try await world.support(id, in: 2024)
        let fields = FieldTree.group([
            "version": .number(0), "source": .text("Cơ sở khai"), "missing": .text("notKept"),
            "productUnit": .text("tấn chè khô"),
            "figures": .group([
                "revenue": .group(["value": .text("1,2 tỷ"), "source": .text("Báo cáo thuế")]),
                "workers": .group(["value": .text("12")]), "women": .group(["missing": .text("refused")]),
                "energy": .group(["value": .text("350,25")]),
            ]),
        ])
        let panel = try await world.surveys.save(fields, of: id, year: 2024, by: world.files.centre, at: world.now)
        let survey = try #require(panel.survey(2024))
        var expected = Dictionary(
            uniqueKeysWithValues: ImpactMeasure.allCases.map { ($0, ImpactSurvey.Figure.missing(.notKept)) }
        )
        expected[.revenue] = .value(1_200_000_000, source: "Báo cáo thuế")
        expected[.workers] = .value(12, source: "Cơ sở khai")
        expected[.women] = .missing(.refused)
        expected[.energy] = .value(350_250, source: "Cơ sở khai")

        #expect(panel.supportYear == 2024)
        #expect(panel.years(today: world.now.day) == [2024, 2025, 2026])
        #expect(survey.figures == expected)
        #expect(survey.productUnit == "tấn chè khô")
        #expect(survey.version == 1)
        #expect(survey.review == nil)
    }

    @Test func `every gap and every wrong number is named at its field`() async throws {
        let id = try await world.establishment()
        let fields = FieldTree.group([
            "source": .text("Cơ sở khai"), "missing": .text("notKept"),
            "figures": .group([
                "revenue": .group(["value": .text("nhiều")]), "workers": .group(["value": .text("3")]),
                "women": .group(["value": .text("4")]), "water": .group(["value": .text("-1")]),
                "energy": .group(["value": .text("2")]),
            ]),
        ])
        let refusal = await #expect(throws: Refusal.self) {
            try await world.surveys.save(fields, of: id, year: 2025, by: world.files.centre, at: world.now)
        }

        #expect(
            refusal?.details.map(\.field) == [
                "figures.revenue.value", "figures.water.value", "figures.women.value", "productUnit",
            ]
        )
    }

    @Test func `another person reviews, and a correction waits for review again`() async throws {
        let id = try await world.establishment()
        let centre = world.files.centre
        let department = world.files.department
        try await world.surveys.save(
            ImpactWorld.fields(revenue: 5),
            of: id,
            year: 2025,
            by: department,
            at: world.now
        )
        let own = await #expect(throws: Refusal.self) {
            try await world.surveys.review(of: id, year: 2025, version: 1, by: department, at: world.now)
        }
        let again = ImpactWorld.fields(revenue: 6, version: 1)
        try await world.surveys.save(again, of: id, year: 2025, by: centre, at: world.now)
        let reviewed = try await world.surveys.review(of: id, year: 2025, version: 2, by: department, at: world.now)
        let corrected = try await world.surveys.save(
            ImpactWorld.fields(revenue: 7, version: 3),
            of: id,
            year: 2025,
            by: centre,
            at: world.now
        )
        let stale = await #expect(throws: Refusal.self) {
            try await world.surveys.save(again, of: id, year: 2025, by: centre, at: world.now)
        }

        #expect(own == .forbidden)
        #expect(reviewed.survey(2025)?.review == ImpactSurvey.Review(officerName: department.name, at: world.now))
        #expect(corrected.survey(2025)?.review == nil)
        #expect(corrected.survey(2025)?.version == 4)
        #expect(stale?.kind == .conflict)
    }

    @Test func `each act is in the log, and a refused one is not`() async throws {
        let id = try await world.establishment()
        try await world.reviewed(id, 2025, revenue: 5)
        let acts = try await world.database.read { tx in
            try tx.rows("SELECT act FROM audit_entry WHERE subject = 'impactSurvey' ORDER BY sequence") {
                try $0.get(0) as String
            }
        }

        #expect(acts == ["impact.save", "impact.review"])
    }

    @Test func `another province finds nothing, a reader writes nothing, and a year to come is refused`() async throws {
        let id = try await world.establishment()
        let fields = ImpactWorld.fields(revenue: 5)
        let foreign = await #expect(throws: Refusal.self) {
            try await world.surveys.save(fields, of: id, year: 2025, by: world.files.foreign, at: world.now)
        }
        let leader = await #expect(throws: Refusal.self) {
            try await world.surveys.save(fields, of: id, year: 2025, by: world.files.leader, at: world.now)
        }
        let future = await #expect(throws: Refusal.self) {
            try await world.surveys.save(fields, of: id, year: 2031, by: world.files.centre, at: world.now)
        }
        try await world.reviewed(id, 2025, revenue: 5)

        #expect(foreign == .missing)
        #expect(leader == .forbidden)
        #expect(future?.field == "year")
        #expect(try await world.surveys.panels(by: world.files.foreign) == [])
        #expect(try await world.surveys.panels(by: world.files.agency).map(\.beneficiary.id) == [id])
    }
}
