import Database
import HTTPTypes
import KhuyenCong
import Server
import Testing

@Suite struct TwinPagesTests {
    private let site: ProjectSite
    private let first: Int64
    private let second: Int64

    init() async throws {
        site = try await ProjectSite()
        try await site.takeSample()
        let rows = try await Projects(site.database).list(ProjectListQuery(pageSize: 2), by: .localOperator).rows
        let (low, high) = (min(rows[0].id, rows[1].id), max(rows[0].id, rows[1].id))
        try await site.database.write { tx in
            try tx.execute("INSERT INTO twin_candidate (first_id, second_id, found_at) VALUES (\(low), \(high), 1)")
        }
        first = low
        second = high
    }

    @Test func `a pair stands side by side with what may be done`() async throws {
        let reply = try await site.browser().get(.twins)

        #expect(reply.text.contains("1 cặp chờ quyết định"))
        #expect(reply.text.contains("Là một đề án, chỉ tính DA\(first)"))
        #expect(reply.text.contains("Hai đề án khác nhau"))
        #expect(reply.text.contains("ha-tinh-2016-2020.xlsx<small>nhập 21/11/2026</small>"))
        #expect(try await site.browser("thanh-hoa").get(.twins).text.contains("Không có cặp đề án nào chờ quyết định."))
        #expect(try await site.browser("reader").get(.twins).status == .forbidden)
    }

    @Test func `one project: the second page says so and the decision can be taken back`() async throws {
        let decided = try await site.post(.twins, ["viec": "same", "pair": "\(first)-\(second)"])
        let page = try await site.browser().get(.project(second))
        let list = try await site.browser().get(.twins.with(["xem": "da-quyet"]))
        let refused = try await site.post(.twins, ["viec": "undo", "pair": "\(first)-\(second)", "reason": ""])
        let undone = try await site.post(.twins, ["viec": "undo", "pair": "\(first)-\(second)", "reason": "Nhầm"])

        #expect(decided.status == .seeOther)
        #expect(page.text.contains("Đây là bản trùng của đề án"))
        #expect(list.text.contains("Là một đề án: chỉ tính DA\(first)"))
        #expect(refused.text.contains("Ghi lý do."))
        #expect(undone.status == .seeOther)
        #expect(try await site.browser().get(.twins).text.contains("1 cặp chờ quyết định"))
    }

    @Test func `an officer of another province decides nothing`() async throws {
        let reply = try await site.post(.twins, ["viec": "same", "pair": "\(first)-\(second)"], as: "thanh-hoa")

        #expect(reply.status == .notFound)
    }

    @Test(
        arguments: [
            ["viec": "close", "province": "42", "year": "9999999"],
            ["viec": "open", "province": "42", "year": "2019", "reason": ""],
        ] as [URLQuery]
    )
    func `a closing that cannot be taken comes back as refused`(fields: URLQuery) async throws {
        #expect(try await site.post(.closedYears, fields, as: "department").status == .unprocessableContent)
    }

    @Test func `a Department closes a year and opens it with a reason`() async throws {
        let closed = try await site.post(
            .closedYears,
            ["viec": "close", "province": "42", "year": "2019"],
            as: "department"
        )
        let page = try await site.browser("department").get(.closedYears)
        let refused = try await site.post(.closedYears, ["viec": "close", "province": "42", "year": "2018"])
        let opened = try await site.post(
            .closedYears,
            ["viec": "open", "province": "42", "year": "2019", "reason": "Bổ sung"],
            as: "department"
        )

        #expect(closed.status == .seeOther)
        #expect(page.text.contains("mo=42-2019"))
        #expect(refused.status == .forbidden)
        #expect(opened.status == .seeOther)
        #expect(try await site.browser("department").get(.closedYears).text.contains("Chưa khóa sổ năm nào."))
    }
}
