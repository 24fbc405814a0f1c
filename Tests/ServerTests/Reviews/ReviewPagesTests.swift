import HTTPTypes
import KhuyenCong
import Server
import TestSupport
import Testing

@Suite struct ReviewPagesTests {
    private let site: DossierSite

    init() async throws {
        site = try await DossierSite()
    }

    private func reported() async throws -> (code: String, report: Int64) {
        let code = try await site.dossier(upTo: .contracted)
        _ = try await site.take(.report, code, ["month": "1", "year": "2026", "done": "Đã đặt máy"], as: "centre")
        return (code, try #require(try await site.view(code).history.first).id)
    }

    @Test func `an officer asks for more, with the remark beside the report`() async throws {
        let file = try await reported()
        let url = SiteURL.reportReviews(file.code)
        let fields: URLQuery = ["report": String(file.report), "seen": "0", "verdict": "more"]
        let bare = try await site.post(url, fields, as: "department")
        let done = try await site.post(url, fields.setting("remark", "Thiếu ảnh"), as: "department")
        let page = try await site.get(url, as: "centre")

        #expect(bare.text.contains("Ghi nội dung cần bổ sung."))
        #expect(done.status == .seeOther)
        #expect(page.text.contains("Yêu cầu bổ sung</span> Thiếu ảnh"))
    }

    @Test func `who wrote a report has no form to review it, and a button to write the next one`() async throws {
        let file = try await reported()
        let own = try await site.get(.reportReviews(file.code), as: "centre")
        let other = try await site.get(.reportReviews(file.code), as: "department")
        let button = "href=\"\(SiteURL.dossierAct(file.code, ProjectAct.report.slug).string)\""

        #expect(own.text.contains("Người lập không được tự duyệt"))
        #expect(!own.text.contains("name=\"verdict\""))
        #expect(own.text.contains(button))
        #expect(other.text.contains("name=\"verdict\""))
        #expect(!other.text.contains("Người lập không được tự duyệt"))
    }

    /// The rule asks for the remark only of whoever asks for more.
    @Test func `the remark is no required field, and a report is taken without one`() async throws {
        let file = try await reported()
        let url = SiteURL.reportReviews(file.code)
        let page = try await site.get(url, as: "department")
        let fields: URLQuery = ["report": String(file.report), "seen": "0", "verdict": "accepted"]
        let done = try await site.post(url, fields, as: "department")

        #expect(page.text.contains("<label for=\"remark\">Ý kiến <small>(không bắt buộc)</small></label>"))
        #expect(!page.text.contains("name=\"remark\" required"))
        #expect(done.status == .seeOther)
    }

    @Test func `a stale review is refused on the page`() async throws {
        let file = try await reported()
        let url = SiteURL.reportReviews(file.code)
        let fields: URLQuery = ["report": String(file.report), "seen": "0", "verdict": "accepted"]
        _ = try await site.post(url, fields, as: "department")
        let stale = try await site.post(url, fields, as: "department")

        #expect(stale.status == .unprocessableContent)
        #expect(stale.text.contains("Báo cáo này vừa được người khác xem xét."))
    }

    @Test func `who only looks has no form, who may not see finds nothing`() async throws {
        let file = try await reported()
        let url = SiteURL.reportReviews(file.code)

        #expect(!(try await site.get(url, as: "auditor").text.contains("name=\"verdict\"")))
        #expect(try await site.get(url, as: "stranger").status == .notFound)
    }

    @Test func `the list of late reports is empty on the day of the contract`() async throws {
        _ = try await site.dossier(upTo: .contracted)
        let page = try await site.get(.lateReports, as: "department")

        #expect(page.text.contains("Không có hồ sơ nào chậm báo cáo."))
    }
}
