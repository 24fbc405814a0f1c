import Database
import Foundation
import KhuyenCong
import Server
import TestSupport

/// The pages of projects over a prepared database, with officers of two provinces and one who only reads.
struct ProjectSite {
    let database: Database
    let files: TestFiles
    let client: TestClient

    static let formToken = "project-token"

    private static let sessions = [
        "ha-tinh": session("Phan Văn Sơn", .promotionCentre, .province("42"), id: 1),
        "thanh-hoa": session("Lê Văn Thanh", .promotionCentre, .province("38"), id: 2),
        "reader": session("Trần Thị Mai", .financeOffice, .province("42"), id: 3),
        "department": session("Võ Thị Hạnh", .department, .province("42"), id: 4),
        "nation": session("Lê Thị Hoa", .promotionCentre, .nation, id: 5),
        "judge": session("Trần Văn Bình", .judge, .nation, id: 6),
        "commune": session("Hồ Thị Lan", .communeOfficer, .province("42"), id: 7),
    ]

    init(limits: AttachmentLimits = .standard) async throws {
        let database = try await TestDatabase.prepared()
        let files = try TestFiles()
        let attachments = Attachments(database, store: files.store, limits: limits)
        let authenticator = TestAuthenticator(
            sessions: ProjectSite.sessions,
            bearers: ProjectSite.sessions.mapValues(\.officer)
        )
        let site = try Site(
            authenticator: authenticator,
            features: [
                HomeRoutes(database),
                ProjectRoutes(database, attachments: attachments, now: { TestDatabase.now }),
                AttachmentRoutes(attachments, now: { TestDatabase.now }),
            ]
        )
        self.database = database
        self.files = files
        client = TestClient(site: site)
    }

    /// Takes the sample of Hà Tĩnh: 109 projects.
    func takeSample() async throws {
        let file = "ha-tinh-2016-2020.xlsx"
        let result = try await Imports(database).run(
            [ImportSource(path: Samples.url(file).path(), name: file)],
            options: ImportOptions(province: "42"),
            isDryRun: false,
            by: .localOperator,
            at: TestDatabase.now
        )
        precondition(result.isWritten)
    }

    func browser(_ name: String = "ha-tinh") -> TestClient {
        client.signedIn(name)
    }

    func program(_ name: String = "ha-tinh") -> TestClient {
        var client = client
        client.bearer = name
        return client
    }

    func post(
        _ url: SiteURL,
        _ fields: URLQuery,
        as name: String = "ha-tinh"
    ) async throws -> TestClient.Reply {
        try await browser(name).post(url, fields, formToken: ProjectSite.formToken)
    }

    /// The project with the most support.
    func largest() async throws -> ProjectDetail {
        let projects = Projects(database)
        let query = ProjectListQuery(order: .amount, isDescending: true, pageSize: 1)
        let id = try await projects.list(query, by: .localOperator).rows[0].id
        return try await projects.project(id, by: .localOperator)
    }

    private static func session(_ name: String, _ role: Role, _ scope: Grant.Scope, id: Int64) -> Session {
        let officer = Officer(userID: nil, name: name, grants: [Grant(role: role, scope: scope)])
        return Session(id: id, officer: officer, organisation: nil, formToken: formToken)
    }
}
