/// The settlement by content (quyết toán), Mẫu 7; amounts print in đồng.
package struct SettlementDetailForm: PaperContent {
    let head: PaperHead
    let project: PaperProject
    let contract: String
    let lines: [SettlementLine]
    let accountant: PaperSigner
    let leader: PaperSigner

    package static let form = PaperForm.settlementDetail

    package static let layout = PaperLayout<SettlementDetailForm>(
        PaperHead.fields { $0.head } + PaperProject.fields { $0.project } + [
            .text("hop_dong", "Số và ngày hợp đồng") { $0.contract },
            .text("cong_du_toan", "Cộng: dự toán được duyệt, đồng") { PaperText.dong($0.sum(\.approved)) },
            .text("cong_quyet_toan", "Cộng: đề nghị quyết toán, đồng") { PaperText.dong($0.sum(\.settled)) },
            .text("cong_chenh_lech", "Cộng: chênh lệch, đồng") { PaperText.dong($0.sum(\.difference)) },
            .text("bang_chu", "Đề nghị quyết toán bằng chữ") { PaperText.words($0.sum(\.settled)) },
        ] + PaperSigner.fields("ke_toan", "kế toán") { $0.accountant }
            + PaperSigner.fields("thu_truong", "người ký") { $0.leader },
        lists: [
            PaperList(
                "dong",
                "Từng nội dung chi",
                { $0.lines },
                [
                    .cell("noi_dung", "Nội dung chi") { $0.item },
                    .cell("du_toan", "Dự toán được duyệt, đồng") { PaperText.dong($0.approved) },
                    .cell("quyet_toan", "Đề nghị quyết toán, đồng") { PaperText.dong($0.settled) },
                    .cell("chenh_lech", "Quyết toán trừ dự toán, đồng") { PaperText.dong($0.difference) },
                    .cell("ghi_chu", "Ghi chú") { $0.note },
                ]
            )
        ]
    )

    private func sum(_ amount: (SettlementLine) -> Dong) -> Dong { PaperText.sum(lines, amount) }

    package static let sample = SettlementDetailForm(
        head: .sample,
        project: .sample,
        contract: "05/HĐ-KC ngày 15/03/2026",
        lines: [
            SettlementLine(
                item: "Hỗ trợ mua máy sấy đối lưu",
                approved: Dong(300_000_000),
                settled: Dong(300_000_000),
                note: nil
            ),
            SettlementLine(
                item: "Chi quản lý của đơn vị thực hiện",
                approved: Dong(7_500_000),
                settled: Dong(6_820_000),
                note: nil
            ),
        ],
        accountant: PaperSigner(title: "Kế toán trưởng", name: nil),
        leader: PaperSigner(title: "Giám đốc", name: nil)
    )
}

/// One content of a settlement.
package struct SettlementLine: Sendable, Equatable {
    let item: String
    let approved: Dong
    let settled: Dong
    let note: String?

    var difference: Dong { settled - approved }
}
