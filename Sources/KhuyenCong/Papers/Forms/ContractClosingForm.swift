/// The closing of a contract (thanh lý hợp đồng), Mẫu 6; amounts print in đồng and in words.
package struct ContractClosingForm: PaperContent {
    let head: PaperHead
    let project: PaperProject
    let contract: String
    let place: String
    /// One ground per line: acceptance, settlement.
    let grounds: [String]
    /// Bên A gives the money, bên B carries out.
    let giver: PaperParty
    let implementer: PaperParty
    let lines: [ClosingLine]
    let advanced: Dong
    let conclusion: String

    package static let form = PaperForm.contractClosing

    package static let layout = PaperLayout<ContractClosingForm>(
        PaperHead.fields { $0.head } + PaperProject.fields { $0.project }
            + PaperParty.fields("ben_a", "Bên A") { $0.giver }
            + PaperParty.fields("ben_b", "Bên B") { $0.implementer } + [
                .text("hop_dong", "Số và ngày hợp đồng") { $0.contract },
                .text("noi_thanh_ly", "Nơi thanh lý") { $0.place },
                .text("can_cu", "Căn cứ thanh lý, mỗi căn cứ một dòng") { form in
                    form.grounds.map { "- \($0);" }.joined(separator: "\n")
                },
                .text("gia_tri_hop_dong", "Giá trị hợp đồng, đồng") { PaperText.dong($0.contracted) },
                .text("gia_tri_quyet_toan", "Giá trị được quyết toán, đồng") { PaperText.dong($0.settled) },
                .text("bang_chu", "Giá trị được quyết toán bằng chữ") { PaperText.words($0.settled) },
                .text("da_tam_ung", "Đã tạm ứng, đồng") { PaperText.dong($0.advanced) },
                .text("con_duoc_nhan", "Bên B còn được nhận, đồng") { PaperText.dong($0.owed) },
                .text("phai_nop_tra", "Bên B phải nộp trả, đồng") { PaperText.dong($0.returned) },
                .text("ket_luan", "Kết luận thanh lý") { $0.conclusion },
            ],
        lists: [
            PaperList(
                "noi_dung",
                "Từng nội dung của hợp đồng",
                { $0.lines },
                [
                    .cell("noi_dung", "Nội dung") { $0.item },
                    .cell("ket_qua", "Kết quả thực hiện") { $0.result },
                    .cell("hop_dong", "Giá trị theo hợp đồng, đồng") { PaperText.dong($0.contracted) },
                    .cell("quyet_toan", "Giá trị được quyết toán, đồng") { PaperText.dong($0.settled) },
                ]
            )
        ]
    )

    private var contracted: Dong { PaperText.sum(lines, \.contracted) }
    private var settled: Dong { PaperText.sum(lines, \.settled) }
    /// Settled beyond the advances.
    private var owed: Dong { max(.zero, settled - advanced) }
    /// Advanced beyond what was settled.
    private var returned: Dong { max(.zero, advanced - settled) }

    package static let sample = ContractClosingForm(
        head: .sample,
        project: .sample,
        contract: "05/HĐ-KC ngày 15/03/2026",
        place: "Hà Nội",
        grounds: ["Hợp đồng số 05/HĐ-KC ngày 15/03/2026", "Biên bản nghiệm thu cơ sở ngày 02/10/2026"],
        giver: .sampleAgency,
        implementer: .sampleImplementer,
        lines: [
            ClosingLine(
                item: "Hỗ trợ mua máy sấy đối lưu",
                result: "Đã nghiệm thu, đưa vào sản xuất",
                contracted: Dong(300_000_000),
                settled: Dong(300_000_000)
            )
        ],
        advanced: Dong(210_000_000),
        conclusion: "Hai bên thống nhất thanh lý hợp đồng."
    )
}

/// One content of a contract that is closed.
package struct ClosingLine: Sendable, Equatable {
    let item: String
    let result: String
    let contracted: Dong
    let settled: Dong
}
