import HTTPTypes
import KhuyenCong
import Server
import TestSupport
import Testing

/// From the office's call to the beneficiary's answer, without an account between.
@Suite struct CallPagesTests {
    private let site: DossierSite

    init() async throws {
        site = try await DossierSite()
    }

    private func call() async throws -> Int64 {
        let today = TestDatabase.now.day.vietnamese
        let fields: URLQuery = [
            "level": "local", "province": "40", "title": "Đợt một", "kinds.machinery": "1", "year": "2026",
            "opensOn": today, "closesOn": today, "contact": "Sở Công Thương",
        ]
        let reply = try await site.post(.callNew, fields, as: "department")
        #expect(reply.status == .seeOther, "\(reply.text.prefix(400))")
        let own = try await ProposalCalls(site.database).own(by: .localOperator)
        return try #require(own.first).call.id
    }

    private let proposal: URLQuery = [
        "title": "Máy sấy chè", "lines.1.kind": "machinery", "lines.1.item": "machinery",
        "lines.1.place": "Xã Anh Sơn", "lines.1.beneficiary.name": "Cơ sở chè Bãi Vàng",
        "lines.1.beneficiary.phone": "0912 345 678", "lines.1.eligibleCost": "800 triệu",
        "lines.1.amounts.1.amount": "300 triệu", "machines.1.name": "Máy sấy", "machines.1.unitPrice": "800 triệu",
        "necessity": "Lò củi sấy không đều", "objective": "Nâng công suất sấy", "scale": "Một dây chuyền",
        "plan": "Lắp máy trong quý III", "effect": "Thêm sáu việc làm",
        "commitments.fundsTheRest": "1", "commitments.takesNoOtherSupport": "1",
    ]

    /// Begins a proposal as a stranger; answers the address of its link.
    private func begun(_ call: Int64) async throws -> String {
        let reply = try await site.client.post(.openCall(call))
        return try #require(reply.location)
    }

    private func post(_ path: String, _ fields: URLQuery) async throws -> TestClient.Reply {
        let headers: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
        return try await site.client.send(.post, path, headers: headers, body: Array(fields.encoded.utf8))
    }

    @Test func `a stranger sees the open calls and an estimate of the support`() async throws {
        let call = try await call()
        let list = try await site.client.get(.openCalls)
        let question: URLQuery = [
            "kind": "machinery", "item": "machinery", "place": "Xã Anh Sơn", "cost": "800 triệu",
        ]
        let page = try await site.client.get(SiteURL.openCall(call).with(question))

        #expect(list.text.contains("Đợt một"))
        #expect(page.status == .ok)
        #expect(page.text.contains("Mức hỗ trợ tối đa: <strong>300.000.000 đồng</strong>"))
        #expect(page.text.contains("value=\"Xã Anh Sơn\""))
    }

    @Test func `a workshop writes, saves, hands in and looks up, all without an account`() async throws {
        let path = try await begun(try await call())
        let draft = try await site.client.send(.get, path)
        let saved = try await post(path, proposal.setting("version", "1").setting("viec", "luu"))
        let done = try await post(path, proposal.setting("version", "2").setting("viec", "nop"))
        let page = try await site.client.send(.get, path)
        let code = try #require(page.text.firstMatch(of: /id="ma-ho-so">(HS[0-9]+)</)?.1)
        let found = try await site.client.post(.lookUp, ["code": String(code), "phone": "0912345678"])
        let file = try await site.get(.dossier(String(code)), as: "department")

        #expect(draft.status == .ok)
        #expect(saved.text.contains("Đã lưu bản soạn."))
        #expect(done.status == .seeOther, "\(done.text.firstMatch(of: /alert-failed[^$]{0,600}/)?.0 ?? "")")
        #expect(found.text.contains("Đã nhận hồ sơ, đang chờ thẩm định."))
        #expect(found.text.contains("300.000.000 đồng"))
        #expect(file.text.contains("Cơ sở tự nộp qua trang công khai, đợt “Đợt một”"))
    }

    @Test func `what is wrong is shown at its field and nothing typed is lost`() async throws {
        let path = try await begun(try await call())
        let wrong = proposal.setting("lines.1.beneficiary.phone", "12").setting("commitments.fundsTheRest", nil)
        let reply = try await post(path, wrong.setting("version", "1").setting("viec", "nop"))

        #expect(reply.status == .unprocessableContent)
        #expect(reply.text.contains("href=\"#lines.1.beneficiary.phone\""))
        #expect(reply.text.contains("value=\"Cơ sở chè Bãi Vàng\""))
        #expect(reply.text.contains("name=\"version\" value=\"2\""))
    }

    @Test func `a secret that is none, and a call that is none, are not found`() async throws {
        #expect(try await site.client.get(.ownProposal("x")).status == .notFound)
        #expect(try await site.client.get(.openCall(99)).status == .notFound)
    }

    @Test func `a program does the same over the API`() async throws {
        let call = try await call()
        let begun = try await site.client.json(.post, .ownProposals(call))
        let token = try #require(begun.text.firstMatch(of: /"token":"([^"]+)"/)?.1)
        let fields = #"{"title":"Máy","lines":[{"kind":"training"}]}"#
        let saved = try await site.client.json(
            .patch,
            .ownProposal(String(token)),
            #"{"version":1,"fields":\#(fields)}"#
        )
        let refused = try await site.client.json(.post, .ownSubmission(String(token)), #"{"version":2}"#)

        #expect(begun.status == .created)
        #expect(saved.status == .ok)
        #expect(refused.status == .unprocessableContent)
        #expect(refused.text.contains("lines.1.kind"))
    }

    @Test func `a call like an earlier one is for the next plan, a year later, under a paper of its own`() async throws
    {
        let today = TestDatabase.now.day
        let fields: URLQuery = [
            "level": "local", "province": "40", "title": "Đề xuất đề án năm \(today.year)", "kinds.machinery": "1",
            "year": String(today.year), "opensOn": "01/02/\(today.year)", "closesOn": "31/03/\(today.year)",
            "contact": "Sở Công Thương", "document": "Thông báo số 77/TB-SCT",
        ]
        _ = try await site.post(.callNew, fields, as: "department")
        let list = try await site.get(.calls, as: "department").text
        let id = try #require(try await ProposalCalls(site.database).own(by: .localOperator).first).call.id
        let address = SiteURL.callNew.with(["nhu-dot": String(id)])
        let form = try await site.get(address, as: "department").text

        #expect(list.contains("href=\"\(address.string)\""))
        #expect(form.contains("value=\"Đề xuất đề án năm \(today.year + 1)\""))
        #expect(form.contains("value=\"01/02/\(today.year + 1)\""))
        #expect(form.contains("value=\"31/03/\(today.year + 1)\""))
        #expect(form.contains("Sở Công Thương"))
        #expect(!form.contains("77/TB-SCT"))
        #expect(try await site.get(address, as: "stranger").status == .notFound)
    }

    @Test func `the office's calls are no business of others`() async throws {
        let call = try await call()

        #expect(try await site.get(.calls, as: "leader").status == .forbidden)
        #expect(try await site.get(.call(call), as: "stranger").status == .notFound)
        #expect(try await site.get(.calls, as: "department").text.contains("Đang nhận"))
    }
}
