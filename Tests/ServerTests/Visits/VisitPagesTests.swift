import HTTPTypes
import KhuyenCong
import Server
import TestSupport
import Testing

@Suite struct VisitPagesTests {
    private let site: DossierSite

    init() async throws {
        site = try await DossierSite()
    }

    private var fields: URLQuery {
        [
            "seen": "0", "visitedOn": TestDatabase.now.day.vietnamese, "visitors": "Phòng Quản lý công nghiệp",
            "marks.progress": "4", "marks.content": "5", "findings": "Máy đã lắp, chạy thử",
        ]
    }

    @Test func `a visit is entered and shown with its score`() async throws {
        let code = try await site.dossier(upTo: .underWay)
        let url = SiteURL.visits(code)
        let done = try await site.post(url, fields, as: "department")
        let page = try await site.get(url, as: "department")

        #expect(done.status == .seeOther)
        #expect(page.text.contains("điểm 90 %"))
        #expect(page.text.contains("Máy đã lắp, chạy thử"))
        #expect(page.text.contains("name=\"seen\" value=\"1\""))
    }

    @Test func `a faulty form keeps what was typed`() async throws {
        let code = try await site.dossier(upTo: .underWay)
        let reply = try await site.post(.visits(code), fields.setting("findings", nil), as: "department")

        #expect(reply.status == .unprocessableContent)
        #expect(reply.text.contains("Ghi kết quả kiểm tra."))
        #expect(reply.text.contains("value=\"Phòng Quản lý công nghiệp\""))
    }

    @Test func `the sheet to print has the file's facts and every point`() async throws {
        let code = try await site.dossier(upTo: .underWay)
        let sheet = try await site.get(.visitSheet(code), as: "department")

        #expect(sheet.text.contains("<td>\(code)</td>"))
        #expect(sheet.text.contains("Máy sấy chè băng tải, BT-500 × 1"))
        for criterion in VisitSheet.inForce(on: TestDatabase.now.day).criteria {
            #expect(sheet.text.contains(criterion.question), "\(criterion.code)")
        }
        #expect(try await site.get(.visitSheet(code), as: "stranger").status == .notFound)
    }
}
