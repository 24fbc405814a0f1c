import Database
import Foundation
import HTTPTypes
import KhuyenCong
import Server
import TestSupport
import Testing

/// What an officer may not see is "not found", on every route that names a thing of another province.
@Suite struct TerritoryTests {
    /// Every page and endpoint that names one thing by its number, as the route table has them.
    @Test func `an officer of another province finds nothing of Nghệ An`() async throws {
        let world = try await TwoProvinces()
        let routes = world.site.table.routes.filter { $0.method == .get && $0.url.pattern.contains("{id}") }
        #expect(routes.count > 12)

        for route in routes where !TwoProvinces.nationwide.contains(route.url.pattern) {
            let path = try #require(world.path(of: route.url.pattern), "\(route.url.pattern) names nothing known")
            let stranger = try await world.client("ha-tinh").send(.get, path)
            #expect(stranger.status == .notFound, "\(path) answered \(stranger.status) to a stranger")
        }
    }

    @Test func `the officer of the province finds it`() async throws {
        let world = try await TwoProvinces()

        for pattern in [
            "/de-an/{id}", "/nhap-lieu/{id}", "/co-so/{id}", "/api/v1/projects/{id}", "/api/v1/imports/{id}",
        ] {
            let path = try #require(world.path(of: pattern))
            let owner = try await world.client("nghe-an").send(.get, path)
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
        #expect(report.status == .notFound)
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
    let sessions: [String: String]
    let person: Int64
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
        let owner = try await TwoProvinces.officer("nghe-an", province: "40", database)
        let stranger = try await TwoProvinces.officer("ha-tinh", province: "42", database)
        person = owner.id
        tokens = ["nghe-an": owner.token, "ha-tinh": stranger.token]
        sessions = ["nghe-an": owner.session, "ha-tinh": stranger.session]
    }

    /// A browser and a program of that officer at once: pages read the session, the API reads either.
    func client(_ name: String) -> TestClient {
        TestClient(site: site, sessionToken: sessions[name], bearer: tokens[name])
    }

    /// The thing of Nghệ An that a route's number stands for.
    func path(of pattern: String) -> String? {
        let things: [(prefix: String, id: Int64)] = [
            ("/de-an/", project), ("/api/v1/projects/", project), ("/nhap-lieu/", batch),
            ("/api/v1/imports/", batch), ("/co-so/", beneficiary), ("/api/v1/beneficiaries/", beneficiary),
            ("/nguoi-dung/", person), ("/api/v1/people/", person),
        ]
        guard let thing = things.first(where: { pattern.hasPrefix($0.prefix) }) else { return nil }
        return pattern.replacing("{id}", with: String(thing.id))
    }

    /// Organisations are the nation's: every officer sees them.
    static let nationwide: Set<String> = ["/to-chuc/{id}", "/api/v1/organisations/{id}"]

    var actsOnNgheAn: [(path: String, body: String)] {
        [
            ("/api/v1/projects/\(project)/corrections", #"{"version":1,"reason":"thử","title":"Khác"}"#),
            ("/api/v1/imports/\(batch)/undo", #"{"reason":"thử"}"#),
        ]
    }

    func entryCount() async throws -> Int {
        try await database.read { tx in try tx.value("SELECT COUNT(*) FROM amount_entry") ?? 0 }
    }

    private static func officer(
        _ name: String,
        province: String,
        _ database: Database
    ) async throws -> (id: Int64, token: String, session: String) {
        let accounts = Accounts(database)
        let now = Moment.now()
        let password = "mưa xuân trên bến cũ"
        let grant = NewGrant(role: .department, scope: .province(province), from: TestDatabase.now.day)
        let id = try await accounts.create(
            NewAccount(userName: name, fullName: name, password: password, grant: grant),
            by: .localOperator,
            at: now
        )
        let token = try await accounts.createToken(named: "thử", of: id, by: .localOperator, at: now).token
        let credentials = Credentials(userName: name, password: password)
        let session = try await accounts.signIn(credentials, from: nil, at: now).token
        return (id, token, session)
    }
}
