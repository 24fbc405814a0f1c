import Database
import Foundation
import HTTPTypes
import KhuyenCong
import Server
import TestSupport

/// A site with real accounts: an administrator, a Department of Nghệ An, a promotion centre there, and somebody in
/// Thanh Hóa.
///
/// All share one password.
struct AccountSite {
    static let password = "đường về làng nghề"
    /// 2026-03-02 09:00 in Vietnam.
    static let now = Moment(secondsSince1970: 1_772_416_800)

    let database: Database
    let accounts: Accounts
    let client: TestClient
    let centreID: Int64
    let strangerID: Int64

    init() async throws {
        database = try await TestDatabase.make(migrations: Schema.migrations)
        accounts = Accounts(database)
        try await database.write { try AccountSite.fillMap($0) }
        client = TestClient(
            site: try Site(
                settings: SiteSettings(sessionMemory: .seconds(3600)),
                authenticator: AccountAuthenticator(accounts) { AccountSite.now },
                features: [AccountRoutes(accounts) { AccountSite.now }, AuditRoutes(AuditLog(database))]
            )
        )
        try await AccountSite.add("quantri", "Nguyễn Thị Hương", .administrator, .nation, to: accounts)
        try await AccountSite.add("sct", "Trần Văn Lâm", .department, .province("40"), to: accounts)
        centreID = try await AccountSite.add("ttkc", "Lê Thị Bình", .promotionCentre, .province("40"), to: accounts)
        strangerID = try await AccountSite.add("thoa", "Phạm Văn Đức", .promotionCentre, .province("38"), to: accounts)
        try await AccountSite.giveEverybodyThePassword(database)
    }

    /// A browser in which this person has signed in.
    func browser(_ userName: String) async throws -> Browser {
        let credentials = Credentials(userName: userName, password: AccountSite.password)
        let session = try await accounts.signIn(credentials, from: nil, at: AccountSite.now)
        let live = try await accounts.session(forToken: session.token, at: AccountSite.now)
        return Browser(client: client.signedIn(session.token), formToken: live?.formToken ?? "")
    }

    /// A program that works as this person.
    func program(_ userName: String) async throws -> TestClient {
        let person = try await accounts.person(userName: userName, for: .localOperator)
        let token = try await accounts.createToken(
            named: "thử",
            of: person.id,
            by: .localOperator,
            at: AccountSite.now
        )
        var program = client
        program.bearer = token.token
        return program
    }

    func person(_ id: Int64) async throws -> Account {
        try await accounts.person(id, for: .localOperator)
    }

    @discardableResult
    private static func add(
        _ userName: String,
        _ fullName: String,
        _ role: Role,
        _ scope: Grant.Scope,
        to accounts: Accounts
    ) async throws -> Int64 {
        let grant = NewGrant(role: role, scope: scope, from: now.day)
        let new = NewAccount(userName: userName, fullName: fullName, grant: grant)
        return try await accounts.create(new, by: .localOperator, at: now)
    }

    /// Hashed once for all tests: hashing is slow by design.
    private static let passwordHash = Task { try await PasswordHasher().hash(password) }

    private static func giveEverybodyThePassword(_ database: Database) async throws {
        let hash = try await passwordHash.value
        try await database.write { _ = try $0.execute("UPDATE account SET password_hash = \(hash)") }
    }

    private static func fillMap(_ transaction: Transaction) throws {
        let units: [(code: String, name: String, parent: String?)] = [
            ("40", "Tỉnh Nghệ An", nil), ("38", "Tỉnh Thanh Hóa", nil), ("16681", "Phường Thành Vinh", "40"),
        ]
        for unit in units {
            try transaction.execute(
                """
                INSERT INTO admin_unit (map, code, name, level, parent_code, citation, evidence, name_key, sort_key)
                VALUES (2025, \(unit.code), \(unit.name), \(unit.parent == nil ? "province" : "commune"),
                    \(unit.parent), 'Nghị quyết 202/2025/QH15', 'V1', '', \([UInt8]()))
                """
            )
        }
    }
}

/// A signed-in browser: it sends the form token of its session, as our pages make it do.
struct Browser {
    let client: TestClient
    let formToken: String

    func get(_ url: SiteURL) async throws -> TestClient.Reply {
        try await client.get(url)
    }

    func post(_ url: SiteURL, _ fields: URLQuery = [:]) async throws -> TestClient.Reply {
        try await client.post(url, fields, formToken: formToken)
    }

    /// An act of a page with several forms.
    func act(_ act: String, on url: SiteURL, _ fields: URLQuery = [:]) async throws -> TestClient.Reply {
        try await post(url, fields.setting("viec", act))
    }
}

extension TestClient.Reply {
    /// The token in the cookie that this answer sets.
    var sessionCookie: String? {
        guard let cookie = headers[.setCookie], let start = cookie.firstIndex(of: "=") else { return nil }
        return String(cookie[cookie.index(after: start)...].prefix { $0 != ";" })
    }

    /// What stands between the two texts, first time.
    func text(after start: String, until end: String) -> String? {
        guard let from = text.range(of: start)?.upperBound,
            let to = text.range(of: end, range: from..<text.endIndex)?.lowerBound
        else { return nil }
        return String(text[from..<to])
    }
}
