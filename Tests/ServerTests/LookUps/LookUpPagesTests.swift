import HTTPTypes
import KhuyenCong
import Server
import TestSupport
import Testing

@Suite struct LookUpPagesTests {
    private let site: DossierSite

    init() async throws {
        site = try await DossierSite()
    }

    @Test func `a wrong code and a wrong phone get the same page`() async throws {
        let fields = DossierSite.proposal.setting("lines.1.beneficiary.phone", "0912345678")
        let saved = try await site.post(.dossierNew, fields.setting("viec", "luu"))
        let code = String((saved.location ?? "").split(separator: "/")[1])
        _ = try await site.take(.submit, code, as: "centre")
        let url = SiteURL.lookUp
        let right = try await site.client.post(url, ["code": code, "phone": "0912345678"])
        let phone = try await site.client.post(url, ["code": code, "phone": "0999999999"])
        let unknown = try await site.client.post(url, ["code": "HS999", "phone": "0999999999"])

        #expect(right.status == .ok)
        #expect(right.text.contains("id=\"tra-loi\""))
        #expect([phone.status, unknown.status] == [.unprocessableContent, .unprocessableContent])
        #expect(
            phone.text.replacing("value=\"\(code)\"", with: "") == unknown.text.replacing("value=\"HS999\"", with: "")
        )
    }

    @Test func `a program gets the same over the API, and 429 where it tries too often`() async throws {
        let body = #"{"code":"HS999","phone":"0999999999"}"#
        for _ in 1...6 {
            let reply = try await site.client.json(.post, .lookUps, body)
            #expect(reply.status == .unprocessableContent)
        }

        let refused = try await site.client.json(.post, .lookUps, body)
        #expect(refused.status == .tooManyRequests)
        #expect(refused.headers[.retryAfter] == "900")
    }
}
