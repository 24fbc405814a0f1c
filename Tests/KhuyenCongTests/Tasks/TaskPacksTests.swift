import Database
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct TaskPacksTests {
    private let world: DossierWorld
    private let tasks: Tasks

    init() async throws {
        world = try await DossierWorld()
        tasks = Tasks(world.database)
    }

    @Test func `a province's own pack moves the deadlines of its files alone`() async throws {
        let here = try await world.local(upTo: .accepted)
        let id = try await pack(PlaceKey(.of2025, "40"), settlementDays: "30")

        let task = try await task(.settle, of: here)

        #expect(task?.deadline?.day == Day("2026-12-21"))
        #expect(task?.deadline?.use.packID == id)
    }

    /// Two rule books run in one province since 01/07/2025: that of Bắc Ninh, and that of what was Bắc Giang.
    @Test func `a former province's pack holds for the files of its map, and for no other of the province`()
        async throws
    {
        let former = try await world.local(upTo: .accepted)
        let present = try await acceptedWithOtherMachine()
        try await world.database.write { tx in
            try tx.execute(
                """
                UPDATE project SET map = 2024, province_code = '40'
                WHERE id = (SELECT project_id FROM dossier WHERE id = \(former.id))
                """
            )
        }
        let id = try await pack(PlaceKey(.of2024, "40"), settlementDays: "30")

        let task = try await task(.settle, of: former)
        let late = try await tasks.list(
            TaskQuery(.late, kind: .settle),
            by: world.department,
            on: #require(Day("2026-12-15"))
        )

        #expect(task?.deadline?.use.packID == id)
        #expect(task?.deadline?.day == Day("2026-12-21"))
        #expect(try await self.task(.settle, of: present)?.deadline?.day == Day("2026-12-06"))
        #expect(late.tasks.map(\.dossierID) == [present.id])
    }

    /// A copy of the local default with another number of days to settle; answers its id.
    private func pack(_ place: PlaceKey, settlementDays: String) async throws -> Int64 {
        let rules = Rules(world.database)
        let standard = try #require(try await rules.packs(for: .localOperator).first { $0.isLocalDefault })
        let copy = PackDraft(
            code: "rieng-\(place.code)",
            name: "Quy chế riêng",
            place: place,
            validFrom: Day.firstOfYear(2026),
            validUntil: nil,
            basis: LegalBasis("Quyết định của tỉnh", .fullText)
        )
        let id = try await rules.copyPack(standard.id, copy, by: .localOperator, at: world.now)
        let days = try #require(try await rules.pack(id, for: .localOperator).rule(.settlementDays))
        let draft = RuleDraft(value: settlementDays, basis: LegalBasis("Quyết định của tỉnh", .fullText))
        try await rules.revise(days.id, draft, by: .localOperator, at: world.now)
        return id
    }

    private func acceptedWithOtherMachine() async throws -> Dossier {
        let fields = DossierWorld.machinery(name: "Cơ sở khác", serial: "S-02", phone: "0912345679")
        let dossier = try await world.local(fields, upTo: .underWay)
        var bought = DossierWorld.acceptance
        if case .list(let machines) = bought["machines"] {
            bought["machines"] = .list(machines.map { $0.merging(.group(["serial": .text("S-02")])) })
        }
        return try await world.act(.accept, dossier, bought, by: world.department).dossier
    }

    private func task(_ kind: TaskKind, of dossier: Dossier) async throws -> DossierTask? {
        try await tasks.deadlines(of: .dossier(dossier.id), by: .localOperator, on: world.now.day)
            .first { $0.kind == kind }
    }
}
