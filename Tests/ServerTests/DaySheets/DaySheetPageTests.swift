import HTTPTypes
import KhuyenCong
import Server
import TestSupport
import Testing

@Suite struct DaySheetPageTests {
    private let site: DossierSite

    init() async throws {
        site = try await DossierSite()
    }

    @Test func `the sheet leads to the form of the visit and says what is due`() async throws {
        let code = try await site.dossier(upTo: .underWay)
        let page = try await site.get(.daySheet, as: "department").text

        #expect(page.contains("Cơ sở chè Anh Sơn"))
        #expect(page.contains("href=\"\(SiteURL.visits(code).string)\""))
        #expect(page.contains("chưa đi lần nào"))
        #expect(try await !site.get(.daySheet, as: "stranger").text.contains(code))
        #expect(try await site.get(.daySheet, as: "judge").status == .forbidden)
    }
}
