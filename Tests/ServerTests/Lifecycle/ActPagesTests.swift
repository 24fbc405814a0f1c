import HTTPTypes
import KhuyenCong
import Server
import TestSupport
import Testing

@Suite struct ActPagesTests {
    private let site: DossierSite

    init() async throws {
        site = try await DossierSite()
    }

    /// Every act that an officer may do has a form that opens, from each state of the straight way.
    @Test(arguments: [
        ProjectState.draft, .submitted, .appraised, .registered, .approved, .contracted, .underWay, .accepted,
        .settled,
    ])
    func `each act's form opens with its version and its button`(state: ProjectState) async throws {
        let code = try await site.dossier(upTo: state)
        #expect(try await site.view(code).dossier.state == state)
        var opened: [ProjectAct] = []
        // A draft is its author's: the leader of the province does not see it.
        for name in state == .draft ? ["centre"] : ["centre", "department", "leader"] {
            guard let officer = site.officers[name], let number = DossierCode(code) else { continue }
            let view = try await Dossiers(site.database).view(number, by: officer)
            for act in view.acts {
                let url = SiteURL.dossierAct(code, act.slug)
                let page = try await site.get(act == .change ? url.with(["loai": "content"]) : url, as: name)
                #expect(page.status == .ok, "\(act)")
                #expect(page.text.contains("name=\"version\" value=\"\(view.dossier.version)\""), "\(act)")
                #expect(page.text.contains(">\(act.name)</button>"), "\(act)")
                opened.append(act)
            }
        }
        #expect(!opened.isEmpty)
    }

    @Test(arguments: ChangeType.allCases)
    func `each type of change has its form`(type: ChangeType) async throws {
        let code = try await site.dossier(upTo: .approved)
        let types = try await site.get(.dossierAct(code, ProjectAct.change.slug), as: "department")
        let form = try await site.get(
            .dossierAct(code, ProjectAct.change.slug).with(["loai": type.rawValue]),
            as: "department"
        )

        // One line has no state of its own beside the project, and none to take money from.
        let needsLines = [.shift, .suspend, .resume, .stop].contains(type)
        #expect(types.text.contains("value=\"\(type.rawValue)\"") == !needsLines)
        #expect(form.status == .ok)
        #expect(form.text.contains("name=\"type\" value=\"\(type.rawValue)\""))
        #expect(form.text.contains("id=\"cause\""))
    }

    @Test func `a form offers the amounts of the stage before`() async throws {
        let code = try await site.dossier(upTo: .submitted)
        let page = try await site.get(.dossierAct(code, ProjectAct.appraise.slug), as: "department")

        #expect(page.text.contains("Đề nghị: 300.000.000 đồng. Đọc là: ba trăm triệu đồng."))
        #expect(page.text.contains("value=\"300.000.000\""))
        #expect(page.text.contains("name=\"criteria.principles\""))
    }

    @Test func `looking at the checks writes nothing`() async throws {
        let code = try await site.dossier(upTo: .contracted)
        let before = try await site.view(code)
        let reply = try await site.take(
            .advance,
            code,
            DossierSite.advance("213 triệu"),
            as: "department",
            button: "kiem-tra"
        )

        #expect(reply.status == .ok)
        #expect(reply.text.contains("trước nghiệm thu không quá"))
        #expect(reply.text.contains("value=\"213 triệu\""))
        #expect(try await site.view(code) == before)
    }

    @Test func `a refused advance says why, keeps what was typed, and goes through with a reason that shows for ever`()
        async throws
    {
        let code = try await site.dossier(upTo: .contracted)
        let refused = try await site.take(.advance, code, DossierSite.advance("213 triệu"), as: "department")
        let reasoned = DossierSite.advance("213 triệu").setting("overrides.1.rule", "advanceCap")
            .setting("overrides.1.reason", "Văn bản cho phép của Ủy ban")
        let done = try await site.take(.advance, code, reasoned, as: "department")
        let file = try await site.get(.dossier(code), as: "department")

        #expect(refused.status == .unprocessableContent)
        #expect(refused.text.contains("trước nghiệm thu không quá"))
        #expect(refused.text.contains("value=\"213 triệu\""))
        #expect(refused.text.contains("name=\"overrides.1.reason\""))
        #expect(done.status == .seeOther)
        #expect(file.text.contains("Lý do vượt quy định: Văn bản cho phép của Ủy ban"))
    }

    @Test func `an accountant's form has no place for a reason against the rule`() async throws {
        let code = try await site.dossier(upTo: .contracted)
        let page = try await site.take(
            .report,
            code,
            ["month": "13", "year": "2026", "done": "Đã lắp máy"],
            as: "centre",
            button: "kiem-tra"
        )

        #expect(page.text.contains("id=\"month-fault\""))
        #expect(!page.text.contains("overrides.1.reason"))
    }

    @Test func `a machine of another type is refused, another price asks for a conclusion`() async throws {
        let code = try await site.dossier(upTo: .underWay)
        let machine = try await site.machineID(code)
        let other = try await site.take(
            .accept,
            code,
            DossierSite.acceptance(code: machine, model: "XX-1"),
            as: "department"
        )
        let cheaper = DossierSite.acceptance(code: machine, price: "790 triệu")
        let open = try await site.take(.accept, code, cheaper, as: "department")
        let decided = try await site.take(
            .accept,
            code,
            cheaper.setting("machines.1.decision", "Chấp nhận giá hóa đơn"),
            as: "department"
        )
        let file = try await site.get(.dossier(code), as: "department")

        #expect(other.text.contains("Máy mua khác máy được duyệt"))
        #expect(other.text.contains("value=\"XX-1\""))
        #expect(open.text.contains("Có khác biệt chưa được kết luận"))
        #expect(decided.status == .seeOther)
        #expect(file.text.contains("Kết luận: Chấp nhận giá hóa đơn"))
    }

