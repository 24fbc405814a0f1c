import Foundation
import HTTPTypes
import KhuyenCong
import Server
import Testing

@Suite struct OwnAccountPagesTests {
    private static let newPassword = "núi Quyết sông Cả"

    @Test func `the page shows one's rights with their place`() async throws {
        let site = try await AccountSite()

        let text = try await site.browser("ttkc").get(.me).text

        #expect(text.contains("Trung tâm khuyến công"))
        #expect(text.contains("Tỉnh Nghệ An"))
        #expect(text.contains("từ 02/03/2026"))
    }

    @Test func `a changed password begins a new session and ends the old one`() async throws {
        let site = try await AccountSite()
        let browser = try await site.browser("ttkc")
        let fields: URLQuery = [
            "currentPassword": AccountSite.password, "password": Self.newPassword,
            "passwordAgain": Self.newPassword,
        ]

        let wrong = try await browser.act("changePassword", on: .me, fields.setting("currentPassword", "sai"))
        let reply = try await browser.act("changePassword", on: .me, fields)

        #expect(wrong.status == .unprocessableContent)
        #expect(wrong.text.contains("Mật khẩu hiện tại không đúng."))
        #expect(reply.location == "/toi")
        let token = try #require(reply.sessionCookie)
        #expect(try await browser.get(.me).status == .seeOther)
        #expect(try await site.client.signedIn(token).get(.me).status == .ok)
    }

    @Test func `an authenticator app is confirmed by its first code and removed with the password`() async throws {
        let site = try await AccountSite()
        let browser = try await site.browser("ttkc")
        let offer = try await browser.act("offerTimeCode", on: .me)
        let hidden = ["offer", "secret", "uri"].map { name in
            offer.text(after: "<input type=\"hidden\" name=\"\(name)\" value=\"", until: "\"") ?? ""
        }
        let fields: URLQuery = ["offer": hidden[0], "secret": hidden[1], "uri": hidden[2]]
        let secret = try #require(AuthenticatorApp.secret(hidden[1]))

        let wrong = try await browser.act("confirmTimeCode", on: .me, fields.setting("timeCode", "000000"))
        let right = try await browser.act(
            "confirmTimeCode",
            on: .me,
            fields.setting("timeCode", AuthenticatorApp.code(secret, at: AccountSite.now))
        )

        #expect(wrong.text.contains("Mã xác thực không đúng."))
        #expect(wrong.text.contains(hidden[0]))
        #expect(right.location == "/toi")
        #expect(try await site.person(site.centreID).asksForTimeCode)

        let refused = try await browser.act("removeTimeCode", on: .me, ["passwordForRemoval": "sai"])
        #expect(refused.text.contains("id=\"passwordForRemoval-fault\""))
        _ = try await browser.act("removeTimeCode", on: .me, ["passwordForRemoval": AccountSite.password])
        #expect(try await !site.person(site.centreID).asksForTimeCode)
    }

    @Test func `a token is shown once, works, and is revoked`() async throws {
        let site = try await AccountSite()
        let browser = try await site.browser("ttkc")

        let created = try await browser.act("createToken", on: .me, ["name": "báo cáo", "expires": "31/12/2026"])
        let token = try #require(created.text(after: "<code id=\"api-token\">", until: "</code>"))
        let later = try await browser.get(.me)

        #expect(token.hasPrefix("khc_"))
        #expect(!later.text.contains(token))
        #expect(later.text.contains("báo cáo"))
        var program = site.client
        program.bearer = token
        #expect(try await program.json(.get, .tokens).status == .ok)
        let id = try #require(later.text(after: "name=\"token\" value=\"", until: "\""))
        #expect(try await browser.act("revokeToken", on: .me, ["token": id]).location == "/toi")
        #expect(try await program.json(.get, .tokens).status == .unauthorized)
    }

    @Test func `faults of a form stand at their fields, with what was typed`() async throws {
        let site = try await AccountSite()

        let reply = try await site.browser("ttkc").act("createToken", on: .me, ["name": "", "expires": "mai"])

        #expect(reply.status == .unprocessableContent)
        #expect(reply.text(after: "id=\"name-fault\">", until: "<") == "Nhập tên mã.")
        #expect(reply.text(after: "id=\"expires-fault\">", until: "<")?.hasPrefix("Hết hạn") == false)
        #expect(reply.text.contains("value=\"mai\""))
    }

    @Test func `other sessions end and this one stays`() async throws {
        let site = try await AccountSite()
        let browser = try await site.browser("ttkc")
        let other = try await site.browser("ttkc")
        #expect(try await other.get(.me).status == .ok)

        let reply = try await browser.act("endOtherSessions", on: .me)

        #expect(reply.location == "/toi")
        #expect(try await browser.get(.me).text.contains("Đã đăng xuất khỏi các thiết bị khác."))
        #expect(try await other.get(.me).status == .seeOther)
    }

    @Test func `a right is lent and taken back`() async throws {
        let site = try await AccountSite()
        let browser = try await site.browser("ttkc")
        let own = try #require(try await site.person(site.centreID).grants.first)
        let fields: URLQuery = [
            "grant": String(own.id), "userName": "thoa", "from": "02/03/2026", "until": "01/06/2026",
        ]

        #expect(try await browser.act("delegate", on: .me, fields).location == "/toi")
        let lent = try #require(try await site.person(site.strangerID).grants.last)
        #expect(lent.scope == .province("40"))
        #expect(try await browser.get(.me).text.contains("Phạm Văn Đức"))

        let reply = try await browser.act("revokeDelegation", on: .me, ["grant": String(lent.id)])
        #expect(reply.location == "/toi")
        #expect(try await site.person(site.strangerID).grants.count == 1)
    }

    @Test func `a form that names no act of the page is malformed`() async throws {
        let site = try await AccountSite()

        #expect(try await site.browser("ttkc").act("becomeAdministrator", on: .me).status == .badRequest)
    }
}

/// What an authenticator app does.
private enum AuthenticatorApp {
    static func secret(_ base32: String) -> [UInt8]? {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        let values = base32.compactMap { alphabet.firstIndex(of: $0) }
        guard values.count == base32.count else { return nil }
        let bits = values.flatMap { value in (0..<5).reversed().map { UInt8(value >> $0 & 1) } }
        return stride(from: 0, to: bits.count - 7, by: 8).map { start in
            bits[start..<start + 8].reduce(0) { $0 << 1 | $1 }
        }
    }

    static func code(_ secret: [UInt8], at moment: Moment) -> String {
        TimeCode.code(secret: secret, step: moment.secondsSince1970 / 30)
    }
}
