import Database
import Foundation
import HTTPTypes
import KhuyenCong
import TestSupport
import Testing

@testable import Server

@Suite struct OpenDataPagesTests {
    private func site() async throws -> (database: Database, client: TestClient) {
        let database = try await TestDatabase.prepared()
        let name = "thanh-hoa-2021-2022.xlsx"
        _ = try await Imports(database).run(
            [ImportSource(path: Samples.url(name).path, name: name)],
            options: ImportOptions(province: "38"),
            isDryRun: false,
            by: .localOperator,
            at: TestDatabase.now
        )
        let site = try Site(
            settings: SiteSettings(),
            authenticator: TestAuthenticator(sessions: [:], bearers: [:]),
            features: [OpenDataRoutes(database)]
        )
        return (database, TestClient(site: site))
    }

    @Test func `anybody reads an approved project, and what is withheld and why`() async throws {
        let (_, client) = try await site()

        let list = try await client.get(.publicProjects)
        let page = try await client.get(.publicProject(1))

        #expect(list.text.components(separatedBy: "<li><a href=\"/cong-khai/de-an/").count == 30)
        #expect(list.text.contains("29 đề án ghi sổ gần đây nhất"))
        #expect(!page.text.contains("<dd>năm "))
        #expect(page.status == .ok)
        #expect(page.text.contains("Số giấy tờ, điện thoại, tài khoản, chứng từ: không công khai."))
    }

    @Test func `what is no year is said to be none, on the page and to programs, and a blank one is not asked for`()
        async throws
    {
        let (_, client) = try await site()
        let wrong = try await client.get(SiteURL.publicProjects.with(["nam": "abc"]))
        let blank = try await client.get(SiteURL.publicProjects.with(["nam": " "]))
        let program = try await client.send(.get, SiteURL.api(.openProjects).with(["year": "abc"]).string)

        #expect(wrong.text.contains("“abc” không phải là năm nên danh sách không lọc theo năm."))
        #expect(wrong.text.contains("value=\"abc\""))
        #expect(wrong.text.contains("29 đề án"))
        #expect(!blank.text.contains("không phải là năm"))
        #expect(program.status == .badRequest)
        #expect(program.text.contains("Tham số year phải là số nguyên từ 1990 đến 2100."))
    }

    @Test func `what is not approved is not there`() async throws {
        let (database, client) = try await site()
        try await database.write { tx in
            try tx.execute("UPDATE standing SET stage = 'registered' WHERE project_id = 1")
            try tx.execute("UPDATE project SET withdrawn_at = 1 WHERE id = 2")
        }

        let registered = try await client.get(.publicProject(1))
        let withdrawn = try await client.get(.publicProject(2))
        let feed = try await client.get(.publicFeed)

        #expect([registered.status, withdrawn.status] == [.notFound, .notFound])
        #expect(feed.text.components(separatedBy: "<entry>").count == 28)
        #expect(feed.headers[.contentType] == "application/atom+xml; charset=utf-8")
    }

    @Test func `the list is searched on its page and by programs, without signing in`() async throws {
        let (database, client) = try await site()
        try await database.write { tx in
            try tx.execute("UPDATE project SET title = 'Dệt xăm lãnh', title_folded = 'det xam lanh' WHERE id = 7")
        }

        let found = try await client.get(.publicProjects.with(["tim": "det xam"]))
        let none = try await client.get(.publicProjects.with(["tim": "det xam", "tinh": "40"]))
        let answer = try await client.send(.get, "/api/v1/open-projects?q=det%20xam", headers: [:], body: nil)
        let one = try await client.send(.get, "/api/v1/open-projects/7", headers: [:], body: nil)
        let missing = try await client.send(.get, "/api/v1/open-projects/700", headers: [:], body: nil)

        #expect(found.text.contains("1 đề án, mới nhất trước"))
        #expect(found.text.contains("<a href=\"/cong-khai/de-an/7\">Dệt xăm lãnh</a>"))
        #expect(found.text.contains("name=\"tim\" value=\"det xam\""))
        #expect(none.text.contains("Không có đề án công khai nào như vậy."))
        #expect(none.text.contains("Xem mọi đề án"))
        #expect(answer.text.contains("\"id\":7") && answer.text.contains("\"next\":null"))
        #expect(one.text.contains("\"title\":\"Dệt xăm lãnh\""))
        #expect(missing.status == .notFound)
    }
}