    @Test func `a line whose box is not ticked is accepted later, whatever stands in its fields`() async throws {
        let second: [URLQuery.Pair] = [
            .init(name: "lines.2.kind", value: "training"),
            .init(name: "lines.2.amounts.1.source", value: "province"),
            .init(name: "lines.2.amounts.1.amount", value: "50 triệu"),
        ]
        let typed = URLQuery(DossierSite.proposal.pairs + second)
        let reply = try await site.post(.dossierNew, typed.setting("viec", "nop"))
        let code = String((reply.location ?? "").split(separator: "/")[1])
        let signed: URLQuery = ["document.number": "07/HĐ-KC", "document.office": "Sở Công Thương"]
        let steps: [(act: ProjectAct, fields: URLQuery, name: String)] = [
            (.appraise, ["conclusion": "approve", "members": "5"], "department"), (.register, [:], "department"),
            (.approve, [:], "leader"), (.contract, signed, "department"),
        ]
        for step in steps { _ = try await site.take(step.act, code, step.fields, as: step.name) }
        _ = try await site.take(.advance, code, DossierSite.advance("100 triệu"), as: "department")
        let form = try await site.get(.dossierAct(code, ProjectAct.accept.slug), as: "department")
        let unticked: [URLQuery.Pair] = [
            .init(name: "lines.2.amounts.1.source", value: "province"),
            .init(name: "lines.2.amounts.1.year", value: "2026"),
            .init(name: "lines.2.amounts.1.amount", value: "50 triệu"),
            .init(name: "results.2.line", value: "2"), .init(name: "results.2.people", value: "30"),
        ]
        let accepted = DossierSite.acceptance(code: try await site.machineID(code))
        _ = try await site.take(.accept, code, URLQuery(accepted.pairs + unticked), as: "department")
        let view = try await site.view(code)

        #expect(form.text.contains("type=\"checkbox\" name=\"lines.2.line\" value=\"2\" checked"))
        #expect(view.dossier.state == .underWay)
        #expect(view.lines.map { $0.acceptedAt != nil } == [true, false])
        #expect(view.money.sum(.accepted) == Dong(300_000_000))
    }

    @Test func `a stale form shows the acts since then above what was typed`() async throws {
        let code = try await site.dossier(upTo: .contracted)
        let old = try await site.view(code)
        _ = try await site.take(.report, code, ["month": "6", "year": "2026", "done": "Đã lắp máy"], as: "centre")
        let fields = DossierSite.advance("100 triệu").setting("version", String(old.dossier.version))
            .setting("seen", String(old.history.count)).setting("viec", "lam")
        let stale = try await site.post(.dossierAct(code, ProjectAct.advance.slug), fields, as: "department")

        #expect(stale.status == .conflict)
        #expect(stale.text.contains("Thay đổi trong lúc ông/bà nhập"))
        #expect(stale.text.contains("Đã thực hiện: Đã lắp máy"))
        #expect(stale.text.contains("value=\"100 triệu\""))
        #expect(stale.text.contains("name=\"version\" value=\"\(old.dossier.version + 1)\""))
        #expect(try await site.view(code).money.sum(.advanced) == .zero)
    }

    @Test func `what was typed into an act that somebody did meanwhile is not lost`() async throws {
        let code = try await site.dossier(upTo: .accepted)
        let old = try await site.view(code)
        _ = try await site.take(.settle, code, DossierSite.settlement(), as: "department")
        let fields = DossierSite.amounts(support: "290 triệu").setting("version", String(old.dossier.version))
            .setting("seen", String(old.history.count)).setting("viec", "lam")
        let reply = try await site.post(.dossierAct(code, ProjectAct.settle.slug), fields, as: "department")

        #expect(reply.status == .conflict)
        #expect(reply.text.contains("<strong>Quyết toán</strong>"))
        #expect(reply.text.contains("value=\"290 triệu\""))
        #expect(try await site.view(code).money.sum(.settled) == Dong(300_000_000))
    }

    @Test func `an act that cannot be taken back asks for the word`() async throws {
        let code = try await site.dossier(upTo: .approved)
        func stop(word: String) async throws -> TestClient.Reply {
            try await site.take(
                .stop,
                code,
                [
                    "reason": "Cơ sở giải thể", "decider": "provincialCommittee", "document.office": "UBND tỉnh",
                    "document.number": "7/QĐ-UBND", "word": word,
                ],
                as: "department"
            )
        }
        let refused = try await stop(word: "")
        let done = try await stop(word: "Ngừng")

        #expect(refused.text.contains("Gõ chữ “ngừng” để xác nhận."))
        #expect(refused.text.contains("Cơ sở giải thể</textarea>"))
        #expect(done.status == .seeOther)
        #expect(try await site.view(code).dossier.state == .stopped)
    }

    @Test(arguments: [
        ("stranger", "tham-dinh", HTTPResponse.Status.notFound), ("centre", "tham-dinh", .forbidden),
        ("department", "nghiem-thu", .conflict), ("department", "khong-co", .notFound),
        ("auditor", "tham-dinh", .forbidden), ("judge", "tham-dinh", .forbidden),
    ])
    func `a form opens only to whom the act belongs, where it may follow`(
        name: String,
        act: String,
        status: HTTPResponse.Status
    ) async throws {
        let code = try await site.dossier(upTo: .submitted)
        let reply = try await site.get(.dossierAct(code, act), as: name)

        #expect(reply.status == status)
    }
}
