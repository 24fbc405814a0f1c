import Database
import Foundation
import HTTPTypes
import KhuyenCong
import Server
import TestSupport
import Testing

/// What an officer may not see is "not found", on every route that names a thing of another province.
@Suite struct TerritoryTests {
    @Test func `an officer of another province finds nothing of Nghệ An`() async throws {
        let world = try await TwoProvinces()

        for path in world.pathsOfNgheAn {
            let stranger = try await world.client("ha-tinh").send(.get, path)
            let owner = try await world.client("nghe-an").send(.get, path)

            #expect(stranger.status == .notFound, "\(path) answered \(stranger.status) to a stranger")
            #expect(owner.status == .ok, "\(path) answered \(owner.status) to its own officer")
        }
    }

    @Test func `lists and sums of another province hold nothing of Nghệ An`() async throws {
        let world = try await TwoProvinces()

        let list = try await world.client("ha-tinh").send(.get, "/de-an")
        let report = try await world.client("ha-tinh").send(
            .get,
            "/api/v1/reports/period?province=40&from=2016&to=2020"
        )

        #expect(!list.text.contains("Nghi Lộc"))
        #expect(report.text.contains(#""total":{"projects":0,"establishments":null,"amount":null}"#))
    }

    /// Acts are refused as if the thing did not exist, and nothing is written.
    @Test func `an officer of another province changes nothing of Nghệ An`() async throws {
        let world = try await TwoProvinces()
        let before = try await world.entryCount()

        for (path, body) in world.actsOnNgheAn {
            let reply = try await world.client("ha-tinh").send(
                .post,
                path,
                headers: [.contentType: "application/json"],
                body: Array(body.utf8)
            )
            let isRefused = [.notFound, .forbidden].contains(reply.status)
            #expect(isRefused, "\(path) answered \(reply.status): \(reply.text)")
        }

        #expect(try await world.entryCount() == before)
    }
}

/// Two Departments over one ledger in which only one has anything.
private struct TwoProvinces {
    let database: Database
    let site: Site
    let tokens: [String: String]
    let project: Int64
    let batch: Int64
    let beneficiary: Int64

    init() async throws {
        database = try await TestDatabase.prepared()
        let sample = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("KhuyenCongTests/Samples/nghe-an-2016-2020.xlsx").path
        let result = try await Imports(database).run(
            [ImportSource(path: sample, name: "nghe-an.xlsx")],
            options: ImportOptions(province: "40"),
            isDryRun: false,
            by: .localOperator,
            at: TestDatabase.now
        )
        batch = try #require(result.batchID)
        project = try await database.read { tx in try tx.value("SELECT MIN(id) FROM project") ?? 0 }
        beneficiary = try await database.read { tx in try tx.value("SELECT MIN(id) FROM beneficiary") ?? 0 }
        site = try await Site.make(database, settings: SiteSettings())
        tokens = [
            "nghe-an": try await TwoProvinces.token("nghe-an", province: "40", database),
            "ha-tinh": try await TwoProvinces.token("ha-tinh", province: "42", database),
        ]
    }

    func client(_ name: String) -> TestClient {
        TestClient(site: site, bearer: tokens[name])
    }

    var pathsOfNgheAn: [String] {
        [
            "/api/v1/projects/\(project)",
            "/api/v1/imports/\(batch)",
            "/api/v1/beneficiaries/\(beneficiary)",
        ]
    }

    var actsOnNgheAn: [(path: String, body: String)] {
        [
            ("/api/v1/projects/\(project)/corrections", #"{"version":1,"reason":"thử","title":"Khác"}"#),
            ("/api/v1/imports/\(batch)/undo", #"{"reason":"thử"}"#),
        ]
    }

    func entryCount() async throws -> Int {
        try await database.read { tx in try tx.value("SELECT COUNT(*) FROM amount_entry") ?? 0 }
    }

    private static func token(_ name: String, province: String, _ database: Database) async throws -> String {
        let accounts = Accounts(database)
        let now = Moment.now()
        let grant = NewGrant(role: .department, scope: .province(province), from: TestDatabase.now.day)
        let id = try await accounts.create(
            NewAccount(userName: name, fullName: name, grant: grant),
            by: .localOperator,
            at: now
        )
        return try await accounts.createToken(named: "thử", of: id, by: .localOperator, at: now).token
    }
}
