import HTTPTypes
import KhuyenCong
import Server
import TestSupport
import Testing

@Suite struct SearchPagesTests {
    private let site: DossierSite

    init() async throws {
        site = try await DossierSite()
    }

    private func found(_ typed: String, as name: String = "department") async throws -> String {
        try await site.get(SiteURL.search.with(["tim": typed]), as: name).text
    }

    @Test func `what is found leads to its page, under the name of its register`() async throws {
        let code = try await site.dossier(upTo: .submitted)
        let link = "<a href=\"\(SiteURL.dossier(code).string)\">"
        let page = try await found("may say che")
        let elsewhere = try await found("may say che", as: "stranger")

        #expect(page.contains("<h2>Hồ sơ đề án <small>1</small></h2>"))
        #expect(page.contains(link))
        #expect(!elsewhere.contains(link))
        #expect(!elsewhere.contains("<h2>Hồ sơ đề án"))
    }

    @Test func `a code typed whole opens what bears it, words open the results`() async throws {
        let code = try await site.dossier(upTo: .submitted)

        let direct = try await site.post(.search, ["tim": code.lowercased()], as: "department")
        let words = try await site.post(.search, ["tim": "máy sấy"], as: "department")

        #expect(direct.location == SiteURL.dossier(code).string)
        #expect(words.location == SiteURL.search.with(["tim": "máy sấy"]).string)
    }

    @Test func `a notice of another province leads to the list that names it, the own one to its page`() async throws {
        let fields = FieldTree.group([
            "side": .text("offer"), "subject": .text("product"), "title": .text("Khay mây tre"),
            "party": .text("HTX Phú Lộc"), "contact": .text("0912 345 678"),
            "openUntil": .text(TestDatabase.now.day.adding(months: 3).description),
        ])
        let centre = try #require(site.officers["centre"])
        let notice = try await Matching(site.database).enter(fields, by: centre, at: TestDatabase.now)
        let page = "<a href=\"\(SiteURL.tradeNotice(notice.id).string)\">"
        let list = "<a href=\"\(SiteURL.tradeNotices.with(["noi": "ca-nuoc"]).string)\">Khay mây tre</a>"
        let elsewhere = try await found("khay may", as: "stranger")

        #expect(try await found("khay may").contains(page))
        #expect(elsewhere.contains(list))
        #expect(!elsewhere.contains(page))
    }

    /// A personal number stands in no address and no log.
    @Test func `a personal number is answered at once`() async throws {
        let answer = try await site.post(.search, ["tim": "040 085 000 123"], as: "department")

        #expect(answer.status == .ok)
        #expect(answer.location == nil)
        #expect(answer.text.contains("Không thấy gì."))
        #expect(!answer.text.contains("040085000123"))
    }

    @Test func `pages of the program are found by what they are for, as far as one may open them`() async throws {
        let link = "href=\"\(SiteURL.daySheet.string)\""

        #expect(try await found("phieu di co so").contains(link))
        #expect(try await !found("phieu di co so", as: "judge").contains(link))
        #expect(try await found("khong co gi nhu the").contains("Không thấy gì."))
    }

    @Test func `the same as JSON`() async throws {
        let code = try await site.dossier(upTo: .submitted)
        let url = SiteURL.api(.search)
        let answer = try await site.get(url.with(["text": "may say", "most": "1"]), as: "department")

        #expect(answer.status == .ok)
        #expect(answer.text.hasPrefix("[{\"kind\":\"dossier\",\"total\":1,\"items\":[{"))
        #expect(answer.text.contains("\"code\":\"\(code)\""))
        #expect(try await site.get(url, as: "department").text == "[]")
    }

    @Test(arguments: [0, 51]) func `more or less than is found at once is refused in a body as in the address`(
        most: Int
    ) async throws {
        let url = SiteURL.api(.search)
        var program = site.client
        program.bearer = "department"
        let address = try await program.get(url.with(["text": "may say", "most": String(most)]))
        let body = try await program.json(.post, .search, #"{"text":"may say","most":\#(most)}"#)

        #expect(address.status == .badRequest && body.status == .badRequest)
        #expect(body.text.contains("Tham số most phải là số nguyên từ 1 đến 50."))
        #expect(body.text == address.text)
    }

    /// 040085000123 is the number of nobody here; what counts is the way that it may be asked.
    @Test func `a personal number is refused in the address of the JSON, and answered in a body`() async throws {
        let url = SiteURL.api(.search)
        let numbers: URLQuery = ["text": "040 085 000 123"]
        let refused = try await site.get(url.with(numbers), as: "department")
        var program = site.client
        program.bearer = "department"
        let answered = try await program.json(.post, .search, #"{"text":"040 085 000 123"}"#)
        let words = try await program.json(.post, .search, #"{"text":"may say","most":1}"#)

        #expect(refused.status == .unprocessableContent)
        #expect(refused.text.contains("Số cá nhân không được nằm trong địa chỉ."))
        #expect(!refused.text.contains("040085000123") && !refused.text.contains("040 085 000 123"))
        #expect(answered.status == .ok && answered.text == "[]")
        #expect(words.status == .ok && words.text == "[]")
    }
}
