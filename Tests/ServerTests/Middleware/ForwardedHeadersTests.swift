import Foundation
import HTTPTypes
import Server
import Testing

/// Anybody can write X-Forwarded-…; only the configured proxy is believed.
@Suite struct ForwardedHeadersTests {
    private func headers() throws -> HTTPFields {
        [
            try #require(.init("X-Forwarded-Proto")): "https",
            try #require(.init("X-Forwarded-Host")): "khuyencong.gov.vn",
            .cookie: "__Host-khc_session=clerk",
        ]
    }

    @Test func `behind the proxy the site is https, with its own cookie`() async throws {
        var client = try TestSite.client(settings: SiteSettings(trustedProxies: ["10.0.0.2"]))
        client.peer = "10.0.0.2"
        let reply = try await client.get(.projects, headers: try headers())

        #expect(reply.status == .ok)
        #expect(reply.headers[.strictTransportSecurity] == "max-age=63072000; includeSubDomains")
    }

    @Test(arguments: [Set<String>(), ["10.0.0.2"]])
    func `from anybody else the headers are ignored`(trusted: Set<String>) async throws {
        var client = try TestSite.client(settings: SiteSettings(trustedProxies: trusted))
        client.peer = "10.0.0.3"
        let reply = try await client.get(.projects, headers: try headers())

        #expect(reply.status == .seeOther)
        #expect(reply.headers[.strictTransportSecurity] == nil)
    }

    @Test func `the origin is compared with the host that the browser addressed`() async throws {
        var client = try TestSite.client(settings: SiteSettings(trustedProxies: ["10.0.0.2"]))
        client.peer = "10.0.0.2"
        var headers = try headers()
        headers[.origin] = "https://khuyencong.gov.vn"
        let reply = try await client.post(.projectCorrection(5), formToken: "form-token", headers: headers)

        #expect(reply.status == .seeOther)
    }
}
