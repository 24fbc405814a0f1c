import Foundation
import HTTPTypes
import KhuyenCong
import Server
import Testing

@Suite struct AuditRoutesTests {
    @Test func `the log shows who did what, with names and changes in words`() async throws {
        let site = try await AccountSite()
        let administrator = try await site.browser("quantri")
        _ = try await administrator.act("rename", on: .person(site.centreID), ["fullName": "Lê Thị Bình An"])

        let text = try await administrator.get(.audit).text

        let newest = try #require(text.components(separatedBy: "<tbody>").last?.components(separatedBy: "</tr>").first)
        #expect(
            cells(newest) == [
                "10", "02/03/2026 09:00", "Nguyễn Thị Hương", "Sửa họ tên",
                "<a href=\"/nguoi-dung/\(site.centreID)\">Tài khoản số \(site.centreID)</a>",
                "họ và tên: <del>Lê Thị Bình</del> → <ins>Lê Thị Bình An</ins>",
            ]
        )
    }

    @Test(
        arguments: [
            ([:], 9), (["viec": "account.create"], 4), (["doi-tuong": "project"], 0), (["tu": "03/03/2026"], 0),
            (["den": "2/3/2026"], 9), (["so": "3"], 2), (["viec": "account.signIn"], 1),
        ] as [(URLQuery, Int)]
    )
    func `a filter narrows the log`(query: URLQuery, count: Int) async throws {
        let site = try await AccountSite()

        let text = try await site.browser("quantri").get(SiteURL.audit.with(query)).text

        #expect(text.components(separatedBy: "data-label=\"Mục\"").count - 1 == count)
    }

    @Test func `roles, days and answers stand in the log as people write them`() async throws {
        let site = try await AccountSite()
        let query: URLQuery = ["viec": "account.grant", "so": String(site.centreID)]

        let text = try await site.browser("quantri").get(SiteURL.audit.with(query)).text

        let row = try #require(text.components(separatedBy: "<tbody>").last?.components(separatedBy: "</tr>").first)
        #expect(cells(row).last == "từ ngày: 02/03/2026<br>tỉnh: 40<br>vai trò: Trung tâm khuyến công")
    }

    @Test func `the life of a file stands in the log in the words of its page`() async throws {
        let site = try await DossierSite()
        _ = try await site.dossier(upTo: .appraised)

        let text = try await site.get(.audit, as: "auditor").text

        #expect(text.contains("trạng thái sau: Đã thẩm định cơ sở"))
        #expect(text.contains("trạng thái trước: Đã nộp"))
        #expect(!text.contains("toState") && !text.contains("submitted"))
    }

    @Test func `the filtered log leaves as a workbook`() async throws {
        let site = try await AccountSite()
        let browser = try await site.browser("quantri")
        let query: URLQuery = ["viec": "account.create"]

        let link = SiteURL.auditExport.with(query)
        let file = try await browser.get(link)

        #expect(try await browser.get(SiteURL.audit.with(query)).text.contains("href=\"\(link.string)\""))
        #expect(file.status == .ok)
        #expect(file.bytes.starts(with: Array("PK".utf8)))
        #expect(try await browser.get(SiteURL.auditExport.with(["tu": "31/02/2026"])).status == .badRequest)
        #expect(try await site.browser("ttkc").get(.auditExport).status == .forbidden)
    }

    @Test func `a day that does not exist is told, and no list pretends to answer`() async throws {
        let site = try await AccountSite()

        let reply = try await site.browser("quantri").get(SiteURL.audit.with(["tu": "31/02/2026"]))

        #expect(reply.status == .unprocessableContent)
        #expect(reply.text.contains("Từ ngày phải là ngày có thật"))
        #expect(!reply.text.contains("data-label=\"Mục\""))
    }

    @Test func `a Department reads the log of its province only`() async throws {
        let site = try await AccountSite()
        let department = try await site.browser("sct")

        let text = try await department.get(.audit).text

        #expect(!text.contains("Kiểm tra hằng ngày"))
        #expect(try await site.browser("quantri").get(.audit).text.contains("Kiểm tra hằng ngày"))
        #expect(text.contains("Tài khoản số \(site.centreID)<"))
        #expect(!text.contains("Tài khoản số \(site.strangerID)<"))
        #expect(!text.contains("Phạm Văn Đức"))
    }

    @Test func `the log is closed to whoever may not read it`() async throws {
        let site = try await AccountSite()

        #expect(try await site.browser("ttkc").get(.audit).status == .forbidden)
        #expect(try await site.program("ttkc").json(.get, .audit).status == .forbidden)
        #expect(try await site.client.get(.audit).status == .seeOther)
    }

    @Test func `the API gives pages of entries`() async throws {
        let site = try await AccountSite()
        let program = try await site.program("quantri")

        let reply = try await program.send(.get, "/api/v1/audit?act=account.grant&perPage=3&page=2")

        let answer = try JSONDecoder().decode(AuditReply.self, from: Data(reply.bytes))
        #expect(answer.page == 2)
        #expect(answer.perPage == 3)
        #expect(answer.total == 4)
        #expect(
            answer.entries.map(\.changes) == [
                [
                    .init(field: "from", before: nil, after: "2026-03-02"),
                    .init(field: "role", before: nil, after: "administrator"),
                ]
            ]
        )
    }

    @Test func `a parameter that cannot be read is refused`() async throws {
        let site = try await AccountSite()

        let reply = try await site.program("quantri").send(.get, "/api/v1/audit?from=hom-qua")

        #expect(reply.status == .badRequest)
    }

    private func cells(_ row: String) -> [String] {
        row.components(separatedBy: "<td ").dropFirst().compactMap { cell in
            guard let start = cell.range(of: "\">")?.upperBound, let end = cell.range(of: "</td>")?.lowerBound
            else { return nil }
            return String(cell[start..<end])
        }
    }
}

private struct AuditReply: Decodable {
    struct Entry: Decodable {
        let changes: [Change]
    }

    struct Change: Decodable, Equatable {
        let field: String
        let before: String?
        let after: String?
    }

    let page: Int
    let perPage: Int
    let total: Int
    let entries: [Entry]
}
