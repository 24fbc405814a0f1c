import Database
import TestSupport
import Testing

@testable import KhuyenCong
@testable import Office

@Suite struct ContractPaperTests {
    private let world: DossierWorld

    init() async throws {
        world = try await DossierWorld()
    }

    @Test func `a contract to be signed holds what was approved, the machines and the instalments of the pack`()
        async throws
    {
        let dossier = try await world.local(upTo: .approved)

        let values = try await form(dossier).values

        #expect(
            values.lists["noi_dung"] == [
                [
                    "tt": "1", "noi_dung": "Máy sấy chè băng tải (Công ty TNHH Chè Anh Sơn)", "ket_qua": "",
                    "tong": "800.000.000", "khuyen_cong": "300.000.000", "thu_huong": "500.000.000", "khac": "0",
                ]
            ]
        )
        #expect(
            values.lists["nguon"]
                == [["tt": "1", "nguon": "Khuyến công cấp tỉnh", "nam": "2026", "so_tien": "300.000.000"]]
        )
        #expect(
            values.lists["may"] == [
                [
                    "tt": "1", "ten": "Máy sấy chè băng tải, BT-500", "hang": "", "so_luong": "1",
                    "don_gia": "800.000.000",
                ]
            ]
        )
        let paid = (values.lists["dot"] ?? []).map { [$0["lan"], $0["dieu_kien"], $0["so_tien"]] }
        #expect(
            paid == [
                ["Tạm ứng lần một, không quá 70%", "Đã thực hiện trên 70% tổng vốn đầu tư", "210.000.000"],
                ["Phần còn lại", "Đề án đã hoàn thành, được nghiệm thu cơ sở", "90.000.000"],
            ]
        )
        #expect(values.texts["bang_chu"] == "Ba trăm triệu đồng")
        #expect(values.texts["ben_a_ten"] == "Sở Công Thương")
        #expect(values.texts["ngay_ky"] == PaperText.longDay(nil))
        #expect(values.texts["ngay_hoan_thanh"] == PaperText.dots)
        #expect(values.texts["thoi_han"]?.contains("chậm nhất ngày 22/01/2027") == true)
    }

    /// What an annex changes stands in its own paper; the contract stays as it was signed.
    @Test func `a signed contract stays as it was signed, after an annex too`() async throws {
        let dossier = try await world.local(upTo: .approved)
        let paper = FieldTree.group(["number": .text("05/HĐ-KC")])
        try await world.act(.contract, dossier, ["document": paper], by: world.department)
        let less: [String: FieldTree] = [
            "type": .text("amountDown"), "cause": .text("Giá máy giảm"), "decider": .text("department"),
            "lines": DossierWorld.money(250_000_000), "document": .group(["number": .text("9/QĐ-SCT")]),
        ]
        try await world.act(.change, dossier, less, by: world.department)

        let texts = try await form(dossier).values.texts

        #expect(texts["so_van_ban"] == "05/HĐ-KC")
        #expect(texts["gia_tri"] == "300.000.000")
    }

    @Test func `what no rule names a share for is left to be written, and so is the rest`() async throws {
        let territories = try await world.database.read { try Territories.load($0) }
        let fields = FieldTree.group(["lines": .list([.group(["item": .text("foreignFair")])])])
        let proposal = Proposal(.lenient(fields), on: TestDatabase.now.day, territories)
        let line = try #require(proposal.lines.first)
        let cost = EstimateSplit(promotion: Dong(100_000_000), counterpart: .zero, other: .zero)

        let rows = Instalments(nil).rows([(line: line, cost: cost)])

        #expect(rows.map(\.amount) == [nil, nil])
        #expect(rows.first?.basis == "khoản 2 Điều 16 Thông tư 36/2013/TT-BCT")
    }

    private func form(_ dossier: Dossier) async throws -> ContractForm {
        try await world.database.read { tx in
            let view = try DossierView.load(.dossier(dossier.id), by: .localOperator, in: tx)
            let pack = try StandingPacks.load(in: tx).inForce(view.dossier, on: TestDatabase.now.day)
            return try PaperDossier.load(view, try Territories.load(tx), in: tx).contractForm(pack)
        }
    }
}
