import Database
import Foundation
import TestSupport
import Testing

@testable import KhuyenCong
@testable import Office

@Suite struct DossierPapersTests {
    private let world: DossierWorld
    private let papers: Papers

    init() async throws {
        world = try await DossierWorld()
        papers = Papers(world.database)
    }

    @Test(arguments: [
        PaperForm.estimate, .registration, .completedVolume, .namedAppraisal, .placeAcceptance,
        .contractAcceptance, .contractClosing, .settlementDetail, .vouchers, .allSourceVouchers, .paymentRequest,
        .reconciliation, .groupPlan, .contract,
    ])
    func `a closed file fills each of its forms, and no placeholder is left`(form: PaperForm) async throws {
        let dossier = try await world.local(upTo: .closed)

        let file = try await papers.fill(form, of: .dossier(dossier.id), for: world.department)

        #expect(try DocxTemplate(file.bytes).placeholders == [])
        #expect(file.name == "\(form.fileName.dropLast(5))-hs\(dossier.id).docx")
        #expect(try await papers.fill(form, of: .dossier(dossier.id), for: world.department) == file)
    }

    @Test func `an estimate says of a draft what was typed, and nothing more`() async throws {
        let dossier = try await world.draft()

        let values = try await paper(dossier).estimate.values

        #expect(
            values.lists["dong"] == [
                [
                    "tt": "1", "noi_dung": "Máy sấy chè băng tải", "tong": "800", "khuyen_cong": "300",
                    "thu_huong": "500", "khac": "0", "ghi_chu": "",
                ]
            ]
        )
        #expect(values.texts["ten_de_an"] == "Hỗ trợ máy sấy chè")
        #expect(values.texts["don_vi_lap"] == "TRUNG TÂM KHUYẾN CÔNG NGHỆ AN")
        #expect(values.texts["co_quan_cap_tren"] == PaperText.dots)
        #expect(values.texts["ho_ten_thu_truong"] == "")
        #expect(values.texts["cap_khuyen_cong"] == "địa phương")
        #expect(values.texts["ngay_ky"] == PaperText.longDay(nil))
    }

    /// Money of the nation in a province's project is another source: Mẫu 1 asks to name it.
    @Test func `promotion money is that of the file's own programme`() async throws {
        let dossier = try await world.draft(DossierWorld.machinery(level: "local", source: "national"))

        let line = try await paper(dossier).estimate.values.lists["dong"]?.first

        #expect(line?["khuyen_cong"] == "0")
        #expect(line?["khac"] == "300")
        #expect(line?["ghi_chu"] == "Khuyến công quốc gia")
    }

    @Test func `an acceptance sets the bought machine beside the approved one`() async throws {
        let dossier = try await world.local(upTo: .underWay)
        let fields = DossierWorld.bought(model: "BT-500", price: 780_000_000, decision: "giá thấp hơn, chấp nhận")
        try await world.act(.accept, dossier, fields, by: world.department)

        let paper = try await paper(dossier)
        let values = paper.placeAcceptance(try #require(paper.lines.first)).values

        #expect(
            values.lists["may"] == [
                [
                    "tt": "1", "duoc_duyet": "Máy sấy chè băng tải, BT-500", "da_mua": "Máy sấy chè băng tải, BT-500",
                    "hang": "", "so_may": "S-01", "so_luong": "1", "gia": "780", "hoa_don": "0000123",
                    "danh_gia": "đơn giá duyệt 800.000.000, mua 780.000.000 đồng; kết luận: giá thấp hơn, chấp nhận",
                ]
            ]
        )
        #expect(values.lists["ket_qua"]?.first?["thuc_hien"] == "1 máy")
        #expect(values.texts["noi_nghiem_thu"] == "Xã Anh Sơn, Tỉnh Nghệ An")
        #expect(values.texts["ket_luan"] == PaperText.dots)
    }

    @Test func `an acceptance names the year of make with the maker`() async throws {
        let dossier = try await world.local(upTo: .underWay)
        let fields = DossierWorld.bought(["maker": .text("Nhật Bản"), "madeInYear": .number(2026)])
        try await world.act(.accept, dossier, fields, by: world.department)

        let paper = try await paper(dossier)
        let machine = paper.placeAcceptance(try #require(paper.lines.first)).values.lists["may"]?.first

        #expect(machine?["hang"] == "Nhật Bản, 2026")
        #expect(machine?["danh_gia"] == "Đúng danh mục")
    }

    @Test func `the sheet of a rejected file says what was found and why`() async throws {
        let dossier = try await world.local(upTo: .submitted)
        let fields: [String: FieldTree] = [
            "reason": .text("Máy không tiên tiến"), "criteria": .group(["effect": .text("Không tăng công suất")]),
        ]
        try await world.act(.reject, dossier, fields, by: world.department)

        let values = try await paper(dossier).namedAppraisal.values

        #expect(
            values.lists["tieu_chi"]?.map { $0["nhan_xet"] ?? "" } == ["", "Không tăng công suất", "", "", ""]
        )
        #expect(values.texts["ket_luan"] == "Không chấp thuận: Máy không tiên tiến")
    }

    @Test func `the closing of a contract owes what the advance leaves`() async throws {
        let dossier = try await world.local(upTo: .settled)

        let texts = try await paper(dossier).contractClosing.values.texts

        #expect(texts["gia_tri_hop_dong"] == "300.000.000")
        #expect(texts["da_tam_ung"] == "200.000.000")
        #expect(texts["con_duoc_nhan"] == "100.000.000")
        #expect(texts["phai_nop_tra"] == "0")
    }

    @Test func `the report of a month says what was reported of that month alone`() async throws {
        let dossier = try await reported()

        let paper = try await paper(dossier)

        #expect(paper.progressForm(month: nil, year: nil)?.month == 8)
        let august = try #require(paper.progressForm(month: 8, year: 2026)).values
        #expect(august.lists["de_an"]?.first?["khoi_luong"] == "Đã lắp máy; đã chi 640.000.000 đồng, mọi nguồn")
        #expect(august.texts["kho_khan"] == "Thiếu điện")
        let july = try #require(paper.progressForm(month: 7, year: 2026)).values
        #expect(july.lists["de_an"]?.first?["khoi_luong"] == "")
        #expect(july.texts["kho_khan"] == PaperText.dots)
    }

    @Test func `a form that the file is not at yet is refused, and names those that can be filled`() async throws {
        let dossier = try await world.draft()

        let refusal = await #expect(throws: Refusal.self) {
            try await papers.fill(.contractClosing, of: .dossier(dossier.id), for: world.centre)
        }

        #expect(refusal?.kind == .conflict)
        #expect(refusal?.remedy == "Các mẫu dùng được lúc này: 1.")
    }

    @Test func `a report without a month needs one that was sent`() async throws {
        let dossier = try await world.local(upTo: .underWay)

        let refusal = await #expect(throws: Refusal.self) {
            try await papers.fill(.progress, of: .dossier(dossier.id), for: world.centre)
        }

        #expect(refusal?.kind == .invalid)
        #expect(refusal?.field == "month")
    }

    @Test func `the papers of another province's file do not exist`() async throws {
        let dossier = try await world.local(upTo: .submitted)

        await #expect(throws: Refusal.missing) {
            try await papers.fill(.estimate, of: .dossier(dossier.id), for: world.foreign)
        }
        let query = PaperRegisterQuery(form: .registration, level: .local, province: "40", year: 2026)
        await #expect(throws: Refusal.missing) { try await papers.register(query, for: world.foreign) }
    }

    @Test func `the month of a province holds each file under way, and no other`() async throws {
        _ = try await reported()
        _ = try await world.local(
            DossierWorld.machinery(name: "Hợp tác xã Nam Đàn", serial: "S-02", phone: "0912000000"),
            upTo: .submitted
        )
        let query = PaperRegisterQuery(form: .progress, level: .local, province: "40", year: 2026, month: 8)

        let text = try await document(papers.register(query, for: world.department))
        let national = PaperRegisterQuery(form: .progress, level: .national, province: "40", year: 2026, month: 8)
        let other = try await document(papers.register(national, for: world.department))

        #expect(text.components(separatedBy: "Hỗ trợ máy sấy chè</w:t>").count == 2)
        #expect(text.contains("Đã lắp máy"))
        #expect(!other.contains("Hỗ trợ máy sấy chè"))
        let months = PaperRegisterQuery(form: .progress, level: .local, province: "40", year: 2026)
        let refusal = await #expect(throws: Refusal.self) { try await papers.register(months, for: world.department) }
        #expect(refusal?.field == "month")
    }

    private func reported() async throws -> Dossier {
        let dossier = try await world.local(upTo: .underWay)
        try await world.act(
            .report,
            dossier,
            [
                "year": .number(2026), "month": .number(8), "done": .text("Đã lắp máy"),
                "spent": .number(640_000_000), "difficulties": .text("Thiếu điện"),
            ],
            by: world.centre
        )
        return dossier
    }

    private func paper(_ dossier: Dossier) async throws -> PaperDossier {
        let officer = world.department
        return try await world.database.read { tx in
            let view = try DossierView.load(.dossier(dossier.id), by: officer, in: tx)
            return try PaperDossier.load(view, try Territories.load(tx), in: tx)
        }
    }

    private func document(_ file: PaperFile) throws -> String {
        let archive = try ZipArchive(bytes: file.bytes, limits: .standard)
        return String(decoding: try #require(try archive.bytes(of: "word/document.xml")), as: UTF8.self)
    }
}
