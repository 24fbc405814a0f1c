/// The request to pay what was done (đề nghị thanh toán), Mẫu 9; amounts print in đồng.
package struct PaymentRequestForm: PaperContent {
    let head: PaperHead
    let contract: String
    let lines: [PaymentLine]
    let payee: PaperParty
    let accountant: PaperSigner
    let leader: PaperSigner

    package static let form = PaperForm.paymentRequest

    package static let layout = PaperLayout<PaymentRequestForm>(
        PaperHead.fields { $0.head } + PaperParty.fields("nguoi_nhan", "Đơn vị nhận tiền") { $0.payee } + [
            .text("hop_dong", "Số và ngày hợp đồng") { $0.contract },
            .text("cong_du_toan", "Cộng: dự toán được duyệt, đồng") { PaperText.dong($0.sum(\.approved)) },
            .text("cong_tam_ung", "Cộng: đã tạm ứng, đồng") { PaperText.dong($0.sum(\.advanced)) },
            .text("cong_nghiem_thu", "Cộng: giá trị nghiệm thu, đồng") { PaperText.dong($0.sum(\.accepted)) },
            .text("cong_de_nghi", "Cộng: đề nghị thanh toán, đồng") { PaperText.dong($0.sum(\.requested)) },
            .text("bang_chu", "Đề nghị thanh toán bằng chữ") { PaperText.words($0.sum(\.requested)) },
        ] + PaperSigner.fields("ke_toan", "kế toán") { $0.accountant }
            + PaperSigner.fields("thu_truong", "người ký") { $0.leader },
        lists: [
            PaperList(
                "de_an",
                "Từng đề án, nội dung",
                { $0.lines },
                [
                    .cell("noi_dung", "Tên đề án, nội dung") { $0.item },
                    .cell("du_toan", "Dự toán được duyệt, đồng") { PaperText.dong($0.approved) },
                    .cell("tam_ung", "Đã tạm ứng, đồng") { PaperText.dong($0.advanced) },
                    .cell("nghiem_thu", "Giá trị nghiệm thu, đồng") { PaperText.dong($0.accepted) },
                    .cell("de_nghi", "Đề nghị thanh toán, đồng") { PaperText.dong($0.requested) },
                    .cell("ghi_chu", "Ghi chú") { $0.note },
                ]
            )
        ]
    )

    private func sum(_ amount: (PaymentLine) -> Dong) -> Dong { PaperText.sum(lines, amount) }

    package static let sample = PaymentRequestForm(
        head: .sample,
        contract: "05/HĐ-KC ngày 15/03/2026",
        lines: [
            PaymentLine(
                item: PaperProject.sample.title,
                approved: Dong(300_000_000),
                advanced: Dong(210_000_000),
                accepted: Dong(300_000_000),
                requested: Dong(90_000_000),
                note: nil
            )
        ],
        payee: .sampleImplementer,
        accountant: PaperSigner(title: "Kế toán trưởng", name: nil),
        leader: PaperSigner(title: "Giám đốc", name: nil)
    )
}

/// One project or content to be paid.
package struct PaymentLine: Sendable, Equatable {
    let item: String
    let approved: Dong
    let advanced: Dong
    let accepted: Dong
    let requested: Dong
    let note: String?
}
