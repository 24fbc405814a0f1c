import HTTPTypes
import KhuyenCong
import Server
import TestSupport
import Testing

@Suite struct ForecastPagesTests {
    private let site: DossierSite

    init() async throws {
        site = try await DossierSite()
    }

    @Test func `the quarters of a file are told on its page, and add up on that of its source`() async throws {
        let code = try await site.dossier(upTo: .contracted)
        let url = SiteURL.forecasts(code)
        let before = try await site.get(url, as: "department")
        let typed: URLQuery = ["account": "province:2026", "second": "100 triệu", "fourth": "50.000.000", "seen": "0"]
        let over = try await site.post(url, typed.setting("fourth", "1 tỷ"), as: "department")
        let done = try await site.post(url, typed, as: "department")
        let stale = try await site.post(url, typed, as: "department")
        let again = try await site.get(url, as: "department")
        let after = try await site.get(url, as: "auditor")

        #expect(before.text.contains("chưa ai ghi dự kiến"))
        #expect(before.text.contains("value=\"province:2026\""))
        #expect(over.status == .unprocessableContent)
        #expect(over.text.contains("value=\"100 triệu\""))
        #expect(done.location == url.string)
        #expect(stale.status == .unprocessableContent)
        #expect(stale.text.contains("vừa được người khác ghi"))
        #expect(again.text.contains("value=\"100.000.000\""))
        #expect(again.text.contains("value=\"50.000.000\""))
        #expect(after.text.contains("data-label=\"Dự kiến (triệu đồng)\">150</td>"))
        #expect(!after.text.contains("name=\"account\""))
    }
}
