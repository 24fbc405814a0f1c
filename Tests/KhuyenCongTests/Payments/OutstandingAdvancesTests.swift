import Database
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct OutstandingAdvancesTests {
    private let world: DossierWorld
    private let payments: Payments

    init() async throws {
        world = try await DossierWorld()
        payments = Payments(world.database)
    }

    @Test(arguments: [
        ("2026-12-01", OutstandingAdvances.Age.withinYear), ("2027-11-21", .withinYear), ("2027-11-22", .secondYear),
        ("2028-11-21", .secondYear), ("2028-11-22", .older),
    ])
    func `an advance grows a year older on the day after its date`(
        on: String,
        age: OutstandingAdvances.Age
    ) throws {
        #expect(OutstandingAdvances.Age(of: TestDatabase.now.day, on: try #require(Day(on))) == age)
    }

    @Test func `what came back is taken off the oldest advance, and what is settled leaves the list`() async throws {
        let dossier = try await world.local(upTo: .underWay)
        let back = ["reason": FieldTree.text("Nộp trả"), "lines": DossierWorld.money(50_000_000)]
        try await world.act(.recover, dossier, back, by: world.department)
        let settled = try await world.local(
            DossierWorld.machinery(name: "HTX Chè", serial: "S-77", phone: "0900000001"),
            upTo: .underWay
        )
        let day = try #require(Day("2027-01-23"))
        let open = try await payments.outstanding(on: day, by: world.department)
        let first = try #require(open.rows.first { $0.dossierID == dossier.id })

        #expect(open.rows.map(\.dossierID) == [dossier.id, settled.id])
        #expect(first.amount == Dong(150_000_000))
        #expect(first.age == .withinYear)
        #expect(first.isPastClosing)
        #expect(open.sum() == Dong(350_000_000))
        #expect(open.sum(.older) == .zero)
        #expect(open.pastClosing == Dong(350_000_000))
    }

    @Test func `nothing of another province is on the list`() async throws {
        _ = try await world.local(upTo: .underWay)
        #expect(try await payments.outstanding(on: TestDatabase.now.day, by: world.foreign).rows == [])
        #expect(try await payments.outstanding(on: TestDatabase.now.day, by: world.agency).rows.count == 1)
    }

    /// Old Bắc Giang may close its contracts later than the rest of what is Bắc Ninh today.
    @Test func `the day of closing is that of the former province whose pack still holds`() async throws {
        let inside = try await world.local(upTo: .underWay)
        let outside = try await world.local(
            DossierWorld.machinery(name: "HTX Chè", serial: "S-77", phone: "0900000001"),
            upTo: .underWay
        )
        try await move(inside, toBacNinh: "07306")
        try await move(outside, toBacNinh: "09193")
        try await closeInMarch(PlaceKey(.of2024, "24"))

        let open = try await payments.outstanding(on: #require(Day("2027-01-23")), by: world.agency)

        #expect(open.rows.map(\.dossierID) == [inside.id, outside.id])
        #expect(open.rows.map(\.isPastClosing) == [false, true])
    }

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

    private func closeInMarch(_ place: PlaceKey) async throws {
        let rules = Rules(world.database)
        let id = try await rules.copyLocalDefault(to: place, at: world.now)
        let closing = try #require(try await rules.pack(id, for: .localOperator).rule(.liquidationDay))
        let draft = RuleDraft(value: "03-20", basis: LegalBasis("Quyết định của tỉnh", .fullText))
        try await rules.revise(closing.id, draft, by: .localOperator, at: world.now)
    }

    @Test func `what is settled owes nothing`() async throws {
        _ = try await world.local(upTo: .settled)
        #expect(try await payments.outstanding(on: TestDatabase.now.day, by: world.department).rows == [])
    }
}
