/// The vouchers of promotion money (bảng kê chứng từ), Mẫu 8a; amounts print in đồng.
package struct VoucherForm: PaperContent {
    let list: VoucherList

    package static let form = PaperForm.vouchers

    package static let layout = PaperLayout<VoucherForm>(
        VoucherList.fields { $0.list },
        lists: [
            PaperList("chung_tu", "Từng chứng từ", { $0.list.vouchers }, VoucherLine.fields)
        ]
    )

    package static let sample = VoucherForm(list: .sample)
}

/// The vouchers of all sources, for projects that the State supports by a percentage, Mẫu 8b; amounts in đồng.
package struct AllSourceVoucherForm: PaperContent {
    let list: VoucherList

    package static let form = PaperForm.allSourceVouchers

    package static let layout = PaperLayout<AllSourceVoucherForm>(
        VoucherList.fields { $0.list } + [
            .text("cong_khac", "Cộng: nguồn khác, đồng") {
                PaperText.knownSum($0.list.vouchers, \.other).map(PaperText.dong)
            },
            .text("cong_tat_ca", "Cộng: tất cả các nguồn, đồng") {
                PaperText.dong(PaperText.sum($0.list.vouchers, \.total))
            },
        ],
        lists: [
            PaperList(
                "chung_tu",
                "Từng chứng từ",
                { $0.list.vouchers },
                VoucherLine.fields + [
                    .cell("khac", "Từ nguồn khác, đồng") { $0.other.map(PaperText.dong) },
                    .cell("tong", "Tổng số tiền, đồng") { PaperText.dong($0.total) },
                ]
            )
        ]
    )

    package static let sample = AllSourceVoucherForm(list: .sample)
}

/// Vouchers and the contract that they belong to.
package struct VoucherList: Sendable {
    let head: PaperHead
    let project: PaperProject
    let contract: String
    let vouchers: [VoucherLine]
    let accountant: PaperSigner
    let leader: PaperSigner

    /// Nil where of some voucher nobody has said which part promotion money pays.
    var promotion: Dong? { PaperText.knownSum(vouchers, \.promotion) }

    static func fields<Content: Sendable>(
        _ list: @escaping @Sendable (Content) -> VoucherList
    ) -> [PaperField<Content>] {
        PaperHead.fields { list($0).head } + PaperProject.fields { list($0).project } + [
            .text("hop_dong", "Số và ngày hợp đồng") { list($0).contract },
            .text("so_chung_tu", "Số lượng chứng từ") { String(list($0).vouchers.count) },
            .text("cong_khuyen_cong", "Cộng: kinh phí khuyến công, đồng") { list($0).promotion.map(PaperText.dong) },
            .text("bang_chu", "Kinh phí khuyến công bằng chữ") { list($0).promotion.map(PaperText.words) },
        ] + PaperSigner.fields("ke_toan", "kế toán") { list($0).accountant }
            + PaperSigner.fields("thu_truong", "người ký") { list($0).leader }
    }

    static let sample = VoucherList(
        head: .sample,
        project: .sample,
        contract: "05/HĐ-KC ngày 15/03/2026",
        vouchers: [
            VoucherLine(
                kind: "Hóa đơn",
                number: "1C26TAA 0000127",
                day: Day(year: 2026, month: 7, day: 15),
                seller: "Công ty cung cấp thiết bị",
                item: "Máy sấy đối lưu",
                promotion: Dong(300_000_000),
                other: Dong(420_000_000)
            ),
            VoucherLine(
                kind: "Phiếu chi",
                number: "45",
                day: Day(year: 2026, month: 8, day: 3),
                seller: nil,
                item: "Công tác phí kiểm tra, nghiệm thu",
                promotion: Dong(6_820_000),
                other: .zero
            ),
        ],
        accountant: PaperSigner(title: "Kế toán trưởng", name: nil),
        leader: PaperSigner(title: "Giám đốc", name: nil)
    )
}

/// A voucher (chứng từ): an invoice, a payment slip, an order to the bank.
package struct VoucherLine: Sendable, Equatable {
    let kind: String
    /// With its symbol.
    let number: String
    let day: Day?
    let seller: String?
    let item: String
    /// Which part each source pays; nil where nobody has said.
    let promotion: Dong?
    let other: Dong?
    /// All that the voucher is about, in đồng.
    let total: Dong

    init(
        kind: String,
        number: String,
        day: Day?,
        seller: String?,
        item: String,
        promotion: Dong?,
        other: Dong?,
        total: Dong? = nil
    ) {
        self.kind = kind
        self.number = number
        self.day = day
        self.seller = seller
        self.item = item
        self.promotion = promotion
        self.other = other
        self.total = total ?? (promotion ?? .zero) + (other ?? .zero)
    }

    static let fields: [PaperField<VoucherLine>] = [
        .cell("loai", "Loại chứng từ") { $0.kind },
        .cell("so", "Ký hiệu, số chứng từ") { $0.number },
        .cell("ngay", "Ngày chứng từ") { $0.day?.vietnamese },
        .cell("nguoi_ban", "Người bán, người nhận tiền") { $0.seller },
        .cell("noi_dung", "Nội dung chi") { $0.item },
        .cell("khuyen_cong", "Từ kinh phí khuyến công, đồng") { $0.promotion.map(PaperText.dong) },
    ]
}
