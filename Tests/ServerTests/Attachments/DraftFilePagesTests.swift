import Foundation
import HTTPTypes
import KhuyenCong
import TestSupport
import Testing

@testable import Server

@Suite struct DraftFilePagesTests {
    private let site: DossierSite
    private let files: TestFiles

    init() async throws {
        files = try TestFiles()
        site = try await DossierSite(files: files)
    }

    private func draft() async throws -> String {
        let reply = try await site.post(.dossierNew, DossierSite.proposal.setting("viec", "luu"))
        return String((reply.location ?? "").split(separator: "/")[1])
    }

    private func send(_ code: String, _ fields: [String: String], file: [UInt8]?) async throws -> TestClient.Reply {
        var body = UploadBody()
        for (name, value) in fields.merging(["_csrf": DossierSite.formToken], uniquingKeysWith: { first, _ in first }) {
            body.add(name, value)
        }
        if let file { body = body.adding("cong-van.pdf", file) }
        return try await site.client.signedIn("centre").send(
            .post,
            SiteURL.draftFiles(code).string,
            headers: [.contentType: UploadBody.contentType],
            body: body.closed().bytes
        )
    }

    @Test func `a file is added to a draft, opened, and taken along by the submission`() async throws {
        let code = try await draft()
        let before = try await site.get(.dossier(code))
        let sent = try await send(code, ["viec": "add", "kind": "officialLetter"], file: TestPapers.pdf)
        let page = try await site.get(.draftFiles(code))
        let content = try await site.get(.draftFile(code, 1))
        let stranger = try await site.get(.draftFile(code, 1), as: "stranger")
        _ = try await site.take(.submit, code, as: "centre")

        #expect(before.text.contains(SiteURL.draftFiles(code).string))
        #expect(sent.status == .seeOther)
        #expect(page.text.contains("cong-van.pdf"))
        #expect(content.bytes == TestPapers.pdf)
        #expect(stranger.status == .notFound)
        #expect(try await site.view(code).attachments.map(\.name) == ["cong-van.pdf"])
    }

    @Test func `a file without its kind comes back, and a file is taken out again`() async throws {
        let code = try await draft()
        let refused = try await send(code, ["viec": "add"], file: TestPapers.pdf)
        _ = try await send(code, ["viec": "add", "kind": "officialLetter"], file: TestPapers.pdf)
        let removed = try await send(code, ["viec": "remove", "tep": "1"], file: nil)
        let page = try await site.get(.draftFiles(code))

        #expect(refused.status == .unprocessableContent)
        #expect(refused.text.contains("Chọn loại giấy tờ."))
        #expect(removed.status == .seeOther)
        #expect(page.text.contains("Bản soạn chưa có tài liệu nào."))
    }

    @Test func `a program does an act together with its photo`() async throws {
        let code = try await site.dossier(upTo: .underWay)
        let version = try await site.view(code).dossier.version
        var body = UploadBody()
        body.add(
            "fields",
            """
            {"version":\(version),"year":2026,"month":11,"done":"Đã lắp máy",\
            "papers":[{"kind":"photo","file":"anh"}]}
            """
        )
        body = body.adding("may-say.jpg", TestPapers.jpeg, type: "image/jpeg", field: "anh").closed()
        var client = site.client
        client.bearer = "centre"
        let reply = try await client.send(
            .post,
            SiteURL.api(.projectUploads(code)).with(["act": "report"]).string,
            headers: [.contentType: UploadBody.contentType],
            body: body.bytes
        )
        let view = try await site.view(code)

        #expect(reply.status == .ok)
        #expect(view.history.first?.act == .report)
        #expect(view.attachments.map(\.name) == ["may-say.jpg"])
        #expect(view.attachments.first?.actID == view.history.first?.id)
    }
}
