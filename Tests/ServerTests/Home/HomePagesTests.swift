import Database
import HTTPTypes
import KhuyenCong
import Server
import Testing

@Suite struct HomePagesTests {
    private let site: ProjectSite

    init() async throws {
        site = try await ProjectSite()
    }

    @Test func `without data the page says how to begin`() async throws {
        let reply = try await site.browser().get(.home)

        #expect(reply.status == .ok)
        #expect(reply.text.contains("Sổ chưa có đề án nào."))
        #expect(reply.text.contains("href=\"\(SiteURL.importNew.string)\""))
    }

    @Test func `the figures are those of the sample and each leads on`() async throws {
        try await site.takeSample()

        let reply = try await site.browser().get(.home)

        #expect(reply.text.contains("<strong>109 <small>đề án</small></strong>"))
        #expect(reply.text.contains("<strong>23,29 <small>tỷ</small></strong>"))
        #expect(reply.text.contains("Tỉnh Hà Tĩnh · các năm 2016–2020"))
        #expect(reply.text.contains("href=\"/de-an?tu=2016&amp;den=2016\""))
        #expect(reply.text.contains("Hoàng Sa (Đà Nẵng)"))
        #expect(!reply.text.contains("năm gần nhất"))
    }

    @Test func `an officer of another province sees nothing of it`() async throws {
        try await site.takeSample()

        let reply = try await site.browser("thanh-hoa").get(.home)

        #expect(reply.text.contains("Sổ chưa có đề án nào."))
        #expect(!reply.text.contains("23,29"))
    }

    @Test func `the nation sees provinces`() async throws {
        try await site.takeSample()

        let reply = try await site.browser("nation").get(.home)

        #expect(reply.text.contains("Cả nước · các năm 2016–2020"))
        #expect(reply.text.contains("<strong>23,29 <small>tỷ</small></strong>"))
        #expect(reply.text.contains("href=\"/de-an?tinh=42\">Tỉnh Hà Tĩnh</a>"))
    }

    @Test func `what waits is named with its number`() async throws {
        try await site.takeSample()
        let rows = try await Projects(site.database).list(ProjectListQuery(pageSize: 2), by: .localOperator).rows
        let (first, second) = (min(rows[0].id, rows[1].id), max(rows[0].id, rows[1].id))
        try await site.database.write { tx in
            try tx.execute("INSERT INTO twin_candidate (first_id, second_id, found_at) VALUES (\(first), \(second), 1)")
        }

        let reply = try await site.browser().get(.home)

        #expect(reply.text.contains("1 cặp đề án nghi trùng chờ quyết định"))
        #expect(!(try await site.browser("reader").get(.home)).text.contains("nghi trùng"))
    }

    @Test func `who has no business with projects is told where the own work is`() async throws {
        let reply = try await site.browser("judge").get(.home)

        #expect(reply.status == .ok)
        #expect(reply.text.contains("Sản phẩm cần chấm nằm ở trang Bình chọn."))
    }

    @Test func `a second look at an unchanged ledger computes no sums`() async throws {
        try await site.takeSample()
        _ = try await site.browser().get(.home)
        let before = site.database.statementCount

        _ = try await site.browser().get(.home)

        // One of them counts the files that wait for the officer, two read the rule packs, two count the tasks.
        #expect(site.database.statementCount - before == 8)
    }
}
