import Database
import Foundation
import HTTPTypes
import KhuyenCong
import Server
import TestSupport

/// A new installation's reference data behind its pages, with officers of several places signed in.
struct ReferenceWorld {
    let database: Database
    let site: Site

    init() async throws {
        database = try await TestDatabase.prepared()
        let now: @Sendable () -> Moment = { TestDatabase.now }
        site = try Site(
            authenticator: TestAuthenticator(
                sessions: [
                    "nation": ReferenceWorld.session(1, .administrator, .nation),
                    "nghe-an": ReferenceWorld.session(2, .administrator, .province("40")),
                    "department": ReferenceWorld.session(3, .department, .province("40")),
                    "stranger": ReferenceWorld.session(4, .department, .province("66")),
                ],
                bearers: [
                    "nation": ReferenceWorld.officer(.administrator, .nation),
                    "department": ReferenceWorld.officer(.department, .province("40")),
                    "stranger": ReferenceWorld.officer(.department, .province("66")),
                ]
            ),
            features: [
                ReferenceRoutes(database, now: now), PaperRoutes(database, now: now),
                OrganisationRoutes(database, now: now), ExaminationRoutes(database),
                BeneficiaryRoutes(database, now: now),
            ]
        )
    }

    /// A browser of "nation", "nghe-an", "department" (of Nghệ An) or "stranger" (of Đắk Lắk).
    func browser(_ name: String) -> Browser {
        Browser(client: TestClient(site: site).signedIn(name), formToken: "form-token")
    }

    func program(_ name: String) -> TestClient {
        var client = TestClient(site: site)
        client.bearer = name
        return client
    }

    /// The acts in the audit log, the first one first.
    func acts() async throws -> [String] {
        try await database.read { try $0.rows("SELECT act FROM audit_entry ORDER BY sequence") { try $0.get(0) } }
    }

    private static func session(_ id: Int64, _ role: Role, _ scope: Grant.Scope) -> Session {
        Session(id: id, officer: officer(role, scope), organisation: nil, formToken: "form-token")
    }

    private static func officer(_ role: Role, _ scope: Grant.Scope) -> Officer {
        // No account behind it: the audit log would have to know the account.
        Officer(userID: nil, name: "Nguyễn Thị Ánh", grants: [Grant(role: role, scope: scope)])
    }
}

extension TestClient.Reply {
    /// The faults of a form by field, as the page shows them.
    func fault(_ field: String) -> String? {
        text(after: "id=\"\(field)-fault\">", until: "</p>")
    }

    /// The cells of a column of all tables, without their tags.
    func cells(_ label: String) -> [String] {
        text.components(separatedBy: "data-label=\"\(label)\">").dropFirst().map { rest in
            let cell = rest.components(separatedBy: "</td>").first ?? ""
            return cell.replacing(/<[^>]*>/, with: " ").split { $0.isWhitespace }.joined(separator: " ")
        }
    }

    func json<Answer: Decodable>(_ type: Answer.Type) throws -> Answer {
        try JSONDecoder().decode(type, from: Data(bytes))
    }
}
