import HTTPTypes
import KhuyenCong
import Server
import TestSupport
import Testing

/// What a chairman or a firm signed on paper, entered by the Department.
@Suite struct EnteredActPagesTests {
    private let site: DossierSite
    private let files: TestFiles

    init() async throws {
        files = try TestFiles()
        site = try await DossierSite(files: files)
    }

    private static let decision = DossierSite.amounts().setting("onBehalfOf", "Chủ tịch UBND tỉnh")
        .setting("day", TestDatabase.now.day.description)
        .setting("document.office", "UBND tỉnh Nghệ An").setting("document.number", "12/QĐ-UBND")

    /// The field of a form as it was drawn, to its closing bracket.
    private func field(_ name: String, of page: TestClient.Reply) -> String? {
        guard let start = page.text.firstRange(of: "id=\"\(name)\"") else { return nil }
        return page.text[start.lowerBound...].split(separator: ">").first.map(String.init)
    }

    @Test func `an approval on paper has its form, which asks for the paper and knows no day`() async throws {
        let code = try await site.dossier(upTo: .registered)
        let file = try await site.get(.dossier(code), as: "deputy")
        let form = try await site.get(.dossierAct(code, ProjectAct.approve.slug), as: "deputy")
        let own = try await site.get(.dossierAct(code, ProjectAct.approve.slug), as: "leader")
        let bare = try await site.take(.approve, code, DossierSite.amounts(), as: "deputy")
        let checked = try await site.take(.approve, code, DossierSite.amounts(), as: "deputy", button: "kiem-tra")

        #expect(file.text.contains("Nhập thay từ văn bản đã ký trên giấy:"))
        #expect(form.status == .ok)
        #expect(form.text.contains("Ông/bà nhập thay người đã ký."))
        #expect(field("day", of: form)?.contains("value=\"\(TestDatabase.now.day.vietnamese)\"") == false)
        #expect(field("day", of: own)?.contains("value=\"\(TestDatabase.now.day.vietnamese)\"") == true)
        #expect(field("onBehalfOf", of: form) != nil)
        #expect(field("onBehalfOf", of: own) == nil)
        // Who signed, when and under what number comes before what goes with it, of which one row stands open.
        let parts = ["id=\"onBehalfOf\"", "<summary>Giấy tờ kèm theo", "id=\"papers.1.kind\"", "<summary>Giấy tờ khác"]
        let starts = parts.compactMap { form.text.firstRange(of: $0)?.lowerBound }
        #expect(starts.count == parts.count && starts == starts.sorted())
        #expect(!own.text.contains("<summary>Giấy tờ khác"))
        #expect(own.text.contains("Người khác đã ký trên giấy, ông/bà nhập thay"))
        for page in [bare, checked] {
            #expect(page.status == .unprocessableContent)
            #expect(page.text.contains("Ghi nhập thay cho cơ quan, người nào."))
            #expect(page.text.contains("Ghi ngày của văn bản đã ký."))
        }
        #expect(try await site.view(code).dossier.state == .registered)
    }

    @Test func `the history tells who entered it and when, beside the day of the paper`() async throws {
        let code = try await site.dossier(upTo: .registered)
        let done = try await site.take(.approve, code, EnteredActPagesTests.decision, as: "deputy")
        let page = try await site.get(.dossier(code), as: "deputy")
        let day = TestDatabase.now.day.vietnamese

        #expect(done.status == .seeOther)
        #expect(try await site.view(code).history.first?.onBehalfOf == "Chủ tịch UBND tỉnh")
        #expect(page.text.contains("nhập thay cho Chủ tịch UBND tỉnh · văn bản ký ngày \(day) · deputy nhập lúc "))
    }

    @Test(arguments: [
        ("stranger", HTTPResponse.Status.notFound), ("owner", .notFound), ("centre", .forbidden),
        ("auditor", .forbidden),
    ])
    func `nobody else is shown the form or enters the decision, by page or API`(
        name: String,
        status: HTTPResponse.Status
    ) async throws {
        let code = try await site.dossier(upTo: .registered)
        let form = try await site.get(.dossierAct(code, ProjectAct.approve.slug), as: name)
        let taken = try await site.take(.approve, code, EnteredActPagesTests.decision, as: name)
        let sent = try await send(.approve, code, EnteredActPagesTests.body, as: name)

        #expect([form.status, taken.status, sent.status] == [status, status, status])
        #expect(try await site.view(code).dossier.state == .registered)
    }

