import HTTPTypes
import KhuyenCong
import TestSupport
import Testing

@testable import Server

/// What an untouched form of an act must not do, and what is said of an act that leaves something open.
@Suite struct ActDemandsPagesTests {
    private let site: DossierSite

    init() async throws {
        site = try await DossierSite()
    }

    @Test(arguments: [
        (ProjectState.submitted, ProjectAct.appraise, ["conclusion", "members"]),
        (.approved, .contract, ["document.number", "document.office"]), (.accepted, .settle, ["vouchers.1.gross"]),
    ])
    func `an untouched form does nothing, and says at its fields what its paper always has`(
        state: ProjectState,
        act: ProjectAct,
        fields: [String]
    ) async throws {
        let code = try await site.dossier(upTo: state)
        let before = try await site.view(code)
        let untouched = DossierSite.amounts().setting("conclusion", nil)
        let reply = try await site.take(act, code, untouched, as: "department")

        #expect(reply.status == .unprocessableContent)
        for field in fields { #expect(reply.text.contains("id=\"\(field)-fault\""), "\(field)") }
        #expect(reply.text.contains("value=\"300 triệu\""))
        #expect(try await site.view(code) == before)
    }

    @Test func `nobody has concluded before an officer does`() async throws {
        let code = try await site.dossier(upTo: .submitted)
        let form = try await site.get(.dossierAct(code, ProjectAct.appraise.slug), as: "department")

        #expect(form.text.contains("name=\"conclusion\" value=\"approve\">"))
        #expect(form.text.contains("<label for=\"members\">Số thành viên</label>"))
    }

    @Test func `the sheets of members say who appraised`() async throws {
        let code = try await site.dossier(upTo: .submitted)
        let fields = DossierSite.amounts().setting("sheets.1.name", "Thành viên một")
            .setting("sheets.1.opinion", "approve")
        let done = try await site.take(.appraise, code, fields, as: "department")

        #expect(done.status == .seeOther)
    }

    @Test func `a contract names its giver, and the form says who takes`() async throws {
        let code = try await site.dossier(upTo: .approved)
        let form = try await site.get(.dossierAct(code, ProjectAct.contract.slug), as: "department")

        #expect(form.text.contains("<label for=\"document.office\">Bên giao</label>"))
        #expect(form.text.contains("bên nhận: Trung tâm Khuyến công Nghệ An."))
    }

    @Test func `what stays open stands under the button before an act, and in its notice`() async throws {
        let code = try await site.dossier(upTo: .accepted)
        let form = try await site.get(.dossierAct(code, ProjectAct.settle.slug), as: "department")
        let done = try await site.take(.settle, code, DossierSite.settlement(), as: "department")
        let file = try await site.get(.dossier(code), as: "department")
        let checks = try #require(try await site.view(code).history.first).checks
        let open = try #require(checks.first { $0.verdict == .undecided })
        let brief = open.sentence.count > 140 ? "\(open.sentence.prefix(40))" : "\(open.sentence)</li>"

        #expect(form.text.contains("thì còn chưa kết luận được: Trong mức theo chứng từ"))
        #expect(done.status == .seeOther)
        #expect(file.text.contains("Đã ghi việc “Quyết toán”. Còn lưu ý:<ul><li>\(brief)"))
    }

    @Test func `a long sentence ends behind an item, not within an amount`() {
        let start = "Chứng từ còn thiếu: hợp đồng mua máy; biên bản bàn giao; hóa đơn của cơ sở thụ hưởng"
        let sentence = "\(start), số tiền đã chuyển theo ủy nhiệm chi là 1.250.000.000 đồng của cả hai đợt tạm ứng"

        #expect(ActPages.brief(sentence) == "\(start)… (xem đủ trong lịch sử của hồ sơ)")
        #expect(ActPages.brief(start) == start)
    }
}
