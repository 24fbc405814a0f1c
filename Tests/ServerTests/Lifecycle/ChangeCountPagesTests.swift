import HTTPTypes
import KhuyenCong
import Server
import Testing

@Suite struct ChangeCountPagesTests {
    @Test func `the counts of a year stand on a page, for those who see reports`() async throws {
        let site = try await DossierSite()
        let code = try await site.dossier(upTo: .approved)
        let fields: URLQuery = [
            "type": "beneficiary", "line": "1", "cause": "Bớt việc", "causeKind": "lateStart", "decider": "department",
            "day": "21/11/2026", "beneficiary.name": "Hợp tác xã chè Thanh Chương",
        ]
        let changed = try await site.take(.change, code, fields, as: "department")

        let page = try await site.get(.changeCounts, as: "department")

        #expect(changed.status == .seeOther)
        #expect(page.cells("Loại") == ["Đổi đơn vị thụ hưởng"])
        #expect(page.cells("Nguyên nhân") == ["Giao kế hoạch, ký hợp đồng chậm"])
        #expect(page.cells("Số lần") == ["1"])
        let other = try await site.get(.changeCounts.with(["nam": "2025"]), as: "department")
        #expect(other.text.contains("Không có điều chỉnh nào trong năm."))
        #expect(try await site.get(.changeCounts, as: "owner").status == .forbidden)
    }
}
