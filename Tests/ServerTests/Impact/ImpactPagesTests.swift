import Foundation
import HTTPTypes
import KhuyenCong
import Server
import TestSupport
import Testing

@Suite struct ImpactPagesTests {
    private let site: DossierSite
    private let id: Int64

    init() async throws {
        site = try await DossierSite()
        let draft = BeneficiaryDraft(name: "Hợp tác xã Nam Đàn", place: PlaceKey(.of2025, "17329"))
        id = try await Beneficiaries(site.database).add(draft, by: .localOperator, at: TestDatabase.now)
    }

    private let fields: URLQuery = [
        "version": "0", "source": "Báo cáo thuế", "missing": "notAsked", "figures.revenue.value": "1,2 tỷ",
        "figures.workers.value": "12",
    ]

    @Test func `who reviews reads first what should be looked at twice`() async throws {
        _ = try await site.post(.impactYear(id, "2024"), fields, as: "centre")
        let wrong = fields.setting("figures.revenue.value", "1.200.000")
        _ = try await site.post(.impactYear(id, "2025"), wrong, as: "centre")

        let page = try await site.get(.impactPanel(id), as: "department").text
        let list = try await site.get(.impact, as: "department").text
        let answer = try await site.get(.api(.impactPanel(id)), as: "department").text

        #expect(page.contains("Doanh thu chỉ bằng 1/1.000 năm 2024; xem lại đơn vị tính."))
        #expect(list.contains("nên xem lại"))
        #expect(answer.contains("\"kind\":\"leap\""))
    }

    @Test func `a year is entered, shown with its source and reviewed by another`() async throws {
        let done = try await site.post(.impactYear(id, "2025"), fields, as: "centre")
        let waiting = try await site.get(.impactPanel(id), as: "centre")
        let reviewed = try await site.post(.impactReview(id, "2025"), ["version": "1"], as: "department")
        let page = try await site.get(.impactPanel(id), as: "department")
        let list = try await site.get(.impact, as: "department")

        #expect(done.status == .seeOther)
        #expect(waiting.text.contains("chờ duyệt"))
        #expect(!waiting.text.contains("Duyệt năm 2025"))
        #expect(reviewed.status == .seeOther)
        #expect(page.text.contains("1.200.000.000</td>"))
        #expect(page.text.components(separatedBy: "Báo cáo thuế").count - 1 == 1)
        #expect(page.text.contains("<small>Nguồn: Báo cáo thuế</small>"))
        #expect(page.text.contains("Chưa thu thập"))
        #expect(page.text.contains("đã duyệt"))
        #expect(list.text.contains("Hợp tác xã Nam Đàn"))
    }

    @Test func `the log tells the figures in words, three lines at once and the others unfolded`() async throws {
        _ = try await site.post(.impactYear(id, "2025"), fields, as: "centre")

        let page = try await site.get(.audit, as: "auditor").text

        #expect(page.contains("Doanh thu (đồng): 1.200.000.000"))
        #expect(page.contains("Tổng tài sản (đồng): Chưa thu thập"))
        #expect(!page.contains("figures."))
        #expect(!page.contains("notAsked"))
        #expect(page.contains("<details><summary>Xem thêm 9 dòng</summary>"))
    }

    @Test func `a faulty form keeps what was typed, and a stale one says so`() async throws {
        let faulty = fields.setting("figures.workers.value", "mười hai")
        let reply = try await site.post(.impactYear(id, "2025"), faulty, as: "centre")
        _ = try await site.post(.impactYear(id, "2025"), fields, as: "centre")
        let stale = try await site.post(.impactYear(id, "2025"), fields, as: "centre")

        #expect(reply.status == .unprocessableContent)
        #expect(reply.text.contains("value=\"mười hai\""))
        #expect(reply.text.contains("value=\"1,2 tỷ\""))
        #expect(stale.status == .unprocessableContent)
        #expect(stale.text.contains("Số liệu năm này vừa được người khác cập nhật"))
        #expect(stale.text.contains("value=\"1,2 tỷ\""))
        #expect(try await site.get(.impactYear(id, "2025"), as: "leader").status == .forbidden)
    }

    @Test func `the workbook goes out and comes back`() async throws {
        _ = try await site.post(.impactYear(id, "2025"), fields, as: "centre")
        let surveys = ImpactSurveys(site.database)
        let centre = try #require(site.officers["centre"])
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).xlsx").path
        try await surveys.export(to: path, by: centre, at: TestDatabase.now)
        let before = try await surveys.panel(of: id, by: centre)
        let count = try await surveys.take(path: path, name: "a.xlsx", by: centre, at: TestDatabase.now)
        let after = try await surveys.panel(of: id, by: centre)
        let again = await #expect(throws: Refusal.self) {
            try await surveys.take(path: path, name: "a.xlsx", by: centre, at: TestDatabase.now)
        }
        try FileManager.default.removeItem(atPath: path)

        #expect(count == 1)
        #expect(after.surveys.map(\.figures) == before.surveys.map(\.figures))
        #expect(after.survey(2025)?.version == 2)
        #expect(again?.message.hasPrefix("Dòng ") == true)
        #expect(again?.kind == .conflict)
    }
}
