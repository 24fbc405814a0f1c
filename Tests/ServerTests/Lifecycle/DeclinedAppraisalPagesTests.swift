import HTTPTypes
import KhuyenCong
import Server
import TestSupport
import Testing

@Suite struct DeclinedAppraisalPagesTests {
    private let site: DossierSite

    init() async throws {
        site = try await DossierSite()
    }

    @Test func `a rejection may tell what the council found, and the history shows it`() async throws {
        let code = try await site.dossier(upTo: .submitted)
        let form = try await site.get(.dossierAct(code, ProjectAct.reject.slug), as: "department")
        let fields: URLQuery = [
            "reason": "Không hiệu quả", "word": "không chấp thuận", "criteria.effect": "Không tăng công suất",
            "sheets.1.name": "An", "sheets.1.opinion": "reject", "sheets.2.name": "",
        ]
        let done = try await site.take(.reject, code, fields, as: "department")
        let file = try await site.get(.dossier(code), as: "department")

        #expect(form.text.contains("name=\"criteria.effect\""))
        #expect(form.text.contains("name=\"sheets.1.opinion\""))
        #expect(!form.text.contains("name=\"conclusion\""))
        #expect(done.status == .seeOther)
        #expect(file.text.contains("Phiếu của An: Không chấp thuận"))
        #expect(file.text.contains("Không tăng công suất"))
    }
}
