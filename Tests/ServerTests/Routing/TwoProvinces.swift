import Database
import HTTPTypes
import KhuyenCong
import Server
import TestSupport
import Testing

/// Two Departments over one ledger in which only Nghệ An has anything; both may do everything that their place allows.
struct TwoProvinces {
    /// What of Nghệ An the numbers in addresses stand for.
    struct Things {
        var project: Int64 = 0
        var batch: Int64 = 0
        var file: Int64 = 0
        var beneficiary: Int64 = 0
        /// Merges into the beneficiary.
        var merges: [Int64] = []
        var person: Int64 = 0
        var grant: Int64 = 0
        /// Another right of the same person.
        var secondGrant: Int64 = 0
        var token: Int64 = 0
        /// The rows of two organisations.
        var terms: [OrganisationTerm] = []
        var norm: Int64 = 0
        var attachment: Int64 = 0
        /// A Word template of the province that another one has replaced.
        var template: Int64 = 0
        /// A file that is still a draft.
        var dossier: Int64 = 0
        var plan: Int64 = 0
        /// The account of a source in a year.
        var sourceYear: Int64 = 0
        var programme: Int64 = 0
        /// A round in which communes report.
        var submissionRound: Int64 = 0
        var conference = ConferenceThings()
        var contest = ContestThings()
        /// A course of the project.
        var outcome: Int64 = 0
        var trade = TradeThings()
        var money = MoneyThings()
        /// A call for proposals.
        var call: Int64 = 0
        var question: Int64 = 0
        /// A frozen report without a number, with one file.
        var frozen: Int64 = 0
        var life = LifeThings()
        /// A text that was kept after its check.
        var keptText: Int64 = 0
        var reportFile: Int64 = 0
        var trainingClass: Int64 = 0
        var collaborator: Int64 = 0
        var award: Int64 = 0
    }

    /// Somebody who came in by the door of both the pages and the API.
    private struct Visitor {
        let token: String
        let session: String
        let formToken: String
    }

    let database: Database
    let site: Site
    private let files: TestFiles
    let things: Things
    private let visitors: [String: Visitor]

    /// Routes that name a thing which every officer may see, or which is no thing of a province.
    static let nationwide: Set<String> = [
        // Organisations are the nation's: every officer sees them, its own province's changes them.
        "GET /to-chuc/{id}", "GET /api/v1/organisations/{id}",
        // The forms of the circular are the nation's; whose template is asked for stands in the query or the body.
        "GET /bieu-mau/{form}", "POST /bieu-mau/{form}", "GET /bieu-mau/{form}/tep", "GET /bieu-mau/{form}/dien-thu",
        "GET /api/v1/papers/{form}", "GET /api/v1/papers/{form}/template", "POST /api/v1/papers/{form}/template",
        "GET /bieu-mau/{form}/tong-hop", "GET /api/v1/papers/{form}/register",
        "GET /api/v1/papers/{form}/sample", "POST /api/v1/papers/{form}/withdrawal",
        // The packs of rules are open to every officer, with the papers that they ask for.
        "GET /api/v1/reference/rule-packs/{id}/papers",
        // Style sheets and fonts; and the one-time link, which is itself the key.
        "GET /assets/{name}", "GET /lich/{token}", "GET /thiet-lap/{token}", "POST /thiet-lap/{token}",
        "GET /assets/{name}", "GET /thiet-lap/{token}", "POST /thiet-lap/{token}",
        // What is approved is everybody's, without data of persons.
        "GET /cong-khai/de-an/{id}", "GET /api/v1/open-projects/{id}",
        // An open call is everybody's; a beneficiary's own proposal is named by its secret.
        "GET /de-xuat/{id}", "POST /de-xuat/{id}", "GET /de-xuat/ban-soan/{token}", "POST /de-xuat/ban-soan/{token}",
        "GET /api/v1/open-calls/{id}/questions",
        "POST /api/v1/open-calls/{id}/estimates", "POST /api/v1/open-calls/{id}/proposals",
        "GET /api/v1/own-proposals/{token}", "PATCH /api/v1/own-proposals/{token}",
        "POST /api/v1/own-proposals/{token}/submission",
        // The link of a unit is itself the key.
        "GET /gui-bao-cao/{token}", "POST /gui-bao-cao/{token}", "POST /api/v1/submissions/{token}",
        "GET /gui-bao-cao/{token}/bang-tinh", "POST /gui-bao-cao/{token}/bang-tinh",
    ]

