import Database
import TestSupport
import Testing

@testable import KhuyenCong

/// Điểm a and b Khoản 2 Điều 11 Thông tư 36/2013/TT-BCT: within the year one office decides, beyond it another.
@Suite struct ExtensionTests {
    private let world: DossierWorld

    init() async throws {
        world = try await DossierWorld()
    }

    private func extend(
        _ dossier: Dossier,
        _ fields: [String: FieldTree],
        as type: ChangeType = .extendInYear
    ) async throws -> DossierView {
        let decider = type == .extendInYear ? "department" : "provincialCommittee"
        let common: [String: FieldTree] = [
            "type": .text(type.rawValue), "cause": .text("Máy về muộn"), "decider": .text(decider),
            "document": .group(["office": .text("Cơ quan quyết định"), "number": .text("12/QĐ")]),
        ]
        return try await world.act(.change, dossier, common.merging(fields) { $1 }, by: world.department)
    }

    private func underWay(until day: String? = nil) async throws -> Dossier {
        let end = FieldTree.group(["endsOn": day.map(FieldTree.text) ?? .empty])
        return try await world.local(DossierWorld.machinery().merging(end), upTo: .underWay)
    }

    private func due(_ dossier: Dossier) async throws -> Day? {
        let tasks = try await Tasks(world.database).deadlines(
            of: .dossier(dossier.id),
            by: world.department,
            on: world.now.day
        )
        return tasks.first { $0.kind == .accept }?.deadline?.day
    }

    @Test func `the new day stands in the file, beside the old one, and the acceptance is due by it`() async throws {
        let dossier = try await underWay(until: "30/11/2026")
        let before = try await due(dossier)
        let view = try await extend(dossier, ["endsOn": .text("15/12/2026")])

        #expect(before == Day("2026-12-15"))
        #expect(try await due(dossier) == Day("2026-12-30"))
        #expect(
            view.history.first?.differences == [
                ProposalDifference(path: "endsOn", before: .text("30/11/2026"), after: .text("2026-12-15"))
            ]
        )
        #expect(view.dossier.proposal["endsOn"] == .text("2026-12-15"))
        #expect(try await world.database.read { try DossierClock.differences(in: $0) } == [])
    }

    @Test func `a file that told no end gets one`() async throws {
        let dossier = try await underWay()
        let before = try await due(dossier)
        _ = try await extend(dossier, ["endsOn": .text("2026-12-15")])

        #expect(before == nil)
        #expect(try await due(dossier) == Day("2026-12-30"))
    }

    @Test(
        arguments: [
            (.empty, "Ghi ngày hoàn thành mới."),
            (.text("30/11/2026"), "Ngày hoàn thành mới phải sau ngày hiện tại (30/11/2026)."),
            (.text("31/12/2025"), "Ngày hoàn thành mới phải trong năm 2026."),
            (.text("15/01/2027"), "Ngày 15/01/2027 sau năm kết thúc 2026 của đề án."),
        ] as [(FieldTree, String)]
    )
    func `no day, no later day and a day of another year are refused`(day: FieldTree, sentence: String) async throws {
        let dossier = try await underWay(until: "30/11/2026")
        let refusal = await #expect(throws: Refusal.self) { try await extend(dossier, ["endsOn": day]) }
        let stored = try await world.dossiers.view(.dossier(dossier.id), by: world.department)

        #expect(refusal?.message == sentence)
        #expect(refusal?.field == "endsOn")
        #expect(stored.dossier.proposal["endsOn"] == .text("30/11/2026"))
    }

    @Test func `an extension into the next year takes the day of the old year away`() async throws {
        let dossier = try await underWay(until: "30/11/2026")
        let wrong = await #expect(throws: Refusal.self) {
            try await extend(
                dossier,
                ["untilYear": .number(2027), "endsOn": .text("15/12/2026")],
                as: .extendNextYear
            )
        }
        let view = try await extend(dossier, ["untilYear": .number(2027)], as: .extendNextYear)

        #expect(wrong?.message == "Ngày hoàn thành mới phải trong năm 2027.")
        #expect(
            view.history.first?.differences == [
                ProposalDifference(path: "endsOn", before: .text("30/11/2026"), after: .empty),
                ProposalDifference(path: "untilYear", before: .empty, after: .number(2027)),
            ]
        )
        #expect(try await due(dossier) == nil)
    }
}
