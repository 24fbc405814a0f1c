/// The table of all projects that an office registers for a year, Mẫu 2; amounts print in triệu đồng.
package struct RegistrationForm: PaperContent {
    let head: PaperHead
    let year: Int
    let lines: [RegistrationLine]
    let preparer: PaperSigner
    let leader: PaperSigner

    package static let form = PaperForm.registration

    package static let layout = PaperLayout<RegistrationForm>(
        PaperHead.fields { $0.head } + [
            PaperHead.programme { $0.head },
            .text("nam_ke_hoach", "Năm kế hoạch") { String($0.year) },
            .text("so_de_an", "Số đề án") { String($0.lines.count) },
        ] + EstimateSplit.totals { $0.total }
            + PaperSigner.fields("nguoi_lap", "người lập biểu") { $0.preparer }
            + PaperSigner.fields("thu_truong", "người ký") { $0.leader },
        lists: [
            PaperList(
                "de_an",
                "Từng đề án đăng ký",
                { $0.lines },
                EstimateSplit.fields { $0.split } + [
                    .cell("ten_de_an", "Tên đề án") { $0.project.title },
                    .cell("don_vi_thuc_hien", "Đơn vị thực hiện") { $0.project.implementer },
                    .cell("muc_tieu", "Mục tiêu và nội dung chính") { $0.aims },
                    .cell("ket_qua", "Dự kiến kết quả đạt được") { $0.results },
                    .cell("thoi_gian", "Thời gian thực hiện") { $0.project.duration },
                    .cell("ghi_chu", "Ghi chú") { $0.note },
                ]
            )
        ]
    )

    private var total: EstimateSplit { .sum(lines.map(\.split)) }

    package static let sample = RegistrationForm(
        head: .sample,
        year: 2027,
        lines: [
            RegistrationLine(
                project: .sample,
                aims: "Đầu tư máy sấy đối lưu; nâng sản lượng chế biến thêm 30 %",
                results: "01 cơ sở ứng dụng máy móc; 12 việc làm mới",
                split: EstimateSplit(promotion: Dong(300_000_000), counterpart: Dong(455_500_000), other: .zero),
                note: nil
            )
        ],
        preparer: PaperSigner(title: "Người lập biểu", name: nil),
        leader: PaperSigner(title: "Giám đốc", name: nil)
    )
}

/// One project of a registration.
package struct RegistrationLine: Sendable, Equatable {
    let project: PaperProject
    let aims: String
    let results: String
    let split: EstimateSplit
    let note: String?
}
