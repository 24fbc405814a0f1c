import Foundation
import HTTPTypes
import KhuyenCong
import Server
import Testing

@Suite struct SiteTests {
    private let anonymous: TestClient
    private let clerk: TestClient

    init() throws {
        anonymous = try TestSite.client()
        clerk = anonymous.signedIn("clerk")
    }

    @Test func `a page needs signing in, and leads back after it`() async throws {
        let reply = try await anonymous.get(SiteURL.projects.with(["tim": "máy"]))

        #expect(reply.status == .seeOther)
        #expect(reply.location == "/dang-nhap?tiep=%2Fde-an%3Ftim%3Dm%25C3%25A1y")
    }

    @Test(arguments: [
        ("http://khuyencong.test/de-an/14?trang=2", "/dang-nhap?chua-ghi=1&tiep=%2Fde-an%2F14%3Ftrang%3D2"),
        ("http://evil.test/de-an", "/dang-nhap?chua-ghi=1"), (nil, "/dang-nhap?chua-ghi=1"),
        // Here it takes forms alone, and shows no page.
        ("http://khuyencong.test\(SiteURL.projectCorrection(14).string)", "/dang-nhap?chua-ghi=1"),
    ])
    func `a form sent after the session has ended leads to signing in and back to it`(
        sender: String?,
        location: String
    ) async throws {
        var headers: HTTPFields = [:]
        headers[.referer] = sender

        let reply = try await anonymous.post(.projectCorrection(14), headers: headers)

        #expect(reply.location == location)
    }

    @Test func `what an officer may not do is forbidden`() async throws {
        #expect(try await clerk.get(.projects).status == .ok)
        #expect(try await clerk.get(.people).status == .forbidden)
        #expect(try await anonymous.signedIn("unknown").get(.projects).status == .seeOther)
    }

    @Test func `the navigation shows what this officer may open`() async throws {
        let text = try await clerk.get(.projects).text

        let titles = text.components(after: "<nav class=\"sections\"", until: "</nav>").first?
            .components(after: "<a href=\"", until: "</a>").compactMap { $0.split(separator: ">").last }
        #expect(
            titles == [
                "Tổng quan", "Việc cần làm", "Hồ sơ đề án", "Kế hoạch", "Thu chi", "Đề án", "Nhập liệu", "Báo cáo",
                "Cơ sở thụ hưởng", "Bình chọn", "Tổ chức", "Danh mục",
            ]
        )
        #expect(text.contains("<a href=\"/de-an\" aria-current=\"true\">Đề án</a>"))
    }

    @Test func `what was typed comes back escaped`() async throws {
        let text = try await clerk.get(SiteURL.projects.with(["tim": "<img src=x>"])).text

        #expect(text.contains("<p>&lt;img src=x&gt;</p>"))
        #expect(!text.contains("<img"))
    }

    @Test func `every answer carries the security headers and nothing is stored on the way`() async throws {
        for reply in [try await anonymous.get(.signIn), try await clerk.get(.projects), try await anonymous.get(.me)] {
            #expect(
                reply.headers[.contentSecurityPolicy]
                    == "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; script-src 'self'; "
                    + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
            )
            #expect(reply.headers[.xContentTypeOptions] == "nosniff")
            #expect(reply.headers[.cacheControl] == "no-store")
            #expect(reply.headers[.strictTransportSecurity] == nil)
        }
    }

    /// The policy allows nothing inline, so a page that had some would be broken in the browser.
    @Test func `pages hold no inline style or script`() async throws {
        let text = try await clerk.get(.projects).text

        #expect(!text.contains("style=\""))
        #expect(!text.contains("<script"))
        #expect(text.matches(of: /\son[a-z]+=/).isEmpty)
    }

    @Test(arguments: [
        ("GET", "/khong-co", 404, nil as String?), ("GET", "/de-an/abc", 404, nil), ("GET", "/de-an/0", 404, nil),
        ("POST", "/de-an", 405, "GET, HEAD"), ("PUT", "/dang-nhap", 405, "GET, HEAD, POST"),
        ("TRACE", "/de-an/1", 405, "GET, HEAD"), ("GET", "/de-an/1/dieu-chinh", 405, "POST"),
        ("BREW", "/de-an", 405, "GET, HEAD"), ("OPTIONS", "/api/v1/projects", 405, "GET, HEAD"),
        ("DELETE", "/api/v1/khong-co", 404, nil), ("HEAD", "/de-an", 200, nil),
    ])
    func `an unknown address is 404, an unknown method 405 with what is allowed`(
        method: String,
        path: String,
        status: Int,
        allow: String?
    ) async throws {
        let reply = try await clerk.send(try #require(HTTPRequest.Method(method)), path)

        #expect(reply.status.code == status)
        #expect(reply.headers[.allow] == allow)
    }

    @Test func `a failure of ours tells a number, never the inside`() async throws {
        let reply = try await clerk.get(.audit)

        #expect(reply.status == .internalServerError)
        #expect(reply.text.contains("báo quản trị viên mã test-request"))
        #expect(!reply.text.contains("mật khẩu cơ sở dữ liệu"))
    }

    @Test func `text is packed for those who take it, and unpacks to the same`() async throws {
        let plain = try await clerk.get(.projects)
        let packed = try await clerk.get(.projects, headers: [.acceptEncoding: "br, gzip"])

        #expect(packed.headers[.contentEncoding] == "gzip")
        #expect(packed.headers[.vary] == "Accept-Encoding")
        #expect(packed.headers[.contentLength] == String(packed.bytes.count))
        #expect(packed.bytes.prefix(2) == [0x1f, 0x8b])
        #expect(packed.bytes.count < plain.bytes.count * 2 / 3)
        #expect(try GzipReader.unpack(packed.bytes) == plain.bytes)
    }

    @Test func `assets may be kept for ever under their version and are asked about otherwise`() async throws {
        let url = clerk.site.state.assets.url("khuyencong.css")
        let versioned = try await anonymous.get(url)
        let bare = try await anonymous.get(.asset("khuyencong.css", version: ""))
        let tag = try #require(bare.headers[.eTag])
        let again = try await anonymous.get(url, headers: [.ifNoneMatch: tag])

        #expect(versioned.headers[.cacheControl] == "public, max-age=31536000, immutable")
        #expect(versioned.headers[.contentType] == "text/css; charset=utf-8")
        #expect(bare.headers[.cacheControl] == "no-cache")
        #expect(again.status == .notModified)
        #expect(again.bytes.isEmpty)
        #expect(try await anonymous.get(.asset("../Package.swift", version: "")).status == .notFound)
    }

    @Test func `health and about answer anybody`() async throws {
        #expect(try await anonymous.get(.health).text == "ok\n")
        #expect(try await anonymous.get(.about).status == .ok)
    }
}
