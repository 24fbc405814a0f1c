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
    @Test func `a former province's pack holds for the files of its communes, and for no other of the province`()
        async throws
    {
        let former = try await world.local(upTo: .accepted)
        let present = try await acceptedWithOtherMachine()
        try await move(former, toBacNinh: "07306")
        try await move(present, toBacNinh: "09193")
        let id = try await pack(PlaceKey(.of2024, "24"), settlementDays: "30")

        let task = try await task(.settle, of: former)

        #expect(task?.deadline?.use.packID == id)
        #expect(task?.deadline?.day == Day("2026-12-21"))
        #expect(try await self.task(.settle, of: present)?.deadline?.day == Day("2026-12-06"))
        #expect(try await late(on: "2026-12-15") == [present.id])
    }

    /// What the merged province has ruled itself ends the rules of those that became it.
    @Test func `the present province's own pack comes before that of a former province`() async throws {
        let former = try await world.local(upTo: .accepted)
        let present = try await acceptedWithOtherMachine()
        try await move(former, toBacNinh: "07306")
        try await move(present, toBacNinh: "09193")
        _ = try await pack(PlaceKey(.of2024, "24"), settlementDays: "30")
        let id = try await pack(PlaceKey(.of2025, "24"), settlementDays: "20")

        for file in [former, present] {
            let deadline = try await task(.settle, of: file)?.deadline
            #expect(deadline?.use.packID == id)
            #expect(deadline?.day == Day("2026-12-11"))
        }
        #expect(try await late(on: "2026-12-11") == [])
        #expect(try await late(on: "2026-12-15").sorted() == [former.id, present.id].sorted())
    }

    /// As if the file had been made in the province that Bắc Giang and Bắc Ninh became.
    private func move(_ file: Dossier, toBacNinh commune: String) async throws {
        try await world.database.write { tx in
            try tx.execute("UPDATE dossier SET province_now = '24', commune_now = \(commune) WHERE id = \(file.id)")
            try tx.execute(
                """
                UPDATE project_line SET place_code = \(commune)
                WHERE id IN (SELECT line_id FROM dossier_line WHERE dossier_id = \(file.id))
                """
            )
            try DossierClock.refresh(file.id, in: tx)
        }
    }

    /// The files of Bắc Ninh whose settlement is late on a day.
    private func late(on day: String) async throws -> [Int64] {
        let officer = Officer(
            userID: world.department.userID,
            name: world.department.name,
            grants: [Grant(role: .department, scope: .province("24"))]
        )
        let list = try await tasks.list(TaskQuery(.late, kind: .settle), by: officer, on: #require(Day(day)))
        return list.tasks.map(\.dossierID)
    }

    /// A copy of the local default with another number of days to settle; answers its id.
    private func pack(_ place: PlaceKey, settlementDays: String) async throws -> Int64 {
        let rules = Rules(world.database)
        let id = try await rules.copyLocalDefault(to: place, at: world.now)
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
