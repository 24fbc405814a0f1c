import HTTPTypes
import KhuyenCong
import Server
import TestSupport
import Testing

@Suite struct BeneficiarySuspectPagesTests {
    private let site: DossierSite
    private let first: Int64
    private let second: Int64

    init() async throws {
        site = try await DossierSite()
        let beneficiaries = Beneficiaries(site.database)
        func add(_ name: String) async throws -> Int64 {
            let draft = BeneficiaryDraft(name: name, place: PlaceKey(.of2025, "17329"))
            return try await beneficiaries.add(draft, by: .localOperator, at: TestDatabase.now)
        }
        first = try await add("HTX chè Anh Sơn")
        second = try await add("Hợp tác xã sản xuất chè Anh Sơn")
    }

    @Test func `a pair leads to its comparison, or is told apart with a reason`() async throws {
        let link = SiteURL.beneficiaryMerge(first).with(["voi": String(second)]).string
        let pair: URLQuery = ["first": String(first), "second": String(second)]

        let page = try await site.get(.beneficiarySuspects, as: "department").text
        let bare = try await site.post(.beneficiarySuspects, pair, as: "department")
        let told = try await site.post(.beneficiarySuspects, pair.setting("reason", "Hai hợp tác xã"), as: "department")

        #expect(page.contains("href=\"\(link)\""))
        #expect(page.contains("gần cùng tên, không khác địa bàn"))
        #expect(bare.status == .unprocessableContent)
        #expect(told.location == SiteURL.beneficiarySuspects.string)
        #expect(try await !site.get(.beneficiarySuspects, as: "department").text.contains(link))
    }

    @Test func `the queue is that of one's own province, and of those who edit`() async throws {
        #expect(try await !site.get(.beneficiarySuspects, as: "stranger").text.contains("chè Anh Sơn"))
        #expect(try await site.get(.beneficiarySuspects, as: "auditor").status == .forbidden)
        #expect(
            try await site.get(.api(.beneficiarySuspects), as: "department").text
                .hasPrefix(#"{"page":1,"perPage":50,"total":1,"pairs":[{"first":{"id":\#(first),"#)
        )
    }
}
