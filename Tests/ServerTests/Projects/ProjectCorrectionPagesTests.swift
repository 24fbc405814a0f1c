import HTTPTypes
import KhuyenCong
import Server
import Testing

@Suite struct ProjectCorrectionPagesTests {
    private let site: ProjectSite
    private let detail: ProjectDetail

    init() async throws {
        site = try await ProjectSite()
        try await site.takeSample()
        detail = try await site.largest()
    }

    @Test func `the form holds what the ledger holds, money in words`() async throws {
        let reply = try await site.browser().get(url)

        #expect(reply.status == .ok)
        for amount in detail.amounts {
            let name = "amount-\(amount.source.rawValue)-\(amount.stage.rawValue)-\(amount.year)"
            #expect(reply.text.contains("id=\"\(name)\""))
        }
        #expect(reply.text.contains("Trong sổ: "))
        #expect(reply.text.contains("name=\"version\" value=\"1\""))
    }

    @Test func `the second step reads money back in words and writes nothing`() async throws {
        let reply = try await site.post(url, typed("1,2 tỷ"))

        #expect(reply.status == .ok)
        #expect(reply.text.contains("1.200.000.000 đồng<small>một tỷ hai trăm triệu đồng</small>"))
        #expect(reply.text.contains("value=\"book\""))
        #expect(try await stored().entries.count == detail.entries.count)
    }

    @Test func `the third step books and leads to the project, which tells of it`() async throws {
        let reply = try await site.post(url, typed("1,2 tỷ").setting("step", "book"))

        #expect(reply.status == .seeOther)
        #expect(reply.location == SiteURL.project(detail.project.id).string)
        #expect(try await stored().amounts.contains { $0.amount == Dong(1_200_000_000) })
        let page = try await site.browser().get(.project(detail.project.id))
        #expect(page.text.contains("Đã ghi sổ điều chỉnh."))
        #expect(page.text.contains("→ 1.200.000.000 đồng"))
        #expect(page.text.contains("Lý do: Theo quyết định điều chỉnh"))
    }

    @Test func `going back from the check keeps what was typed`() async throws {
        let reply = try await site.post(url, typed("1,2 tỷ").setting("step", "edit"))

        #expect(reply.status == .ok)
        #expect(reply.text.contains("value=\"1,2 tỷ\""))
    }

    @Test(arguments: [
        ("mười hai con gà", "reason", "x", "không đọc được thành số tiền"),
        ("1,2 tỷ", "reason", "", "Nhập lý do."),
        ("1,2 tỷ", "year", "18", "Năm phải là năm, ví dụ 2020."),
        ("1,2 tỷ", "place", "Không Đâu", "không có huyện, xã nào tên “Không Đâu”."),
    ])
    func `what is wrong is told at its field and what was typed is kept`(
        money: String,
        field: String,
        value: String,
        message: String
    ) async throws {
        let reply = try await site.post(url, typed(money).setting(field, value))

        #expect(reply.status == .ok)
        #expect(reply.text.contains("Chưa gửi được"))
        #expect(reply.text.contains(HTML(message).text))
        #expect(reply.text.contains("value=\"\(money)\""))
        #expect(try await stored().entries.count == detail.entries.count)
    }

    @Test func `withdrawing asks for the word`() async throws {
        let url = SiteURL.projectWithdrawal(detail.project.id)
        let fields: URLQuery = ["version": "1", "reason": "Nhập hai lần", "word": "xóa"]

        let refused = try await site.post(url, fields)
        let done = try await site.post(url, fields.setting("word", "Rút"))

        #expect(refused.text.contains("Gõ chữ “rút” để xác nhận."))
        #expect(done.status == .seeOther)
        #expect(try await stored().project.isWithdrawn)
    }

    @Test func `a withdrawn project comes back with its reason, and only then`() async throws {
        let id = detail.project.id
        let early = try await site.browser().get(.projectRestoration(id))
        let withdrawal: URLQuery = ["version": "1", "reason": "Nhập hai lần", "word": "rút"]
        _ = try await site.post(.projectWithdrawal(id), withdrawal)
        let page = try await site.browser().get(.project(id))
        let silent = try await site.post(.projectRestoration(id), ["version": "2", "reason": ""])
        let stale = try await site.post(.projectRestoration(id), ["version": "1", "reason": "Rút nhầm"])
        let done = try await site.program().json(
            .post,
            .projectRestoration(id),
            #"{"version":2,"reason":"Rút nhầm"}"#
        )

        #expect(early.status == .conflict)
        #expect(page.text.contains("href=\"\(SiteURL.projectRestoration(id).string)\""))
        #expect(silent.text.contains("Chưa gửi được"))
        #expect(stale.text.contains("Đề án vừa được người khác cập nhật"))
        #expect(done.status == .ok)
        #expect(try await !stored().project.isWithdrawn)
        #expect(try await Consistency(site.database).differences() == [])
        #expect(try await stored().amounts == detail.amounts)
    }

    private var url: SiteURL { .projectCorrection(detail.project.id) }

    private func stored() async throws -> ProjectDetail {
        try await Projects(site.database).project(detail.project.id, by: .localOperator)
    }

    /// The form as it stands, with another amount in its first field of money.
    private func typed(_ money: String) throws -> URLQuery {
        let project = detail.project
        let line = try #require(detail.lines.first)
        let amount = try #require(detail.amounts.first)
        var fields: URLQuery = [
            "version": "1", "line": String(line.id), "title": project.title, "year": String(project.year),
            "untilYear": String(project.untilYear), "reason": "Theo quyết định điều chỉnh",
        ]
        fields = fields.setting("kind", line.kind?.rawValue).setting("place", line.placeName)
        fields = fields.setting("beneficiary", line.beneficiaryName)
        for amount in detail.amounts {
            fields = fields.setting(name(amount), String(amount.amount.amount))
        }
        return fields.setting(name(amount), money)
    }

    private func name(_ amount: ProjectAmount) -> String {
        "amount-\(amount.source.rawValue)-\(amount.stage.rawValue)-\(amount.year)"
    }
}
