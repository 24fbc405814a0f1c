import HTTPTypes
import KhuyenCong
import Server
import Testing

@Suite struct FilledPapersTests {
    @Test func `the page of a file offers the forms that it is at, each as a Word file`() async throws {
        let site = try await DossierSite()
        let code = try await site.dossier(upTo: .accepted)

        let page = try await site.get(.dossier(code), as: "department")
        let file = try await site.get(.dossierPaper(code, "5a"), as: "department")

        #expect(page.text.contains("href=\"/ho-so/\(code)/bieu-mau/5a\">Tải Mẫu 5a</a>"))
        #expect(!page.text.contains("Tải Mẫu 5c"))
        #expect(file.status == .ok)
        #expect(file.headers[.contentType] == PaperFile.mediaType)
        #expect(file.headers[.contentDisposition]?.contains("mau-05a-\(code.lowercased()).docx") == true)
        #expect(file.bytes.prefix(2) == [0x50, 0x4B])
    }

    @Test func `a form that is not due, and one of another province, are refused`() async throws {
        let site = try await DossierSite()
        let code = try await site.dossier(upTo: .submitted)

        #expect(try await site.get(.dossierPaper(code, "6"), as: "department").status == .conflict)
        #expect(try await site.get(.dossierPaper(code, "12"), as: "department").status == .notFound)
        #expect(try await site.get(.dossierPaper(code, "1"), as: "stranger").status == .notFound)
    }

    @Test func `the register of a month needs its month and the officer's own province`() async throws {
        let site = try await DossierSite()
        _ = try await site.dossier(upTo: .underWay)
        let month: URLQuery = ["tinh": "40", "nam": "2026", "cap": "local", "thang": "11"]

        let page = try await site.get(.paper("3a"), as: "department")
        let file = try await site.get(.paperRegister("3a").with(month), as: "department")

        #expect(page.text.contains("Lập biểu tổng hợp"))
        #expect(page.text.contains("<option value=\"40\">Tỉnh Nghệ An</option>"))
        #expect(!page.text.contains("<option value=\"38\">"))
        #expect(file.headers[.contentDisposition]?.contains("mau-03a-40-2026-11.docx") == true)
        let without = SiteURL.paperRegister("3a").with(month.setting("thang", nil))
        #expect(try await site.get(without, as: "department").status == .unprocessableContent)
        #expect(try await site.get(.paperRegister("3a").with(month), as: "stranger").status == .notFound)
        #expect(try await site.get(.paperRegister("9").with(month), as: "department").status == .notFound)
    }
}
