import Database
import Foundation
import HTTPTypes
import KhuyenCong
import Server
import TestSupport
import Testing

/// Whatever arrives from outside is refused cleanly: its own sentence, and nothing left behind.
@Suite struct AttachmentUploadTests {
    private let site: AttachmentSite

    init() async throws {
        site = try await AttachmentSite()
    }

    @Test func `a good file is taken, and only then is there anything`() async throws {
        let before = try await site.traces()

        let reply = try await site.upload(.form().adding("Hợp đồng.pdf", TestPapers.pdf).closed())

        #expect(reply.status == .seeOther)
        #expect(reply.location == SiteURL.project(site.project).string)
        #expect(before == AttachmentSite.Traces())
        #expect(try await site.traces() == AttachmentSite.Traces(rows: 1, arriving: 0, stored: 1, entries: 1))
    }

    @Test func `a wrong type under a right name is refused`() async throws {
        let program = try await site.upload(.form().adding("Hợp đồng.pdf", TestPapers.program).closed())
        let picture = try await site.upload(.form().adding("Hợp đồng.pdf", TestPapers.png).closed())
        let page = try await site.upload(.form().adding("Hợp đồng.html", TestPapers.html).closed())

        try expect(program, .unprocessableContent, "Nội dung của tệp “Hợp đồng.pdf” không thuộc loại được nhận.")
        try expect(picture, .unprocessableContent, "mang đuôi .pdf nhưng nội dung là PNG.")
        try expect(page, .unprocessableContent, "Nội dung của tệp “Hợp đồng.html” không thuộc loại được nhận.")
        #expect(try await site.traces() == AttachmentSite.Traces())
    }

    @Test func `an archive bomb in a docx is refused`() async throws {
        let reply = try await site.upload(.form().adding("Báo cáo.docx", TestPapers.bomb()).closed())

        try expect(reply, .unprocessableContent, "Nội dung nén của tệp “Báo cáo.docx” lớn bất thường.")
        #expect(try await site.traces() == AttachmentSite.Traces())
    }

    @Test func `a file over the limit is refused`() async throws {
        let large = TestPapers.pdf + [UInt8](repeating: 32, count: 1 << 20)

        let reply = try await site.upload(.form().adding("a.pdf", large).closed())

        try expect(reply, .contentTooLarge, "lớn hơn mức cho phép (1 MB)")
        #expect(try await site.traces() == AttachmentSite.Traces())
    }

    @Test func `what announces five gigabytes is not read`() async throws {
        var client = site.site.browser()
        client.announcedLength = 5 << 30

        let reply = try await client.send(
            .post,
            SiteURL.projectPapers(site.project).string,
            headers: [.contentType: UploadBody.contentType],
            body: UploadBody.form().adding("a.pdf", TestPapers.pdf).closed().bytes
        )

        try expect(reply, .contentTooLarge, "lớn hơn mức cho phép")
        #expect(try await site.traces() == AttachmentSite.Traces())
    }

    @Test func `too many files at once are refused`() async throws {
        let body = UploadBody.form().adding("a.pdf", TestPapers.pdf).adding("b.png", TestPapers.png)
            .adding("c.jpg", TestPapers.jpeg).closed()

        let reply = try await site.upload(body)

        try expect(reply, .badRequest, "Biểu mẫu này nhận tối đa 2 tệp.")
        #expect(try await site.traces() == AttachmentSite.Traces())
    }

    @Test(arguments: ["../../../../tmp/x.pdf", "..\\\\..\\\\x.pdf", "/etc/cron.d/x.pdf", "C:\\\\x.pdf"])
    func `a name that is a path is a name without it`(name: String) async throws {
        let reply = try await site.upload(.form().adding(name, TestPapers.pdf).closed())

        #expect(reply.status == .seeOther)
        let stored = try site.site.files.store.files().map { Hex.encode($0.hash) }
        let names: [String] = try await site.site.database.read { tx in
            try tx.rows("SELECT name FROM attachment") { try $0.get(0) }
        }
        #expect(names == ["x.pdf"])
        #expect(stored == [Hex.encode(Digest.sha256(TestPapers.pdf))])
    }

    @Test func `a body that lacks its end is refused`() async throws {
        let cut = UploadBody.form().adding("a.pdf", TestPapers.pdf)
        let inside = UploadBody(bytes: Array(cut.bytes.dropLast(20)))

        for body in [cut, inside] {
            try expect(try await site.upload(body), .badRequest, "Biểu mẫu gửi lên bị đứt quãng hoặc sai cấu trúc.")
        }
        #expect(try await site.traces() == AttachmentSite.Traces())
    }

    @Test func `a form of another site, a reader and a stranger leave nothing`() async throws {
        var foreign = UploadBody()
        foreign.add("kind", "contract")
        let body = UploadBody.form().adding("a.pdf", TestPapers.pdf).closed()

        let token = try await site.upload(foreign.adding("a.pdf", TestPapers.pdf).closed())
        let reader = try await site.upload(body, as: "reader")
        let stranger = try await site.upload(body, as: "thanh-hoa")

        #expect(token.status == .forbidden)
        #expect(reader.status == .forbidden)
        #expect(stranger.status == .notFound)
        #expect(try await site.traces() == AttachmentSite.Traces())
    }

    @Test func `a form without a file or a kind says so at its fields`() async throws {
        let reply = try await site.upload(UploadBody.form(kind: "").closed())

        try expect(reply, .unprocessableContent, "Chọn loại giấy tờ.")
        #expect(reply.text.contains("id=\"file-fault\">Chọn ít nhất một tệp có nội dung."))
    }

    private func expect(
        _ reply: TestClient.Reply,
        _ status: HTTPResponse.Status,
        _ sentence: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        #expect(reply.status == status, sourceLocation: sourceLocation)
        #expect(reply.text.contains(HTML(sentence).text), sourceLocation: sourceLocation)
    }
}