    init() async throws {
        database = try await TestDatabase.prepared()
        files = try TestFiles()
        site = try await Site.make(database, files: files.store, settings: SiteSettings())
        let owner = try await TwoProvinces.visitor("nghe-an", province: "40", database)
        let stranger = try await TwoProvinces.visitor("ha-tinh", province: "42", database)
        visitors = ["nghe-an": owner, "ha-tinh": stranger]
        things = try await TwoProvinces.fill(database, files)
    }

    /// A browser and a program of that officer at once: pages read the session, the API reads either.
    func client(_ name: String) -> TestClient {
        TestClient(site: site, sessionToken: visitors[name]?.session, bearer: visitors[name]?.token)
    }

    func send(_ attempt: TerritoryAttempt, as name: String) async throws -> TestClient.Reply {
        let client = client(name)
        switch attempt.body {
        case .nothing:
            return try await client.send(attempt.method, attempt.path)
        case .json(let text):
            let headers: HTTPFields = [.contentType: "application/json"]
            return try await client.send(attempt.method, attempt.path, headers: headers, body: Array(text.utf8))
        case .form(let fields):
            let headers: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
            let text = fields.setting("_csrf", visitors[name]?.formToken).encoded
            return try await client.send(attempt.method, attempt.path, headers: headers, body: Array(text.utf8))
        case .upload(let fields):
            let boundary = "ranh-gioi"
            let headers: HTTPFields = [.contentType: "multipart/form-data; boundary=\(boundary)"]
            // A page's form carries the token of its session; a program's parts are those of the document.
            let isPage = !attempt.path.hasPrefix("/api/")
            let token = isPage ? visitors[name]?.formToken : nil
            let body = TwoProvinces.multipart(fields.setting("_csrf", token), boundary)
            return try await client.send(attempt.method, attempt.path, headers: headers, body: body)
        }
    }

    /// The fields, and one PDF under the name "file".
    private static func multipart(_ fields: URLQuery, _ boundary: String) -> [UInt8] {
        var body: [UInt8] = []
        for field in fields.pairs {
            let part =
                "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(field.name)\"\r\n\r\n\(field.value)\r\n"
            body += Array(part.utf8)
        }
        let head = "--\(boundary)\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n"
        return body + Array((head + "Content-Type: application/pdf\r\n\r\n").utf8) + TestPapers.pdf
            + Array("\r\n--\(boundary)--\r\n".utf8)
    }

    /// Every act leaves an entry, so that none more means that nothing was done.
    func auditEntries() async throws -> Int {
        try await database.read { tx in try tx.value("SELECT COUNT(*) FROM audit_entry") ?? 0 }
    }

    func beneficiaryOfHaTinh() async throws -> Int64 {
        let draft = BeneficiaryDraft(name: "Hợp tác xã Cẩm Xuyên", place: PlaceKey(.of2024, "42"))
        return try await Beneficiaries(database).add(draft, by: .localOperator, at: TestDatabase.now)
    }

    private static func visitor(_ name: String, province: String, _ database: Database) async throws -> Visitor {
        let accounts = Accounts(database)
        let now = Moment.now()
        let password = "mưa xuân trên bến cũ"
        let scope = Grant.Scope.province(province)
        let department = NewGrant(role: .department, scope: scope, from: TestDatabase.now.day)
        let id = try await accounts.create(
            NewAccount(userName: name, fullName: name, password: password, grant: department),
            by: .localOperator,
            at: now
        )
        for role in [Role.administrator, .promotionCentre] {
            let grant = NewGrant(role: role, scope: scope, from: TestDatabase.now.day)
            try await accounts.grant(grant, to: id, by: .localOperator, at: now)
        }
        let token = try await accounts.createToken(named: "thử", of: id, by: .localOperator, at: now).token
        let credentials = Credentials(userName: name, password: password)
        let session = try await accounts.signIn(credentials, from: nil, at: now).token
        let live = try #require(await accounts.session(forToken: session, at: now))
        return Visitor(token: token, session: session, formToken: live.formToken)
    }
}
