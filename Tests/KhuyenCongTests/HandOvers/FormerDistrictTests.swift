import Database
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct FormerDistrictTests {
    private let world: DossierWorld
    private let districts: FormerDistricts

    init() async throws {
        world = try await DossierWorld()
        districts = FormerDistricts(world.database)
    }

    /// A place of the old map that lies in a commune of today, with its district.
    private func place() async throws -> (code: String, district: String, communeNow: String) {
        let found = try await world.database.read { tx in
            try tx.first(
                """
                SELECT code, district_old, commune_now FROM place_position
                WHERE map = 2024 AND province_now = '40' AND commune_now IS NOT NULL AND district_old IS NOT NULL
                    AND code <> district_old
                ORDER BY code LIMIT 1
                """
            ) {
                (code: try $0.get(0) as String, district: try $0.get(1) as String, communeNow: try $0.get(2) as String)
            }
        }
        return try #require(found)
    }

    private func addProject(in place: String) async throws -> Int64 {
        try await world.database.write { tx in
            let project = try tx.insert(
                """
                INSERT INTO project (title, title_folded, sort_key, map, province_code, province_now, year, until_year,
                    match_hash, created_at)
                VALUES ('Máy xay xát', 'may xay xat', \(SQLValue.bytes([])), 2024, '40', '40', 2024, 2024, 7,
                    \(world.now)) RETURNING id
                """
            )
            let line = try tx.insert(
                """
                INSERT INTO project_line (project_id, position, kind_code, map, place_code)
                VALUES (\(project), 1, 'machinery', 2024, \(place)) RETURNING id
                """
            )
            for (stage, amount) in [("approved", 100), ("advanced", 60), ("returned", 10)] {
                try tx.execute(
                    """
                    INSERT INTO amount_entry (line_id, source_code, stage, budget_year, document_precision, booked_on,
                        entered_on, amount)
                    VALUES (\(line), 'district', \(stage), 2024, 'year', '2024-05-01', '2024-05-01', \(amount))
                    """
                )
            }
            return project
        }
    }

    @Test func `a commune reads what it has from the district that ended, with advances still open`() async throws {
        let place = try await place()
        let project = try await addProject(in: place.code)
        let territories = try await world.database.read { try Territories.load($0) }
        let list = try await districts.projects(ofCommune: place.communeNow, by: communeOfficer(place.communeNow))

        #expect(
            list.projects == [
                FormerDistrictProject(
                    projectID: project,
                    dossierCode: nil,
                    state: nil,
                    title: "Máy xay xát",
                    year: 2024,
                    district: territories.name(.of2024, place.district),
                    commune: territories.name(.of2024, place.code),
                    districtMoney: Dong(100),
                    outstanding: Dong(50)
                )
            ]
        )
    }

    @Test func `a commune of another place, and no commune, are not found`() async throws {
        let place = try await place()
        let officer = communeOfficer(place.communeNow)
        for code in ["17329", "40", "nothing"] where code != place.communeNow {
            await #expect(throws: Refusal.missing) { try await districts.projects(ofCommune: code, by: officer) }
        }
        await #expect(throws: Refusal.missing) {
            try await districts.projects(ofCommune: place.communeNow, by: world.foreign)
        }
    }

    private func communeOfficer(_ commune: String) -> Officer {
        let scope = Grant.Scope.commune(commune, province: "40")
        return Officer(userID: nil, name: "xã", grants: [Grant(role: .communeOfficer, scope: scope)])
    }
}
