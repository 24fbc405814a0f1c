import Office
import Testing

@testable import KhuyenCong

@Suite struct PaperValuesTests {
    @Test func `an estimate sums its lines, in millions and in words`() {
        let texts = EstimateForm.sample.values.texts

        #expect(texts["cong_tong"] == "765,5")
        #expect(texts["cong_khuyen_cong"] == "300")
        #expect(texts["cong_thu_huong"] == "455,5")
        #expect(texts["cong_khac"] == "10")
        #expect(texts["bang_chu"] == "Ba trăm triệu đồng")
        #expect(
            EstimateForm.sample.values.lists["dong"]?.last == [
                "tt": "2", "noi_dung": "Lắp đặt, chạy thử, hướng dẫn vận hành", "tong": "45,5", "khuyen_cong": "0",
                "thu_huong": "35,5", "khac": "10", "ghi_chu": "Quỹ phát triển khoa học và công nghệ",
            ]
        )
        #expect(EstimateForm.sample.values.lists["nam"] == [])
    }

    @Test(arguments: [
        (210_000_000, "90.000.000", "0"), (300_000_000, "0", "0"), (310_500_000, "0", "10.500.000"),
    ])
    func `closing a contract owes either way what the advances leave`(
        advanced: Int64,
        owed: String,
        returned: String
    ) {
        let sample = ContractClosingForm.sample
        let form = ContractClosingForm(
            head: sample.head,
            project: sample.project,
            contract: sample.contract,
            place: sample.place,
            grounds: sample.grounds,
            giver: sample.giver,
            implementer: sample.implementer,
            lines: sample.lines,
            advanced: Dong(advanced),
            conclusion: sample.conclusion
        )

        #expect(form.values.texts["con_duoc_nhan"] == owed)
        #expect(form.values.texts["phai_nop_tra"] == returned)
    }

    @Test func `a settlement below its estimate shows a negative difference`() {
        let values = SettlementDetailForm.sample.values

        #expect(values.texts["cong_chenh_lech"] == "-680.000")
        #expect(values.lists["dong"]?.map { $0["chenh_lech"] } == ["0", "-680.000"])
    }

    @Test func `vouchers of all sources show the sum beside its parts`() {
        let values = AllSourceVoucherForm.sample.values

        #expect(values.texts["cong_tat_ca"] == "726.820.000")
        #expect(values.texts["cong_khuyen_cong"] == "306.820.000")
        #expect(values.texts["cong_khac"] == "420.000.000")
        #expect(values.lists["chung_tu"]?.first?["ngay"] == "15/07/2026")
    }

    /// Nghị định 30/2020/NĐ-CP, Phụ lục I: a zero stands before days under 10 and before months 1 and 2.
    @Test(arguments: [
        ("2026-11-21", "ngày 21 tháng 11 năm 2026"), ("2026-02-05", "ngày 05 tháng 02 năm 2026"),
        ("2026-03-09", "ngày 09 tháng 3 năm 2026"),
    ])
    func `a day reads as papers write it`(iso: String, expected: String) {
        #expect(PaperText.longDay(Day(iso)) == expected)
    }

    @Test func `what is not known leaves room to write`() {
        let head = PaperHead(superior: "", office: "Sở", number: nil, place: "", day: nil, receivers: [])
        let values = PaperLayout<PaperHead>(PaperHead.fields).values(of: head).texts

        #expect(
            values == [
                "co_quan_cap_tren": "……………", "don_vi_lap": "SỞ", "so_van_ban": "        /", "dia_danh": "……………",
                "ngay_ky": "ngày      tháng      năm        ", "noi_nhan": "",
            ]
        )
    }

    /// The cap on advances is a share; 99,999 % must not read as all of it.
    @Test(arguments: [
        (Int64(99_999), Int64(100_000), "99,99 %"), (1, 3, "33,33 %"), (5, 4, "125,00 %"), (0, 4, "0,00 %"),
    ])
    func `a share is rounded down`(part: Int64, whole: Int64, expected: String) {
        #expect(PaperText.share(Dong(part), of: Dong(whole)) == expected)
    }

    @Test func `there is no share of nothing`() {
        #expect(PaperText.share(Dong(1), of: .zero) == nil)
        #expect(PaperText.share(Dong(Int64.max), of: Dong(1)) == nil)
    }
}
