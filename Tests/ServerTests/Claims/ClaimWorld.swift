import Database
import HTTPTypes
import KhuyenCong
import TestSupport

@testable import Server

/// A site of the checking of texts, with an officer of the nation and one of Hà Tĩnh.
struct ClaimWorld {
    static let text = """
        Giai đoạn 2016-2020, tỉnh Hà Tĩnh hỗ trợ tổng kinh phí 60 tỷ đồng, trong đó khuyến công quốc gia 20 tỷ đồng, khuyến \
        công địa phương 33,7 tỷ đồng. Năm 2020 hỗ trợ 2,250 tỷ đồng.
        """

    let database: Database
    private let client: TestClient

    init() async throws {
        database = try await TestDatabase.prepared()
        let authenticator = TestAuthenticator(
            sessions: ["national": DeskWorld.national, "ha-tinh": DeskWorld.haTinh],
            bearers: ["national": DeskWorld.national.officer, "ha-tinh": DeskWorld.haTinh.officer]
        )
        let site = try Site(
            settings: SiteSettings(sessionMemory: .seconds(3600)),
            authenticator: authenticator,
            features: [ClaimRoutes(database, now: { DeskWorld.now })]
        )
        client = TestClient(site: site)
    }

    func get(_ url: SiteURL, as name: String = "ha-tinh") async throws -> TestClient.Reply {
        try await client.signedIn(name).get(url)
    }

    func post(_ url: SiteURL, _ fields: URLQuery, as name: String = "ha-tinh") async throws -> TestClient.Reply {
        try await client.signedIn(name).post(url, fields, formToken: DeskWorld.formToken)
    }

    func json(_ url: APIURL, _ body: String, as name: String = "ha-tinh") async throws -> TestClient.Reply {
        var client = client
        client.bearer = name
        return try await client.json(.post, url, body)
    }

    /// Keeps the text for Hà Tĩnh; answers its number.
    func keep() async throws -> Int64 {
        let reply = try await post(
            .keptTexts,
            ["text": ClaimWorld.text, "name": "Báo cáo", "title": "Báo cáo 12/BC-SCT", "province": "42"]
        )
        return reply.location.flatMap { $0.split(separator: "/").last }.flatMap { Int64($0) } ?? 0
    }

    func count(_ table: String) async throws -> Int {
        try await database.read { tx in try tx.value("SELECT COUNT(*) FROM \(identifier: table)") ?? -1 }
    }
}
