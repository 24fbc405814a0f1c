/// The contract to carry out a project (hợp đồng thực hiện đề án); amounts print in đồng.
///
/// The circular has no form of it: layout and wording are our own.
package struct ContractForm: PaperContent {
    let head: PaperHead
    let project: PaperProject
    let place: String
    /// The planned last day of the work; nil where nobody has told it.
    let endsOn: Day?
    /// One ground per line: the decision, what the act cites.
    let grounds: [String]
    /// Bên A gives the money, bên B carries out.
    let giver: PaperParty
    let implementer: PaperParty
    let lines: [ContractedLine]
    let sources: [ContractedSource]
    /// The approved list; empty where the project buys no machine.
    let machines: [ContractedMachine]
    let instalments: [Instalment]
    /// One day until which something is due per line, with its article.
    let deadlines: [String]

    package static let form = PaperForm.contract

    package static let layout = PaperLayout<ContractForm>(
        PaperHead.fields { $0.head } + PaperProject.fields { $0.project }
            + PaperParty.fields("ben_a", "Bên A") { $0.giver }
            + PaperParty.fields("ben_b", "Bên B") { $0.implementer } + [
                .text("can_cu", "Căn cứ ký hợp đồng, mỗi căn cứ một dòng") { form in
                    form.grounds.map { "- \($0);" }.joined(separator: "\n")
                },
                .text("dia_diem", "Địa điểm thực hiện") { $0.place },
                .text("ngay_hoan_thanh", "Ngày hoàn thành theo đề án") { $0.endsOn?.vietnamese },
                .text("gia_tri", "Kinh phí khuyến công của hợp đồng, đồng") { PaperText.dong($0.cost.promotion) },
                .text("bang_chu", "Kinh phí khuyến công bằng chữ") { PaperText.words($0.cost.promotion) },
                .text("cong_tong", "Cộng: tổng kinh phí, đồng") { PaperText.dong($0.cost.total) },
                .text("cong_thu_huong", "Cộng: đóng góp của đơn vị thụ hưởng, đồng") {
                    PaperText.dong($0.cost.counterpart)
                },
                .text("cong_khac", "Cộng: nguồn khác, đồng") { PaperText.dong($0.cost.other) },
                .text("thoi_han", "Các thời hạn, mỗi thời hạn một dòng") { form in
                    form.deadlines.map { "- \($0);" }.joined(separator: "\n")
                },
            ],
        lists: [
            PaperList("noi_dung", "Từng nội dung của hợp đồng", { $0.lines }, ContractedLine.fields),
            PaperList("nguon", "Kinh phí theo nguồn và năm ngân sách", { $0.sources }, ContractedSource.fields),
            PaperList(
                "may",
                "Danh mục máy móc, thiết bị được duyệt",
                need: .optional,
                { $0.machines },
                ContractedMachine.fields
            ),
            PaperList("dot", "Các lần tạm ứng, thanh toán", { $0.instalments }, Instalment.fields),
        ]
    )

    private var cost: EstimateSplit { .sum(lines.map(\.cost)) }

    package static let sample = ContractForm(
        head: .sample,
        project: .sample,
        place: "Xã A, Tỉnh A",
        endsOn: Day(year: 2026, month: 11, day: 30),
        grounds: ["Quyết định số 120/QĐ-BCT ngày 10/02/2026"],
        giver: .sampleAgency,
        implementer: .sampleImplementer,
        lines: [
            ContractedLine(
                item: "Hỗ trợ mua máy sấy đối lưu (Hợp tác xã chế biến nông sản)",
                result: "1 máy",
                cost: EstimateSplit(promotion: Dong(300_000_000), counterpart: Dong(500_000_000), other: .zero)
            )
        ],
        sources: [ContractedSource(name: "Khuyến công quốc gia", year: 2026, amount: Dong(300_000_000))],
        machines: [
            ContractedMachine(
                name: "Máy sấy đối lưu, 500 kg/mẻ",
                origin: "Việt Nam, 2026",
                quantity: 1,
                price: Dong(800_000_000)
            )
        ],
        instalments: [
            Instalment(
                name: "Tạm ứng lần một, không quá 70%",
                condition: "Đã thực hiện trên 70% tổng vốn đầu tư",
                amount: Dong(210_000_000),
                basis: "điểm d khoản 2 Điều 13 Thông tư 36/2013/TT-BCT"
            )
        ],
        deadlines: ["Báo cáo tiến độ trước ngày 25 hằng tháng (khoản 2 Điều 22 Thông tư 36/2013/TT-BCT)"]
    )
}

/// One content of a contract, with who pays how much.
package struct ContractedLine: Sendable, Equatable {
    let item: String
    let result: String
    let cost: EstimateSplit

    static let fields: [PaperField<ContractedLine>] = [
        .cell("noi_dung", "Nội dung, với đơn vị thụ hưởng") { $0.item },
        .cell("ket_qua", "Kết quả phải đạt") { $0.result },
        .cell("tong", "Tổng kinh phí, đồng") { PaperText.dong($0.cost.total) },
        .cell("khuyen_cong", "Kinh phí khuyến công, đồng") { PaperText.dong($0.cost.promotion) },
        .cell("thu_huong", "Đóng góp của đơn vị thụ hưởng, đồng") { PaperText.dong($0.cost.counterpart) },
        .cell("khac", "Nguồn khác, đồng") { PaperText.dong($0.cost.other) },
    ]
}

/// Promotion money of a contract, by source and budget year.
package struct ContractedSource: Sendable, Equatable {
    let name: String
    let year: Int
    let amount: Dong

    static let fields: [PaperField<ContractedSource>] = [
        .cell("nguon", "Nguồn kinh phí") { $0.name }, .cell("nam", "Năm ngân sách") { String($0.year) },
        .cell("so_tien", "Số tiền, đồng") { PaperText.dong($0.amount) },
    ]
}

/// A machine that the contract binds to.
package struct ContractedMachine: Sendable, Equatable {
    let name: String
    let origin: String?
    let quantity: Int
    let price: Dong

    static let fields: [PaperField<ContractedMachine>] = [
        .cell("ten", "Tên, ký hiệu, công suất") { $0.name }, .cell("hang", "Hãng, nước, năm") { $0.origin },
        .cell("so_luong", "Số lượng") { String($0.quantity) },
        .cell("don_gia", "Đơn giá, đồng") { PaperText.dong($0.price) },
    ]
}

/// Money that is paid at one point of the work.
package struct Instalment: Sendable, Equatable {
    let name: String
    let condition: String
    /// Nil where no rule says how much.
    let amount: Dong?
    let basis: String

    static let fields: [PaperField<Instalment>] = [
        .cell("lan", "Lần trả") { $0.name }, .cell("dieu_kien", "Khi nào") { $0.condition },
        .cell("so_tien", "Số tiền, đồng; để trống thì ghi tay") { $0.amount.map(PaperText.dong) },
        .cell("can_cu", "Căn cứ") { $0.basis },
    ]
}
