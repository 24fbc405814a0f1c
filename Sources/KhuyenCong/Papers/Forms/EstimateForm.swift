/// The estimate of a project (dự toán kinh phí), Mẫu 1; amounts print in triệu đồng.
package struct EstimateForm: PaperContent {
    let head: PaperHead
    let project: PaperProject
    let beneficiary: String
    let lines: [EstimateLine]
    /// What each year takes, for a project of several years; empty for one year.
    let years: [EstimateYear]
    let preparer: PaperSigner
    let leader: PaperSigner

    package static let form = PaperForm.estimate

    package static let layout = PaperLayout<EstimateForm>(
        PaperHead.fields { $0.head } + PaperProject.fields { $0.project } + [
            PaperHead.programme { $0.head },
            .text("don_vi_thu_huong", "Đơn vị thụ hưởng") { $0.beneficiary },
        ] + EstimateSplit.totals { $0.total }
            + [.optional("bang_chu", "Kinh phí khuyến công bằng chữ") { PaperText.words($0.total.promotion) }]
            + PaperSigner.fields("nguoi_lap", "người lập dự toán") { $0.preparer }
            + PaperSigner.fields("thu_truong", "người ký") { $0.leader },
        lists: [
            PaperList(
                "dong",
                "Từng nội dung chi",
                { $0.lines },
                EstimateSplit.fields { $0.split } + [
                    .cell("noi_dung", "Nội dung chi") { $0.item },
                    .cell("ghi_chu", "Ghi chú; nguồn khác ghi rõ là nguồn nào") { $0.note },
                ]
            ),
            PaperList(
                "nam",
                "Phân kỳ theo năm của đề án nhiều năm",
                need: .optional,
                { $0.years },
                EstimateSplit.fields { $0.split } + [
                    .cell("nam", "Năm") { String($0.year) }
                ]
            ),
        ]
    )

    private var total: EstimateSplit { .sum(lines.map(\.split)) }

    package static let sample = EstimateForm(
        head: .sample,
        project: .sample,
        beneficiary: "Hợp tác xã chế biến nông sản",
        lines: [
            EstimateLine(
                item: "Máy sấy đối lưu, công suất 2 tấn/mẻ",
                split: EstimateSplit(promotion: Dong(300_000_000), counterpart: Dong(420_000_000), other: .zero),
                note: nil
            ),
            EstimateLine(
                item: "Lắp đặt, chạy thử, hướng dẫn vận hành",
                split: EstimateSplit(promotion: .zero, counterpart: Dong(35_500_000), other: Dong(10_000_000)),
                note: "Quỹ phát triển khoa học và công nghệ"
            ),
        ],
        years: [],
        preparer: PaperSigner(title: "Người lập", name: nil),
        leader: PaperSigner(title: "Giám đốc", name: nil)
    )
}

/// One cost item of an estimate.
package struct EstimateLine: Sendable, Equatable {
    let item: String
    let split: EstimateSplit
    let note: String?
}

/// What one year of a project takes.
package struct EstimateYear: Sendable, Equatable {
    let year: Int
    let split: EstimateSplit
}
