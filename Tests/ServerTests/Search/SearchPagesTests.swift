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
        let page = try await found("may say che")

        #expect(page.contains("<h2>Hồ sơ đề án <small>1</small></h2>"))
        #expect(page.contains("<a href=\"\(SiteURL.dossier(code).string)\">"))
        #expect(try await !found("may say che", as: "stranger").contains(code))
    }

    @Test func `a code typed whole opens what bears it, words open the results`() async throws {
        let code = try await site.dossier(upTo: .submitted)

        let direct = try await site.post(.search, ["tim": code.lowercased()], as: "department")
        let words = try await site.post(.search, ["tim": "máy sấy"], as: "department")

        #expect(direct.location == SiteURL.dossier(code).string)
        #expect(words.location == SiteURL.search.with(["tim": "máy sấy"]).string)
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
}
