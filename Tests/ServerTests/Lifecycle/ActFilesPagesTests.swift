import HTTPTypes
import KhuyenCong
import Server
import TestSupport
import Testing

@Suite struct ActFilesPagesTests {
    private let site: DossierSite
    private let files: TestFiles

    init() async throws {
        files = try TestFiles()
        site = try await DossierSite(files: files)
    }

    @Test func `a monthly report takes a photo with its day and place`() async throws {
        let code = try await site.dossier(upTo: .underWay)

        let form = try await site.get(.dossierAct(code, ProjectAct.report.slug), as: "centre")
        let sent = try await send(code, position: "18.9296, 105.1213")

        #expect(form.text.contains("enctype=\"multipart/form-data\""))
        #expect(form.text.contains("name=\"photo\""))
        #expect(sent.status == .seeOther)
        let photo = try #require(try await site.view(code).attachments.first)
        #expect(photo.name == "may-say.jpg")
        #expect(photo.kind == .photo)
        #expect(photo.shot.position == Attachment.Position(latitude: 18.9296, longitude: 105.1213))
        #expect(photo.shot.takenAt?.day == Day("2026-11-20"))
        let page = try await site.get(.dossier(code), as: "centre")
        #expect(page.cells("Theo việc") == ["Báo cáo tiến độ"])
    }

    /// A browser cannot send a file twice: the page keeps the words and asks for the file again.
    @Test func `a refused report keeps its words, and nothing of its photo`() async throws {
        let code = try await site.dossier(upTo: .underWay)

        let reply = try await send(code, position: "gần nhà máy")

        #expect(reply.status == .unprocessableContent)
        #expect(reply.text.contains("Tọa độ ghi dạng 18.6796, 105.6813."))
        #expect(reply.text.contains("Đã lắp máy"))
        #expect(reply.text.contains("gần nhà máy"))
        #expect(!reply.text.contains("selected>Ảnh hiện trường"))
        #expect(try await site.view(code).attachments == [])
        #expect(try files.count() == (0, 0))
    }

    @Test func `an acceptance takes a photo for its machine and shows it beside it`() async throws {
        let code = try await site.dossier(upTo: .underWay)
        let form = try await site.get(.dossierAct(code, ProjectAct.accept.slug), as: "department")
        let view = try await site.view(code)
        var body = UploadBody()
        let typed = DossierSite.acceptance(code: try await site.machineID(code)).setting("_csrf", DossierSite.formToken)
            .setting("viec", "lam").setting("version", String(view.dossier.version))
            .setting("seen", String(view.history.count))
        for pair in typed.pairs { body.add(pair.name, pair.value) }
        let sent = try await site.client.signedIn("department").send(
            .post,
            SiteURL.dossierAct(code, ProjectAct.accept.slug).string,
            headers: [.contentType: UploadBody.contentType],
            body: body.adding(
                "may-say.jpg",
                TestPapers.jpeg,
                type: "image/jpeg",
                field: "machines.1.newPhoto"
            ).closed().bytes
        )
        let photo = try #require(try await site.view(code).attachments.first)
        let page = try await site.get(.dossier(code), as: "department")
        var program = site.client
        program.bearer = "department"
        let answer = try await program.json(.get, .dossier(code))

        #expect(form.text.contains("name=\"machines.1.newPhoto\""))
        #expect(sent.status == .seeOther, "\(sent.text)")
        #expect(photo.kind == .photo)
        #expect(page.text.contains("ảnh: <a href=\"\(SiteURL.attachment(photo.id).string)\">may-say.jpg</a>"))
        #expect(answer.text.contains(#""photo":\#(photo.id)"#))
    }

    private func send(_ code: String, position: String) async throws -> TestClient.Reply {
        let view = try await site.view(code)
        var body = UploadBody()
        let fields = [
            "_csrf": DossierSite.formToken, "viec": "lam", "version": String(view.dossier.version),
            "seen": String(view.history.count), "year": "2026", "month": "11", "done": "Đã lắp máy",
            "photoDay": "20/11/2026", "photoPlace": position,
        ]
        for (name, value) in fields {
            body.add(name, value)
        }
        return try await site.client.signedIn("centre").send(
            .post,
            SiteURL.dossierAct(code, ProjectAct.report.slug).string,
            headers: [.contentType: UploadBody.contentType],
            body: body.adding("may-say.jpg", TestPapers.jpeg, type: "image/jpeg", field: "photo").closed().bytes
        )
    }
}
