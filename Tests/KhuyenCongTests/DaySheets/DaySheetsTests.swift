import Database
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct DaySheetsTests {
    private let world: DossierWorld
    private let sheets: DaySheets

    init() async throws {
        world = try await DossierWorld()
        sheets = DaySheets(world.database)
    }

    @Test func `files under way stand in it with whom to meet, those never visited first`() async throws {
        let visited = try await world.local(upTo: .underWay)
        let other = DossierWorld.machinery(name: "Hợp tác xã Gỗ Vinh", serial: "S-02", phone: "0987654321")
        let fresh = try await world.local(other, upTo: .contracted)
        let third = DossierWorld.machinery(name: "Hợp tác xã Mây Tre", serial: "S-03", phone: "0987654322")
        _ = try await world.local(third, upTo: .submitted)
        let visit = FieldTree.group([
            "visitedOn": .text(world.now.day.description), "visitors": .text("Phòng Quản lý công nghiệp"),
            "marks": .group(["progress": .number(4)]), "findings": .text("Máy đã lắp"), "seen": .number(0),
        ])
        _ = try await SiteVisits(world.database).enter(
            visit,
            of: .dossier(visited.id),
            by: world.department,
            at: world.now
        )
        let sheet = try await sheets.sheet(commune: nil, by: world.department)

        #expect(sheet.stops.map(\.dossierID) == [fresh.id, visited.id])
        #expect(sheet.stops.map(\.lastVisit) == [nil, world.now.day])
        #expect(sheet.stops.first?.establishment == "Hợp tác xã Gỗ Vinh")
        #expect(sheet.stops.first?.phone == "0987654321")
        #expect(sheet.communes.values.reduce(0, +) == 2)
    }

    /// The file lies in the commune, the establishment's telephone in another's.
    @Test func `whom to meet is told to who sees the establishment`() async throws {
        let file = try await world.local(upTo: .underWay)
        let officer = Officer(
            userID: nil,
            name: "Cán bộ xã",
            grants: [Grant(role: .communeOfficer, scope: .commune("17329", province: "40"))]
        )
        let seen = try await sheets.sheet(commune: nil, by: officer)
        try await world.database.write { tx in try tx.execute("UPDATE beneficiary SET place_code = '17935'") }
        let hidden = try await sheets.sheet(commune: nil, by: officer)

        #expect(seen.stops.map(\.phone) == ["0912345678"])
        #expect(hidden.stops.map(\.dossierID) == [file.id])
        #expect(hidden.stops.map(\.establishment) == [nil])
        #expect(hidden.stops.map(\.phone) == [nil])
    }

    @Test func `a commune narrows it, and another province's officer gets an empty one`() async throws {
        _ = try await world.local(upTo: .underWay)
        let all = try await sheets.sheet(commune: nil, by: world.department)
        let commune = try #require(all.communes.keys.first)

        #expect(try await sheets.sheet(commune: commune, by: world.department).stops == all.stops)
        #expect(try await sheets.sheet(commune: "00000", by: world.department).stops.isEmpty)
        #expect(try await sheets.sheet(commune: nil, by: world.foreign).stops.isEmpty)
    }
}
