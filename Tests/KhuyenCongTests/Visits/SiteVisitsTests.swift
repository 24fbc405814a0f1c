import Database
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct SiteVisitsTests {
    private let world: DossierWorld
    private let visits: SiteVisits

    init() async throws {
        world = try await DossierWorld()
        visits = SiteVisits(world.database)
    }

    private func fields(_ extra: [String: FieldTree] = [:]) -> FieldTree {
        FieldTree.group([
            "visitedOn": .text(world.now.day.description), "visitors": .text("Phòng Quản lý công nghiệp"),
            "marks": .group(["progress": .number(4), "content": .number(5)]), "findings": .text("Máy đã lắp"),
            "seen": .number(0),
        ]).merging(.group(extra))
    }

    private func enter(_ fields: FieldTree, _ dossier: Dossier, by officer: Officer) async throws -> [SiteVisit] {
        try await visits.enter(fields, of: .dossier(dossier.id), by: officer, at: world.now)
    }

    @Test func `the weights of a sheet come to a hundred and its codes are one each`() {
        let sheet = VisitSheet.inForce(on: TestDatabase.now.day)

        #expect(sheet.criteria.reduce(0) { $0 + $1.weight } == 100)
        #expect(Set(sheet.criteria.map(\.code)).count == sheet.criteria.count)
        #expect(VisitSheet.named(sheet.code) == sheet)
    }

    @Test(arguments: [
        (["progress": 5, "content": 5, "money": 5, "operation": 5, "papers": 5, "safety": 5], 10_000),
        (["progress": 4, "content": 5], 9_000), (["progress": 0], 0), (["papers": 1, "safety": 2], 2_667),
    ])
    func `a score weighs what was marked and leaves out what does not apply`(marks: [String: Int], score: Int) {
        #expect(VisitSheet.inForce(on: TestDatabase.now.day).score(marks) == score)
    }

    @Test func `a visit is stored with its marks and its deadline`() async throws {
        let dossier = try await world.local(upTo: .underWay)
        let deadline = world.now.adding(seconds: 10 * 24 * 3600).day
        let extra: [String: FieldTree] = [
            "recommendation": .text("Bổ sung biển tên máy"), "deadline": .text(deadline.description),
            "host": .text("Chủ cơ sở"),
        ]
        let stored = try await enter(fields(extra), dossier, by: world.department)

        #expect(stored.map(\.position) == [1])
        #expect(stored.first?.marks == ["progress": 4, "content": 5])
        #expect(stored.first?.score == 9_000)
        #expect(stored.first?.deadline == deadline)
        #expect(stored.first?.host == "Chủ cơ sở")
        #expect(try await visits.visits(of: .dossier(dossier.id), by: world.centre) == stored)
    }

    @Test func `a sheet that was read wrong, sent twice or is nobody's to enter is refused`() async throws {
        let dossier = try await world.local(upTo: .underWay)
        let wrong = FieldTree.group(["marks": .group(["progress": .number(9)]), "deadline": .text("2020-01-01")])
        let invalid = await #expect(throws: Refusal.self) { try await enter(wrong, dossier, by: world.department) }
        _ = try await enter(fields(), dossier, by: world.department)
        let twice = await #expect(throws: Refusal.self) { try await enter(fields(), dossier, by: world.department) }
        let foreign = await #expect(throws: Refusal.self) { try await enter(fields(), dossier, by: world.foreign) }
        let leader = await #expect(throws: Refusal.self) { try await enter(fields(), dossier, by: world.leader) }

        #expect(
            invalid?.details.map(\.field) == [
                "visitors", "findings", "marks.progress", "visitedOn", "marks.progress", "deadline", "recommendation",
            ]
        )
        #expect(twice?.kind == .conflict)
        #expect(foreign == .missing)
        #expect(leader == .forbidden)
    }

    @Test func `a draft has nothing to visit`() async throws {
        let draft = try await world.draft()
        let refusal = await #expect(throws: Refusal.self) { try await enter(fields(), draft, by: world.department) }

        #expect(refusal?.kind == .conflict)
    }
}
