import HTTPTypes
import KhuyenCong
import Server
import TestSupport
import Testing

@Suite struct SignInPagesTests {
    @Test func `the right password opens the site and sets an opaque cookie`() async throws {
        let site = try await AccountSite()

        let reply = try await signIn("TTKC", AccountSite.password, site)

        #expect(reply.status == .seeOther)
        #expect(reply.location == "/")
        let cookie = try #require(reply.headers[.setCookie])
        #expect(cookie.hasSuffix("; Path=/; HttpOnly; SameSite=Lax; Max-Age=604800"))
        let token = try #require(reply.sessionCookie)
        let page = try await site.client.signedIn(token).get(.me)
        #expect(page.text(after: "<h1>", until: "</h1>") == "Lê Thị Bình")
    }

    @Test func `a wrong password shows the form again, without the password`() async throws {
        let site = try await AccountSite()

        let reply = try await signIn("ttkc", "sai mật khẩu", site)

        #expect(reply.status == .unprocessableContent)
        #expect(
            reply.text(after: "<p class=\"fault\" id=\"password-fault\">", until: "</p>")
                == "Tên đăng nhập hoặc mật khẩu không đúng."
        )
        #expect(reply.text.contains("value=\"ttkc\""))
        #expect(!reply.text.contains("sai mật khẩu"))
        #expect(reply.headers[.setCookie] == nil)
    }

    @Test func `who lost a form to an ended session is told so, and nobody else`() async throws {
        let site = try await AccountSite()

        let told = try await site.client.send(.get, "/dang-nhap?chua-ghi=1")
        let other = try await site.client.get(.signIn)

        #expect(told.text.contains("nội dung vừa gửi chưa được ghi"))
        #expect(!other.text.contains("chưa được ghi"))
    }

    @Test func `empty fields are named`() async throws {
        let site = try await AccountSite()

        let reply = try await signIn("", "", site)

        #expect(reply.text.contains("Nhập tên đăng nhập."))
        #expect(reply.text.contains("Nhập mật khẩu."))
    }

    @Test func `too many failures are told with the time to wait`() async throws {
        let site = try await AccountSite()
        for _ in 1...5 { _ = try await signIn("ttkc", "sai", site) }

        let reply = try await signIn("ttkc", AccountSite.password, site)

        #expect(reply.text.contains("Đăng nhập sai nhiều lần. Thử lại sau 1 phút."))
        #expect(reply.headers[.setCookie] == nil)
    }

    /// An open redirect would lend our name to a forged sign-in page.
    @Test(
        arguments: [
            ("/de-an?tim=m%C3%A1y", "/de-an?tim=m%C3%A1y"), ("//evil.example/x", "/"), ("/\\evil.example", "/"),
            ("https://evil.example", "/"), ("/a\r\nSet-Cookie: x=y", "/"), ("", "/"),
        ]
    )
    func `signing in leads on only within the site`(next: String, location: String) async throws {
        let site = try await AccountSite()

        let reply = try await site.client.post(
            .signIn,
            ["userName": "ttkc", "password": AccountSite.password, "tiep": next]
        )

        #expect(reply.location == location)
    }

    @Test func `who sent a form after the session had ended reads that nothing was kept`() async throws {
        let site = try await AccountSite()

        let page = try await site.client.get(SiteURL.signIn.with(["chua-ghi": "1", "tiep": "/de-an"])).text

        #expect(page.contains("nội dung vừa gửi chưa được ghi"))
        #expect(page.contains("name=\"tiep\" value=\"/de-an\""))
        #expect(try await !site.client.get(.signIn).text.contains("chưa được ghi"))
    }

    @Test func `signing out ends the session at once`() async throws {
        let site = try await AccountSite()
        let browser = try await site.browser("ttkc")
        #expect(try await browser.get(.me).status == .ok)

        let reply = try await browser.post(.signOut)

        #expect(reply.location == "/dang-nhap")
        #expect(reply.headers[.setCookie]?.hasPrefix("khc_session=; ") == true)
        #expect(try await browser.get(.me).status == .seeOther)
    }

    @Test func `signing out needs the form token`() async throws {
        let site = try await AccountSite()
        let browser = try await site.browser("ttkc")

        let reply = try await browser.client.post(.signOut, [:], formToken: "forged")

        #expect(reply.status == .forbidden)
        #expect(try await browser.get(.me).status == .ok)
    }

    @Test func `the first link makes the administrator`() async throws {
        let database = try await TestDatabase.make(migrations: Schema.migrations)
        let accounts = Accounts(database)
        let client = TestClient(
            site: try Site(
                authenticator: AccountAuthenticator(accounts),
                features: [AccountRoutes(accounts)]
            )
        )
        let link = try #require(try await accounts.setupLinkIfNeeded(at: .now()))
        let url = SiteURL.setup(token: link)
        #expect(try await client.get(url).text(after: "<h1>", until: "</h1>") == "Thiết lập hệ thống")
        let fields: URLQuery = [
            "fullName": "Nguyễn Thị Hương", "userName": "quantri", "password": AccountSite.password,
            "passwordAgain": AccountSite.password,
        ]

        let differing = try await client.post(url, fields.setting("passwordAgain", "khác"))
        let reply = try await client.post(url, fields)

        #expect(differing.text.contains("Hai lần nhập mật khẩu không giống nhau."))
        #expect(reply.status == .seeOther)
        let token = try #require(reply.sessionCookie)
        #expect(try await client.signedIn(token).get(.people).status == .ok)
        #expect(try await client.get(url).status == .notFound)
    }

    @Test func `an invited person chooses a password`() async throws {
        let site = try await AccountSite()
        let id = try await site.accounts.create(
            NewAccount(userName: "moi", fullName: "Hồ Thị Lan"),
            by: .localOperator,
            at: AccountSite.now
        )
        let link = try await site.accounts.invite(id, by: .localOperator, at: AccountSite.now)
        let url = SiteURL.setup(token: link)
        #expect(try await site.client.get(url).text.contains("Hồ Thị Lan, tên đăng nhập <strong>moi</strong>"))

        let weak = try await site.client.post(url, ["password": "ngắn", "passwordAgain": "ngắn"])
        let reply = try await site.client.post(
            url,
            ["password": AccountSite.password, "passwordAgain": AccountSite.password]
        )

        #expect(weak.text.contains("Mật khẩu cần ít nhất 10 ký tự."))
        #expect(reply.location == "/")
        #expect(try await site.person(id).hasPassword)
    }

    private func signIn(_ userName: String, _ password: String, _ site: AccountSite) async throws -> TestClient.Reply {
        try await site.client.post(.signIn, ["userName": userName, "password": password])
    }
}
