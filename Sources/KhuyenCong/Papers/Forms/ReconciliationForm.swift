/// The reconciliation at the end of the year (đối chiếu kinh phí), Mẫu 10; amounts print in đồng.
package struct ReconciliationForm: PaperContent {
    let head: PaperHead
    let year: Int
    let giver: PaperParty
    let implementer: PaperParty
    let lines: [ReconciliationLine]

    package static let form = PaperForm.reconciliation

    package static let layout = PaperLayout<ReconciliationForm>(
        PaperHead.fields { $0.head } + PaperParty.fields("ben_a", "Bên A") { $0.giver }
            + PaperParty.fields("ben_b", "Bên B") { $0.implementer } + [
                .text("nam", "Năm ngân sách") { String($0.year) },
                .text("cong_duoc_giao", "Cộng: được giao, đồng") { PaperText.dong($0.sum(\.assigned)) },
                .text("cong_tam_ung", "Cộng: đã tạm ứng, đồng") { PaperText.dong($0.sum(\.advanced)) },
                .text("cong_quyet_toan", "Cộng: được quyết toán, đồng") { PaperText.dong($0.sum(\.settled)) },
                .text("cong_nop_tra", "Cộng: phải nộp trả, đồng") {
                    PaperText.knownSum($0.lines, \.returned).map(PaperText.dong)
                },
                .text("cong_chuyen_nam", "Cộng: chuyển năm sau, đồng") {
                    PaperText.knownSum($0.lines, \.carried).map(PaperText.dong)
                },
            ],
        lists: [
            PaperList(
                "hop_dong",
                "Từng hợp đồng trong năm",
                { $0.lines },
                [
                    .cell("hop_dong", "Số và ngày hợp đồng, tên đề án") { $0.contract },
                    .cell("duoc_giao", "Kinh phí được giao, đồng") { PaperText.dong($0.assigned) },
                    .cell("tam_ung", "Đã tạm ứng, đồng") { PaperText.dong($0.advanced) },
                    .cell("quyet_toan", "Được quyết toán, đồng") { PaperText.dong($0.settled) },
                    .cell("nop_tra", "Phải nộp trả, đồng") { $0.returned.map(PaperText.dong) },
                    .cell("chuyen_nam", "Chuyển năm sau, đồng") { $0.carried.map(PaperText.dong) },
                    .cell("ghi_chu", "Ghi chú") { $0.note },
                ]
            )
        ]
    )

    private func sum(_ amount: (ReconciliationLine) -> Dong) -> Dong { PaperText.sum(lines, amount) }

    package static let sample = ReconciliationForm(
        head: .sample,
        year: 2026,
        giver: .sampleAgency,
        implementer: .sampleImplementer,
        lines: [
            ReconciliationLine(
                contract: "05/HĐ-KC ngày 15/03/2026",
                assigned: Dong(300_000_000),
                advanced: Dong(300_000_000),
                settled: Dong(296_500_000),
                returned: Dong(3_500_000),
                carried: .zero,
                note: nil
            )
        ]
    )
}

/// One contract of the year.
package struct ReconciliationLine: Sendable, Equatable {
    let contract: String
    let assigned: Dong
    let advanced: Dong
    let settled: Dong
    /// Nil where it is not known yet; the cell is left to write in.
    let returned: Dong?
    let carried: Dong?
    let note: String?
}
