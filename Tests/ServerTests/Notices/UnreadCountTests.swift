import Database
import KhuyenCong
import Server
import TestSupport
import Testing

@Suite struct UnreadCountTests {
    /// Whoever has just read them sees them gone at once, though the look-up of the session is remembered.
    @Test func `the head of every page counts the unread notices`() async throws {
        let accounts = try await AccountSite()
        try await accounts.database.write { tx in
            for cause in ["một", "hai"] {
                try tx.execute(
                    """
                    INSERT INTO notice (account_id, cause, title, detail, created_at)
                    VALUES (\(accounts.centreID), \(cause), 'Hồ sơ chờ', '', 0)
                    """
                )
            }
        }
        let known = try await accounts.browser("ttkc")
        let site = try Site(
            authenticator: AccountAuthenticator(accounts.accounts) { AccountSite.now },
            features: [NoticeRoutes(accounts.database) { AccountSite.now }]
        )
        let token = try #require(known.client.sessionToken)
        let browser = Browser(client: TestClient(site: site).signedIn(token), formToken: known.formToken)

        let before = try await browser.get(.notices)
        let read = try await browser.act("readAll", on: .notices, ["notice": "2"])
        let after = try await browser.get(.notices)

        #expect(
            before.text.contains("Thông báo <span class=\"count\">2<span class=\"unseen\"> chưa đọc</span></span></a>")
        )
        #expect(read.location == SiteURL.notices.string)
        #expect(after.text.contains(">Thông báo</a>"))
    }
}
