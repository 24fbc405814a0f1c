import Database
import Foundation
import HTTPTypes
import KhuyenCong
import Server
import TestSupport

/// A prepared database behind the pages of imports and reports, with officers of two provinces.
struct DeskWorld {
    let database: Database
    let client: TestClient

    /// 21 November 2026, 10:00 in Vietnam.
    static let now = Moment(secondsSince1970: 1_795_230_000)

    init() async throws {
        let database = try await TestDatabase.make(migrations: Schema.migrations)
        try await Preparation.prepare(database, at: DeskWorld.now)
        let authenticator = TestAuthenticator(
            sessions: ["national": DeskWorld.national, "ha-tinh": DeskWorld.haTinh],
            bearers: ["national": DeskWorld.national.officer, "ha-tinh": DeskWorld.haTinh.officer]
        )
        let clock: @Sendable () -> Moment = { DeskWorld.now }
        let site = try Site(
            settings: SiteSettings(sessionMemory: .seconds(3600)),
            authenticator: authenticator,
            features: [
                ImportRoutes(Imports(database), units: AdminUnits(database), patience: .seconds(300), now: clock),
                ReportRoutes(database, now: clock),
                ReportSetRoutes(database, now: clock),
                NarrativeRoutes(database, now: clock),
            ]
        )
        self.database = database
        client = TestClient(site: site)
    }

    /// A browser of that officer.
    func browser(_ name: String = "national") -> TestClient {
        client.signedIn(name)
    }

    /// A program with that officer's token.
    func program(_ name: String = "national") -> TestClient {
        var client = client
        client.bearer = name
        return client
    }

    /// Uploads samples as a browser does; answers the page of the check.
    func upload(_ files: [String], province: String) async throws -> SiteURL? {
        let body = try Multipart(fields: ["_csrf": DeskWorld.formToken, "province": province], files: files)
        let reply = try await browser().send(
            .post,
            SiteURL.importNew.string,
            headers: [.contentType: body.contentType],
            body: body.bytes
        )
        guard reply.status == .seeOther, let last = reply.location?.split(separator: "/").last else { return nil }
        return Int64(last).map(SiteURL.importCheck)
    }

    func post(_ url: SiteURL, _ fields: URLQuery) async throws -> TestClient.Reply {
        try await browser().post(url, fields, formToken: DeskWorld.formToken)
    }

    func count(_ table: String) async throws -> Int {
        try await database.read { tx in
            try tx.value("SELECT COUNT(*) FROM \(identifier: table)") ?? 0
        }
    }

    static let formToken = "desk-token"

    static let national = session("Lê Thị Hoa", .nation, id: 1)
    static let haTinh = session("Phan Văn Sơn", .province("42"), id: 2)

    private static func session(_ name: String, _ scope: Grant.Scope, id: Int64) -> Session {
        let officer = Officer(userID: nil, name: name, grants: [Grant(role: .promotionCentre, scope: scope)])
        return Session(id: id, officer: officer, organisation: nil, formToken: formToken)
    }
}

/// A form with files of the samples, as a browser sends it.
struct Multipart {
    let contentType = "multipart/form-data; boundary=khuyen-cong"
    private(set) var bytes: [UInt8] = []

    init(fields: [String: String], files: [String] = [], contents: [String: [UInt8]] = [:]) throws {
        for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
            add("--khuyen-cong\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n")
        }
        for file in files {
            add("--khuyen-cong\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(file)\"\r\n\r\n")
            bytes += try Data(contentsOf: Samples.url(file))
            add("\r\n")
        }
        for (file, content) in contents {
            add("--khuyen-cong\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(file)\"\r\n\r\n")
            bytes += content
            add("\r\n")
        }
        add("--khuyen-cong--\r\n")
    }

    private mutating func add(_ text: String) {
        bytes += Array(text.utf8)
    }
}

/// The sample lists; they lie with the tests of the domain.
enum Samples {
    struct Expected: Decodable {
        struct Group: Decodable {
            let projects: Int
            let support: Int64
        }

        let projects: Int
        let support: Int64
        let bySource: [String: Group]

        enum CodingKeys: String, CodingKey {
            case projects, support
            case bySource = "by_source"
        }
    }

    static func url(_ file: String) -> URL {
        URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "KhuyenCongTests/Samples/" + file)
    }

    static func expected(_ file: String) throws -> Expected {
        try JSONDecoder().decode(Expected.self, from: try Data(contentsOf: url(file)))
    }
}
