import HTTPTypes
import KhuyenCong
import Server
import TestSupport
import Testing

@Suite struct MoneyPagesTests {
    private let site: DossierSite

    init() async throws {
        site = try await DossierSite()
    }

    private func trail(_ code: String) async throws -> MoneyTrail {
        try await Payments(site.database).trail(try #require(DossierCode(code)), by: .localOperator)
    }

    private static let voucher: URLQuery = [
        "vouchers.1.line": "1", "vouchers.1.kind": "invoice", "vouchers.1.symbol": "1C26TAA",
        "vouchers.1.number": "0000123", "vouchers.1.seller": "Công ty thiết bị <A>",
        "vouchers.1.sellerTaxCode": "0101243150", "vouchers.1.gross": "880 triệu", "vouchers.1.vat": "80 triệu",
        // The row that the page offers, with nothing typed into it.
        "vouchers.2.line": "1", "vouchers.2.kind": "invoice", "vouchers.2.number": "", "vouchers.2.gross": "",
    ]

    private func settlement(_ support: String = "300 triệu") -> URLQuery {
        URLQuery(DossierSite.amounts(support: support).pairs + MoneyPagesTests.voucher.pairs)
    }

    @Test func `the trail leads from the contract to the voucher, with hostile text escaped`() async throws {
        let code = try await site.dossier(upTo: .accepted)
        let done = try await site.take(.settle, code, settlement(), as: "department")
        let page = try await site.get(.moneyTrail(code), as: "department")
        let auditor = try await site.get(.moneyTrail(code), as: "auditor")
        let stranger = try await site.get(.moneyTrail(code), as: "stranger")

        #expect(done.location == SiteURL.dossier(code).string)
        #expect(page.text.contains("1C26TAA 0000123"))
        #expect(page.text.contains("Công ty thiết bị &lt;A&gt;"))
        #expect(page.text.contains("Thanh toán khi quyết toán"))
        #expect(page.text.contains("Hợp đồng 07/HĐ-KC"))
        #expect([auditor.status, stranger.status] == [.ok, .notFound])
    }

    @Test func `an over-claim is kept as a draft, shows what is over, and is refused when done`() async throws {
        let code = try await site.dossier(upTo: .accepted)
        let checked = try await site.take(.settle, code, settlement("301 triệu"), as: "department", button: "kiem-tra")
        let again = try await site.get(.dossierAct(code, ProjectAct.settle.slug), as: "department")
        let refused = try await site.take(.settle, code, settlement("301 triệu"), as: "department")
        let other = try await site.get(.dossierAct(code, ProjectAct.settle.slug), as: "leader")

        for page in [checked, again] {
            #expect(page.text.contains("value=\"301 triệu\""))
            #expect(page.text.contains("vượt giá trị nghiệm thu 300.000.000 đồng"))
            #expect(page.text.contains("name=\"vouchers.1.number\" value=\"0000123\""))
        }
        #expect(refused.status == .conflict || refused.status == .unprocessableContent)
        #expect(other.status == .forbidden)
        #expect(try await site.view(code).dossier.state == .accepted)
    }

    @Test func `a payment is booked on its page, and a stale form is refused with what was typed`() async throws {
        let code = try await site.dossier(upTo: .underWay)
        let payment = try #require(try await trail(code).payments.first)
        let url = SiteURL.payment(payment.id)
        let form: URLQuery = ["version": "1", "voucher": "KB-7", "bookedOn": "20/11/2026", "chapter": "416"]
        let booked = try await site.post(url, form, as: "department")
        let stale = try await site.post(url, form.setting("voucher", "KB-8").setting("reason", "thử"), as: "department")
        let wrong = try await site.post(url, form.setting("chapter", "4"), as: "department")
        let centre = try await site.post(url, form.setting("version", "2"), as: "centre")
        let page = try await site.get(url, as: "auditor")

        #expect(booked.location == SiteURL.moneyTrail(code).string)
        #expect(stale.status != .seeOther && stale.text.contains("value=\"KB-8\""))
        #expect(wrong.text.contains("Chương là ba chữ số, ví dụ 416."))
        #expect(centre.status == .forbidden)
        #expect(page.text.contains("KB-7") && !page.text.contains("<form class=\"form\""))
        #expect(try await trail(code).payments.first?.terms.voucher == "KB-7")
    }

    @Test func `open advances and the review lead to the file, and stay in the territory`() async throws {
        let code = try await site.dossier(upTo: .underWay)
        let open = try await site.get(.outstandingAdvances.with(["ngay": "01/12/2027"]), as: "department")
        let foreign = try await site.get(.outstandingAdvances, as: "stranger")
        let file = try await site.get(.outstandingAdvancesFile, as: "department")
        let review = try await site.get(.moneyReview, as: "auditor")
        let owner = try await site.get(.outstandingAdvances, as: "owner")

        #expect(open.text.contains("href=\"/ho-so/\(code)/so-chi\""))
        #expect(open.text.contains("Từ 1 đến 2 năm") && open.text.contains("quá hạn thanh lý"))
        #expect(foreign.text.contains("Không còn khoản tạm ứng nào chưa quyết toán."))
        #expect(file.bytes.starts(with: Array("PK".utf8)))
        #expect(review.status == .ok)
        #expect(owner.status == .forbidden)
    }

    @Test func `advances on what is no day are not those of today`() async throws {
        let page = try await site.get(.outstandingAdvances.with(["ngay": "31/02/2026"]), as: "department")

        #expect(page.status == .unprocessableContent)
        #expect(page.text.contains("“31/02/2026” không phải là ngày (ngay)."))
    }

    @Test func `an auditor enters a conclusion on the trail, and the Department answers it`() async throws {
        let code = try await site.dossier(upTo: .underWay)
        let url = SiteURL.moneyTrail(code)
        let wrong = try await site.post(url, ["office": "Kiểm toán"], as: "auditor")
        let form: URLQuery = [
            "office": "Kiểm toán nhà nước", "day": "01/10/2026", "finding": "Chi sai", "amount": "5 triệu",
            "dueOn": "20/11/2026",
        ]
        let entered = try await site.post(url, form, as: "auditor")
        let conclusion = try #require(try await trail(code).conclusions.first)
        let page = try await site.get(url, as: "department")
        let answer = SiteURL.conclusion(conclusion.id)
        let answered = try await site.post(answer, ["version": "1", "answer": "Đã nộp trả"], as: "department")

        #expect(wrong.status == .unprocessableContent && wrong.text.contains("Ghi nội dung kết luận."))
        #expect(entered.location == url.string)
        #expect(page.text.contains("quá hạn"))
        #expect(answered.location == url.string)
        #expect(try await trail(code).conclusions.first?.answer?.text == "Đã nộp trả")
    }
}
