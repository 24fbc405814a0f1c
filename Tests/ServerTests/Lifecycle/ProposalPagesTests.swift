import HTTPTypes
import KhuyenCong
import Server
import TestSupport
import Testing

@Suite struct ProposalPagesTests {
    private let site: DossierSite

    init() async throws {
        site = try await DossierSite()
    }

    @Test func `a draft is saved with its places by name and its money as it was typed`() async throws {
        let code = try await site.dossier(upTo: .draft)
        let page = try await site.get(.dossierProposal(code))
        let stored = try await site.view(code).dossier.proposal

        #expect(page.text.contains("Đã lưu bản soạn \(code)."))
        #expect(stored["lines"] == .list([DossierSiteTree.line]))
        #expect(page.text.contains("value=\"Xã Anh Sơn\""))
        #expect(page.text.contains("Đọc là: ba trăm triệu đồng."))
    }

    @Test func `a draft may be wrong, and its submission names each fault at its field`() async throws {
        let typed: URLQuery = [
            "map": "2025", "province": "40", "title": "Máy", "lines.1.place": "Xã Không Đâu",
            "lines.1.amounts.1.source": "province", "lines.1.amounts.1.amount": "ba con gà",
        ]
        let saved = try await site.post(.dossierNew, typed.setting("viec", "luu"))
        let sent = try await site.post(.dossierNew, typed.setting("viec", "nop"))
        let refused = try await site.client.signedIn("centre").send(.get, try #require(sent.location))

        #expect(saved.status == .seeOther)
        #expect(refused.text.contains("chưa nộp được"))
        #expect(refused.status == .unprocessableContent)
        for field in ["year", "implementer", "lines.1.kind", "lines.1.place", "lines.1.amounts.1.amount"] {
            #expect(refused.text.contains("href=\"#\(field)\""), "\(field)")
            #expect(refused.text.contains("id=\"\(field)-fault\""), "\(field)")
        }
        #expect(refused.text.contains("Không tìm thấy “Xã Không Đâu” trong tỉnh, thành phố của đề án."))
        #expect(refused.text.contains("value=\"ba con gà\""))
    }

    @Test func `a new proposal stands on the next year, and nothing typed into it is no draft`() async throws {
        let form = try await site.get(.dossierNew)
        let empty: URLQuery = ["map": "2025", "level": "local", "scheme": "single", "province": "40", "viec": "nop"]
        let refused = try await site.post(.dossierNew, empty)

        let next = TestDatabase.now.day.year + 1
        #expect(form.text.contains("name=\"year\" required aria-describedby=\"year-help\" value=\"\(next)\""))
        #expect(refused.status == .unprocessableContent)
        #expect(refused.text.contains("Ghi tên đề án và ít nhất một dòng dự toán."))
        await #expect(throws: Refusal.self) { try await site.view("HS1") }
    }

    @Test func `what cannot be read in a saved draft is told at its field, what is missing is not`() async throws {
        let odd = DossierSite.proposal.setting("endsOn", "31/02/2026").setting("necessity", "")
            .setting("lines.1.amounts.1.amount", "ba con gà")
        let doubtful = try await site.get(.dossierProposal(try await site.dossier(upTo: .draft, odd)))
        let plain = try await site.get(.dossierProposal(try await site.dossier(upTo: .draft)))

        #expect(doubtful.status == .ok)
        #expect(doubtful.text.contains("Bản soạn có chỗ chưa đúng"))
        for field in ["endsOn", "lines.1.amounts.1.amount"] {
            #expect(doubtful.text.contains("href=\"#\(field)\""), "\(field)")
            #expect(doubtful.text.contains("id=\"\(field)-fault\""), "\(field)")
        }
        #expect(!doubtful.text.contains("necessity-fault"))
        #expect(!plain.text.contains("Bản soạn có chỗ chưa đúng"))
    }

    @Test func `a new line and a new machine are what the page shows next`() async throws {
        let more = try await site.post(.dossierNew, DossierSite.proposal.setting("viec", "them-dong"))
        let machine = try await site.post(.dossierNew, DossierSite.proposal.setting("viec", "them-may"))

        #expect(more.text.contains("formaction=\"/ho-so/moi#dong-moi\""))
        #expect(more.text.contains("<div id=\"dong-moi\"><fieldset class=\"line\" id=\"lines.2\">"))
        #expect(machine.text.contains("<div id=\"may-moi\"><fieldset class=\"line\" id=\"machines.2\">"))
    }

    @Test func `a line that does not say its item is refused at that field, by its number`() async throws {
        let silent = DossierSite.proposal.setting("lines.1.item", "")
        let code = try await site.dossier(upTo: .draft, silent)
        let refused = try await site.post(.dossierProposal(code), silent.setting("version", "1").setting("viec", "nop"))

        #expect(refused.status == .unprocessableContent)
        #expect(refused.text.contains("href=\"#lines.1.item\""))
        #expect(refused.text.contains("id=\"lines.1.item-fault\""))
        #expect(refused.text.contains("Dòng 1: chọn “Mục định mức”."))
    }

    @Test func `a line or a machine more, or one less, loses nothing and moves the machines along`() async throws {
        let typed = URLQuery(
            DossierSite.proposal.pairs + [
                .init(name: "lines.2.kind", value: "training"), .init(name: "lines.2.costItem", value: "Lớp học"),
                .init(name: "machines.1.line", value: "1"), .init(name: "machines.2.line", value: "2"),
                .init(name: "machines.2.name", value: "Máy may"),
            ]
        )
        let more = try await site.post(.dossierNew, typed.setting("viec", "them-dong"))
        let machine = try await site.post(.dossierNew, typed.setting("viec", "them-may"))
        let less = try await site.post(.dossierNew, typed.setting("viec", "bo-dong-1"))

        #expect(more.text.contains("<legend>Dòng 3</legend>"))
        #expect(more.text.contains("value=\"BT-500\""))
        #expect(machine.text.contains("<legend>Máy 3</legend>"))
        #expect(less.text.contains("value=\"Lớp học\""))
        #expect(!less.text.contains("<legend>Dòng 2</legend>"))
        #expect(!less.text.contains("Cơ sở chè Anh Sơn"))
        #expect(less.text.contains("value=\"Máy may\""))
    }

    @Test func `what sets the place aside is ticked, kept and shown again`() async throws {
        let boxes = ["isCraftVillage", "isClusterInvestor", "isDifficultArea", "isSustainableProduction"].map {
            "lines.1.\($0)"
        }
        let typed = URLQuery(DossierSite.proposal.pairs + boxes.map { URLQuery.Pair(name: $0, value: "1") })
        let code = try await site.dossier(upTo: .draft, typed)
        let page = try await site.get(.dossierProposal(code))
        let none = try await site.get(.dossierProposal(try await site.dossier(upTo: .draft)))

        for box in boxes {
            let name = "name=\"\(box)\" value=\"1\""
            #expect(page.text.contains(name + " checked"), "\(box)")
            #expect(none.text.contains(name) && !none.text.contains(name + " checked"), "\(box)")
        }
    }

    @Test(arguments: [("1", "Phải"), ("0", "Không phải")])
    func `whether the firm is small or medium is said or denied, with the law`(
        typed: String,
        label: String
    ) async throws {
        let pair = URLQuery.Pair(name: "lines.1.isSmallOrMedium", value: typed)
        let code = try await site.dossier(upTo: .draft, URLQuery(DossierSite.proposal.pairs + [pair]))
        let page = try await site.get(.dossierProposal(code))
        let open = try await site.get(.dossierProposal(try await site.dossier(upTo: .draft)))
        let stored = try await site.view(code).dossier.proposal["lines"].items.map { $0["isSmallOrMedium"] }

        #expect(stored == [.text(typed)])
        #expect(page.text.contains("<option value=\"\(typed)\" selected>\(label)</option>"))
        #expect(!open.text.contains("<option value=\"\(typed)\" selected>\(label)</option>"))
        #expect(open.text.contains("Điều 5 Nghị định 80/2021/NĐ-CP"))
    }

    @Test func `submitting from the form leads to the file`() async throws {
        let reply = try await site.post(.dossierNew, DossierSite.proposal.setting("viec", "nop"))
        let location = try #require(reply.location)
        let code = String(location.split(separator: "/")[1])

        #expect(reply.status == .seeOther)
        #expect(try await site.view(code).dossier.state == .submitted)
        #expect(try await site.view(code).money.sum(.registered) == Dong(300_000_000))
    }

    /// What is typed is sent by a script; where it is not there, or the form is stale, the button does it.
    @Test func `the form of a draft saves itself through its own button`() async throws {
        let page = try await site.get(.dossierNew)

        #expect(page.text.contains("data-autosave=\"luu\">"))
        #expect(page.text.contains("<button type=\"submit\" name=\"viec\" value=\"luu\">Lưu bản soạn</button>"))
        #expect(page.text.firstMatch(of: /<script src="\/[^"]*tu-luu\.js[^"]*" defer><\/script>/) != nil)
    }

    @Test func `a stale draft is refused beside what another person saved, and the next sending takes it`() async throws
    {
        let code = try await site.dossier(upTo: .draft)
        let mine = DossierSite.proposal.setting("version", "1").setting("title", "Tên của tôi")
        let theirs = DossierSite.proposal.setting("version", "1").setting("title", "Tên của người khác")
        _ = try await site.post(.dossierProposal(code), theirs.setting("viec", "luu"))
        let stale = try await site.post(.dossierProposal(code), mine.setting("viec", "luu"))
        let again = try await site.post(
            .dossierProposal(code),
            mine.setting("version", "2").setting("viec", "luu")
        )

        #expect(stale.text.contains("Thay đổi trong lúc ông/bà nhập"))
        #expect(stale.text.contains(">Tên của người khác</td>"))
        #expect(stale.text.contains(">Tên của tôi</td>"))
        #expect(stale.text.contains("name=\"version\" value=\"2\""))
        #expect(again.status == .seeOther)
        #expect(try await site.view(code).dossier.title == "Tên của tôi")
    }

    @Test func `what was typed into a draft that somebody submitted meanwhile is not lost`() async throws {
        let code = try await site.dossier(upTo: .submitted)
        let typed = DossierSite.proposal.setting("version", "1").setting("title", "Tên của tôi")
        let reply = try await site.post(.dossierProposal(code), typed.setting("viec", "luu"))

        #expect(reply.status == .conflict)
        #expect(reply.text.contains("không sửa bản soạn được"))
        #expect(reply.text.contains("Tên của tôi</textarea>"))
        #expect(reply.text.contains("<strong>Nộp đề án</strong>"))
    }

    @Test(arguments: [("department", HTTPResponse.Status.forbidden), ("stranger", .notFound), ("owner", .notFound)])
    func `only who may submit writes a draft`(name: String, status: HTTPResponse.Status) async throws {
        let code = try await site.dossier(upTo: .draft)
        let reply = try await site.get(.dossierProposal(code), as: name)

        #expect(reply.status == status)
    }

    @Test func `what was submitted is drafted no more`() async throws {
        let code = try await site.dossier(upTo: .submitted)
        let reply = try await site.get(.dossierProposal(code))

        #expect(reply.status == .conflict)
    }
}

/// What the store keeps of the line of `DossierSite.proposal`.
private enum DossierSiteTree {
    static let line = FieldTree.group([
        "kind": .text("machinery"), "item": .text("machinery"), "place": .text("17329"),
        "beneficiary": .group(["name": .text("Cơ sở chè Anh Sơn")]), "eligibleCost": .text("800 triệu"),
        "amounts": .list([
            .group(["source": .text("province"), "amount": .text("300 triệu")]),
            .group(["source": .text("counterpart"), "amount": .text("500.000.000")]),
        ]),
    ])
}
