import HTTPTypes
import KhuyenCong
import Server
import TestSupport
import Testing

@Suite struct LateNumberPagesTests {
    private let site: DossierSite

    init() async throws {
        site = try await DossierSite()
    }

    @Test func `the history leads to the form, and the number shows in it`() async throws {
        let code = try await site.dossier(upTo: .approved)
        let url = SiteURL.lateNumber(code)
        let before = try await site.get(.dossier(code), as: "leader")
        let form = try await site.get(url.with(["position": "4"]), as: "leader")
        let version = try await site.view(code).dossier.version
        let fields: URLQuery = ["version": String(version), "position": "4", "number": "45/QĐ-UBND"]
        let done = try await site.post(url, fields, as: "leader")
        let after = try await site.get(.dossier(code), as: "leader")

        #expect(before.text.contains(url.with(["position": "4"]).string))
        #expect(form.text.contains("name=\"version\" value=\"\(version)\""))
        #expect(done.status == .seeOther)
        #expect(after.text.contains("45/QĐ-UBND"))
        #expect(!after.text.contains("Ghi số văn bản</a>"))
    }

    @Test func `a missing number comes back at its field`() async throws {
        let code = try await site.dossier(upTo: .approved)
        let version = try await site.view(code).dossier.version
        let fields: URLQuery = ["version": String(version), "position": "4", "number": ""]
        let page = try await site.post(.lateNumber(code), fields, as: "leader")

        #expect(page.status == .unprocessableContent)
        #expect(page.text.contains("Ghi số văn bản."))
    }

    @Test func `nobody enters the number of another office's act`() async throws {
        let code = try await site.dossier(upTo: .approved)

        #expect(try await site.get(.lateNumber(code).with(["position": "4"]), as: "centre").status == .forbidden)
        #expect(try await site.get(.lateNumber(code).with(["position": "4"]), as: "stranger").status == .notFound)
    }
}
