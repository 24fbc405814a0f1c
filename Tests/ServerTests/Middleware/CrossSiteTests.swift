import HTTPTypes
import Server
import Testing

/// A form on another site must not make an officer's browser act here.
@Suite struct CrossSiteTests {
    private let clerk: TestClient

    init() throws {
        clerk = try TestSite.client().signedIn("clerk")
    }

    @Test func `our own form is taken once, and says so on the next page`() async throws {
        let reply = try await clerk.post(.projectCorrection(5), ["ly-do": "sai số"], formToken: "form-token")
        let next = try await clerk.get(.project(5))
        let after = try await clerk.get(.project(5))

        #expect(reply.status == .seeOther)
        #expect(reply.location == "/de-an/5")
        #expect(next.text.contains("<div>Đã ghi sai số.</div>"))
        #expect(!after.text.contains("Đã ghi"))
    }

    @Test(arguments: [nil, "", "form-toke", "form-tokeX", "judge-token"])
    func `a signed-in form without the session's token is refused`(token: String?) async throws {
        let reply = try await clerk.post(.projectCorrection(5), ["ly-do": "x"], formToken: token)

        #expect(reply.status == .forbidden)
        #expect(try await !clerk.get(.project(5)).text.contains("Đã ghi"))
    }

    @Test(arguments: ["cross-site", "same-site", ""])
    func `a form that the browser knows to be another site's is refused`(site: String) async throws {
        let headers: HTTPFields = [try #require(.init("Sec-Fetch-Site")): site]
        let reply = try await clerk.post(.projectCorrection(5), formToken: "form-token", headers: headers)

        #expect(reply.status == .forbidden)
    }

    @Test(arguments: [
        ("http://khuyencong.test", 303), ("https://khuyencong.test", 403), ("http://khuyencong.test.evil", 403),
        ("null", 403), ("http://khuyencong.test:81", 403),
    ])
    func `the origin must be ours to the letter`(origin: String, status: Int) async throws {
        let reply = try await clerk.post(.projectCorrection(5), formToken: "form-token", headers: [.origin: origin])

        #expect(reply.status.code == status)
    }

    @Test func `signing in is guarded by the origin, as there is no token yet`() async throws {
        let anonymous = try TestSite.client()

        #expect(try await anonymous.post(.signIn, ["ten": "anh"]).status == .ok)
        #expect(try await anonymous.post(.signIn, headers: [.origin: "http://evil.test"]).status == .forbidden)
    }

    @Test func `a cookie alone cannot act through the API`() async throws {
        let reply = try await clerk.json(.post, .organisations, #"{"title":"A","amount":1}"#)

        #expect(reply.status == .unauthorized)
        #expect(try await clerk.json(.get, .projects).status == .ok)
    }
}
