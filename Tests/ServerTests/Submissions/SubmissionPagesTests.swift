import HTTPTypes
import KhuyenCong
import Server
import TestSupport
import Testing

@Suite struct SubmissionPagesTests {
    private let site: DossierSite

    init() async throws {
        site = try await DossierSite()
    }

    @Test func `a round is opened, a unit sends under its link without an account, and the page shows both figures`()
        async throws
    {
        let fields: URLQuery = [
            "title": "Hội nghị năm 2026", "province": "40", "from": "2026", "dueOn": "31/12/2026", "places": "17329",
        ]
        let opened = try await site.post(.submissionRounds, fields, as: "department")
        let token = try #require(opened.text.firstMatch(of: /gui-bao-cao\/([A-Za-z0-9_-]+)/)).1
        let url = SiteURL.submission(String(token))
        let form = try await site.client.get(url)
        let report: URLQuery = [
            "seen": "0", "figures.projects": "3", "reporter": "Xã Anh Sơn", "recommendations": "Cấp vốn sớm",
        ]
        let sent = try await site.client.post(url, report)
        let list = try await site.get(.submissionRounds, as: "department")

        #expect(opened.status == .ok)
        #expect(form.text.contains("Trong sổ: không có dữ liệu."))
        #expect(sent.text.contains("Đã gửi lần 1"))
        #expect(list.text.contains("1/1"))
    }

    @Test func `a form without figures is sent back with what was typed`() async throws {
        let department = try #require(site.officers["department"])
        let round = FieldTree.group([
            "title": .text("Đợt 1"), "province": .text("40"), "from": .number(2026), "dueOn": .text("2026-12-31"),
            "places": .list([.text("17329")]),
        ])
        let links = try await Submissions(site.database).open(round, by: department, at: TestDatabase.now).links
        let url = SiteURL.submission(try #require(links["17329"]))
        let reply = try await site.client.post(url, ["seen": "0", "difficulties": "Thiếu vốn"])

        #expect(reply.status == .unprocessableContent)
        #expect(reply.text.contains("Ghi người lập báo cáo."))
        #expect(reply.text.contains("Thiếu vốn"))
    }
}