    @Test func `who appraised the file reads why somebody else has to enter the decision`() async throws {
        let code = try await site.dossier(upTo: .registered)
        let reply = try await site.take(.approve, code, EnteredActPagesTests.decision, as: "department")

        #expect(reply.status == .unprocessableContent || reply.status == .conflict)
        #expect(
            reply.text.contains(
                "Người soạn, nộp, tiếp nhận hoặc thẩm định đề án không nhập thay quyết định về chính đề án đó."
            )
        )
        #expect(try await site.view(code).dossier.state == .registered)
    }

    @Test func `a proposal on paper is drafted in the form, and handed in with the letter of the firm`() async throws {
        let sent = try await site.post(.dossierNew, DossierSite.proposal.setting("viec", "nop"), as: "department")
        let code = try #require((sent.location ?? "").split(separator: "/").dropFirst().first.map(String.init))
        let papers = try await site.get(.draftFiles(code), as: "department")
        let told: URLQuery = [
            "onBehalfOf": "Cơ sở chè Anh Sơn", "day": TestDatabase.now.day.description,
            "document.office": "Cơ sở chè Anh Sơn", "document.number": "01/CV",
        ]
        let done = try await site.take(.submit, code, told, as: "department")

        #expect(sent.location?.hasPrefix("/ho-so/\(code)/\(ProjectAct.submit.slug)") == true)
        #expect(papers.text.contains("Thêm tài liệu"))
        #expect(done.status == .seeOther)
        #expect(try await site.view(code).dossier.state == .submitted)
    }

    @Test func `a withdrawal on paper takes its papers, once the file was handed in`() async throws {
        let draft = try await site.dossier(upTo: .draft)
        let code = try await site.dossier(upTo: .submitted)
        let early = try await site.get(.dossierAct(draft, ProjectAct.withdraw.slug), as: "department")
        let form = try await site.get(.dossierAct(code, ProjectAct.withdraw.slug), as: "department")
        let own = try await site.get(.dossierAct(code, ProjectAct.withdraw.slug), as: "centre")

        #expect(early.status == .forbidden)
        #expect(form.text.contains("name=\"papers.1.kind\""))
        #expect(!own.text.contains("name=\"papers.1.kind\""))
    }

    @Test func `a decision on paper is entered for a whole list, whose form knows no day`() async throws {
        let code = try await site.dossier(upTo: .registered)
        let version = try await site.view(code).dossier.version
        let choice: URLQuery = ["act": "approve", "level": "local", "state": "registered", "nhap-thay": "1"]
        let choices = try await site.get(.listActs, as: "deputy")
        let form = try await site.get(SiteURL.listActs.with(choice), as: "deputy")
        let fields = choice.setting("file", "\(code):\(version)").setting("viec", "lam")
            .setting("onBehalfOf", "Chủ tịch UBND tỉnh").setting("document.office", "UBND tỉnh Nghệ An")
            .setting("document.number", "12/QĐ-UBND")
        let undated = try await site.post(.listActs, fields.setting("day", ""), as: "deputy")
        let done = try await site.post(
            .listActs,
            fields.setting("day", TestDatabase.now.day.vietnamese),
            as: "deputy"
        )

        #expect(choices.text.contains("Phê duyệt (nhập thay)"))
        #expect(form.text.contains("value=\"\(code):\(version)\" checked"))
        #expect(field("day", of: form)?.contains("value=\"\(TestDatabase.now.day.vietnamese)\"") == false)
        #expect(undated.text.contains("\(code): Ghi ngày của văn bản đã ký."))
        #expect(done.status == .seeOther)
        #expect(try await site.view(code).history.first?.onBehalfOf == "Chủ tịch UBND tỉnh")
    }
}

/// The same for other programs.
extension EnteredActPagesTests {
    private static let body: [String: FieldTree] = [
        "onBehalfOf": .text("Chủ tịch UBND tỉnh"), "day": .text(TestDatabase.now.day.description),
        "document": .group(["office": .text("UBND tỉnh Nghệ An"), "number": .text("12/QĐ-UBND")]),
    ]

    private func send(
        _ act: ProjectAct,
        _ code: String,
        _ fields: [String: FieldTree],
        as name: String
    ) async throws -> TestClient.Reply {
        var client = site.client
        client.bearer = name
        let version = FieldTree.number(Int64(try await site.view(code).dossier.version))
        let body = try FieldTree.group(fields.merging(["version": version]) { $1 }).json()
        return try await client.json(.post, .projectAct(code, act), body)
    }

    @Test func `a program is told what it may enter, and what it has not told of the paper`() async throws {
        let code = try await site.dossier(upTo: .registered)
        let seen = try await site.get(.api(.dossier(code)), as: "deputy")
        let undated = EnteredActPagesTests.body.filter { $0.key != "day" }
        let refused = try await send(.approve, code, undated, as: "deputy")
        let done = try await send(.approve, code, EnteredActPagesTests.body, as: "deputy")

        #expect(seen.text.contains(#""entered":["withdraw","approve","reject"]"#))
        #expect(refused.status == .unprocessableContent)
        #expect(refused.text.contains(#""field":"day""#))
        #expect(refused.text.contains("Ghi ngày của văn bản đã ký."))
        #expect(done.status == .ok)
        #expect(done.text.contains(#""onBehalfOf":"Chủ tịch UBND tỉnh""#))
    }
}
