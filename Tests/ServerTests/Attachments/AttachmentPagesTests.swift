import Database
import HTTPTypes
import KhuyenCong
import Server
import TestSupport
import Testing

@Suite struct AttachmentPagesTests {
    private let site: AttachmentSite

    init() async throws {
        site = try await AttachmentSite()
    }

    @Test func `the page of a project lists its papers and offers the form`() async throws {
        _ = try await site.upload(.form().adding("Hợp đồng <1>.pdf", TestPapers.pdf).closed())

        let page = try await site.site.browser("commune").get(.project(site.project))

        #expect(page.text.contains("<h2>Tài liệu <small>1 tệp</small></h2>"))
        #expect(page.text.contains(">Hợp đồng &lt;1&gt;.pdf</a>"))
        #expect(page.text.contains("Phan Văn Sơn"))
        #expect(page.text.contains("enctype=\"multipart/form-data\""))
        #expect(page.text.contains("capture=\"environment\""))
    }

    @Test func `an empty list on its own page has its form open, and one with papers does not`() async throws {
        let empty = try await site.site.browser("commune").get(.projectPapers(site.project))
        _ = try await site.upload(.form().adding("Hợp đồng.pdf", TestPapers.pdf).closed())
        let filled = try await site.site.browser("commune").get(.projectPapers(site.project))

        #expect(empty.text.contains("<details open><summary>Thêm tài liệu</summary>"))
        #expect(filled.text.contains("<details><summary>Thêm tài liệu</summary>"))
    }

    @Test func `whoever only reads is offered no form`() async throws {
        let page = try await site.site.browser("reader").get(.project(site.project))

        #expect(page.status == .ok)
        #expect(page.text.contains("Chưa có tài liệu nào."))
        #expect(!page.text.contains(SiteURL.projectPapers(site.project).string))
    }

    @Test(arguments: [
        ("a.pdf", TestPapers.pdf, "application/pdf", "inline"), ("a.jpg", TestPapers.jpeg, "image/jpeg", "inline"),
        ("a.heic", TestPapers.heic, "image/heic", "attachment"),
        ("a.xls", TestPapers.compound("Workbook"), "application/vnd.ms-excel", "attachment"),
    ])
    func `the content is shown where nothing can run, and kept otherwise`(
        name: String,
        bytes: [UInt8],
        type: String,
        way: String
    ) async throws {
        let id = try await paper(name, bytes)

        let shown = try await site.site.browser().get(.attachmentContent(id))
        let kept = try await site.site.browser().get(SiteURL.attachmentContent(id).with(["luu": "1"]))

        #expect(shown.bytes == bytes)
        #expect(shown.headers[.contentType] == type)
        #expect(shown.headers[.contentDisposition]?.hasPrefix(way + "; filename=\"\(name)\"") == true)
        #expect(shown.headers[values: .contentSecurityPolicy].first?.hasPrefix("sandbox; default-src 'none'") == true)
        #expect(shown.headers[.xContentTypeOptions] == "nosniff")
        #expect(shown.headers[.cacheControl] == "private, no-store")
        #expect(kept.headers[.contentDisposition]?.hasPrefix("attachment;") == true)
        #expect(kept.bytes == bytes)
    }

    @Test func `an examiner reads who opened a paper`() async throws {
        let id = try await paper("a.pdf", TestPapers.pdf)
        _ = try await site.site.browser("reader").get(.attachmentContent(id))

        let examiner = try await site.site.browser("department").get(.attachment(id))
        let reader = try await site.site.browser("reader").get(.attachment(id))

        #expect(examiner.text.contains("Trần Thị Mai"))
        #expect(!reader.text.contains("Người mở"))
    }

    @Test func `a picture is looked at on its page, a pdf as a whole in a new tab`() async throws {
        let photo = try await paper("a.jpg", TestPapers.jpeg)
        let scan = try await paper("a.pdf", TestPapers.pdf)

        let first = try await site.site.browser().get(.attachment(photo)).text
        let second = try await site.site.browser().get(.attachment(scan)).text

        #expect(first.contains("<img src=\"\(SiteURL.attachmentContent(photo).string)\""))
        #expect(
            second.contains("<a href=\"\(SiteURL.attachmentContent(scan).string)\" target=\"_blank\" rel=\"noopener\">")
        )
        #expect(!second.contains("<img src=\"\(SiteURL.attachmentContent(scan).string)\""))
    }

    @Test func `a removal asks for a reason and shows it`() async throws {
        let id = try await paper("a.pdf", TestPapers.pdf)

        let silent = try await site.site.post(.attachment(id), ["reason": ""])
        let done = try await site.site.post(.attachment(id), ["reason": "Gửi nhầm đề án"])
        let page = try await site.site.browser().get(.project(site.project))

        #expect(silent.status == .unprocessableContent)
        #expect(silent.text.contains("id=\"reason-fault\""))
        #expect(done.location == SiteURL.project(site.project).string)
        #expect(page.text.contains("Xem 1 tài liệu đã gỡ"))
        #expect(page.text.contains("Gửi nhầm đề án"))
        #expect(try await site.site.browser().get(.attachmentContent(id)).status == .notFound)
    }

    @Test func `an officer of another province finds no paper`() async throws {
        let id = try await paper("a.pdf", TestPapers.pdf)

        for url in [SiteURL.attachment(id), .attachmentContent(id), .projectPapers(site.project)] {
            #expect(try await site.site.browser("thanh-hoa").get(url).status == .notFound)
        }
    }

    private func paper(_ name: String, _ bytes: [UInt8]) async throws -> Int64 {
        let reply = try await site.upload(.form().adding(name, bytes).closed())
        #expect(reply.status == .seeOther)
        let id: Int64? = try await site.site.database.read { tx in try tx.value("SELECT MAX(id) FROM attachment") }
        return try #require(id)
    }
}
