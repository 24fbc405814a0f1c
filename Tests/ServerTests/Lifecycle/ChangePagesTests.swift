import HTTPTypes
import KhuyenCong
import Server
import TestSupport
import Testing

@Suite struct ChangePagesTests {
    private let site: DossierSite

    init() async throws {
        site = try await DossierSite()
    }

    private func decided(_ type: ChangeType) -> URLQuery {
        [
            "type": type.rawValue, "line": "1", "cause": "Mặt bằng hẹp hơn", "decider": "provincialCommittee",
            "document.office": "UBND tỉnh", "document.number": "12/QĐ-UBND", "day": TestDatabase.now.day.vietnamese,
        ]
    }

    @Test func `the form of a content offers what stands, and the history shows old and new`() async throws {
        let code = try await site.dossier(upTo: .approved)
        let form = try await site.get(
            .dossierAct(code, ProjectAct.change.slug).with(["loai": ChangeType.content.rawValue]),
            as: "department"
        )
        let same = try await site.take(
            .change,
            code,
            decided(.content).setting("content.scale", "Một dây chuyền 500 kg mỗi ngày"),
            as: "department"
        )
        let other = try await site.take(
            .change,
            code,
            decided(.content).setting("content.scale", "Một dây chuyền 300 kg mỗi ngày"),
            as: "department"
        )
        let file = try await site.get(.dossier(code), as: "department")

        #expect(form.text.contains("Một dây chuyền 500 kg mỗi ngày</textarea>"))
        #expect(form.text.contains("<option value=\"machinery\" selected"))
        #expect(same.status == .unprocessableContent)
        #expect(same.text.contains("Nội dung mới giống nội dung đang có."))
        #expect(other.status == .seeOther, "\(other.text)")
        #expect(
            file.text.contains("quy mô: Một dây chuyền 500 kg mỗi ngày → Một dây chuyền 300 kg mỗi ngày")
        )
    }

    @Test func `an extension in the year asks for the day and shows it in the file`() async throws {
        let code = try await site.dossier(upTo: .approved)
        let open = try await site.take(.change, code, decided(.extendInYear), as: "department")
        let done = try await site.take(
            .change,
            code,
            decided(.extendInYear).setting("endsOn", "15/12/2026"),
            as: "department"
        )
        let file = try await site.get(.dossier(code), as: "department")
        let before = SiteURL.api(.dossier(code)).with(["on": "2026-01-01"])

        #expect(open.text.contains("Ghi ngày hoàn thành mới."))
        #expect(done.status == .seeOther, "\(done.text)")
        #expect(file.text.contains("ngày hoàn thành: trống → 15/12/2026"))
        #expect(try await site.get(before, as: "department").text.contains("chưa nộp"))
    }
}
