import HTTPTypes
import KhuyenCong
import Server
import TestSupport
import Testing

@Suite struct ListActPagesTests {
    private let site: DossierSite
    private let form = SiteURL.listActs

    init() async throws {
        site = try await DossierSite()
    }

    private let choice: URLQuery = ["act": "register", "level": "local", "state": "appraised"]

    @Test func `the choices lead to a form in which every file is ticked`() async throws {
        let code = try await site.dossier(upTo: .appraised)
        let choices = try await site.get(form, as: "department")
        let page = try await site.get(form.with(choice), as: "department")
        let version = try await site.view(code).dossier.version

        #expect(choices.text.contains("act=register"))
        #expect(page.text.contains("value=\"\(code):\(version)\" checked"))
        #expect(!(try await site.get(form, as: "stranger").text.contains("act=register")))
    }

    @Test func `the button does the act on every ticked file`() async throws {
        let code = try await site.dossier(upTo: .appraised)
        let version = try await site.view(code).dossier.version
        let fields = choice.setting("file", "\(code):\(version)").setting("document.number", "7/SCT")
        let checked = try await site.post(form, fields.setting("viec", "kiem-tra"), as: "department")
        let untouched = try await site.view(code).dossier.state
        let done = try await site.post(form, fields.setting("viec", "lam"), as: "department")
        let view = try await site.view(code)

        #expect(checked.text.contains("cả 1 hồ sơ đều làm được; chưa có gì được ghi"))
        #expect(untouched == .appraised)
        #expect(done.status == .seeOther)
        #expect(view.dossier.state == .registered)
        #expect(view.history.first?.document.number == "7/SCT")
    }

    @Test func `a refused list keeps what was typed and names the file`() async throws {
        let code = try await site.dossier(upTo: .appraised)
        let fields = choice.setting("file", "\(code):1").setting("document.number", "7/SCT")
        let reply = try await site.post(form, fields.setting("viec", "lam"), as: "department")

        #expect(reply.status == .unprocessableContent)
        #expect(reply.text.contains("1 trong 1 hồ sơ chưa làm được việc “Đăng ký kế hoạch”"))
        #expect(reply.text.contains("\(code): Hồ sơ \(code) vừa được người khác cập nhật"))
        #expect(reply.text.contains("value=\"7/SCT\""))
        #expect(try await site.view(code).dossier.state == .appraised)
    }

    @Test func `an act that cannot be taken back asks for its word`() async throws {
        let code = try await site.dossier(upTo: .appraised)
        let version = try await site.view(code).dossier.version
        let fields = choice.setting("act", "reject").setting("file", "\(code):\(version)")
            .setting("reason", "thử").setting("viec", "lam")
        let refused = try await site.post(form, fields, as: "department")
        let done = try await site.post(form, fields.setting("word", "không chấp thuận"), as: "department")

        #expect(refused.text.contains("Gõ chữ “không chấp thuận” để xác nhận."))
        #expect(done.status == .seeOther)
        #expect(try await site.view(code).dossier.state == .rejected)
    }
}
