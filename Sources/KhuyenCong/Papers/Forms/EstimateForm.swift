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
            .text("cong_tong", "Cộng: tổng kinh phí, triệu đồng") { PaperText.millions($0.sum(\.total)) },
            .text("cong_khuyen_cong", "Cộng: kinh phí khuyến công, triệu đồng") {
                PaperText.millions($0.sum(\.promotion))
            },
            .text("cong_thu_huong", "Cộng: đóng góp của đơn vị thụ hưởng, triệu đồng") {
                PaperText.millions($0.sum(\.counterpart))
            },
            .text("cong_khac", "Cộng: nguồn khác, triệu đồng") { PaperText.millions($0.sum(\.other)) },
            .optional("bang_chu", "Kinh phí khuyến công bằng chữ") { PaperText.words($0.sum(\.promotion)) },
        ] + PaperSigner.fields("nguoi_lap", "người lập dự toán") { $0.preparer }
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

    private func sum(_ amount: (EstimateSplit) -> Dong) -> Dong {
        PaperText.sum(lines) { amount($0.split) }
    }

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

/// Who pays how much.
package struct EstimateSplit: Sendable, Equatable {
    /// Promotion money: national for a national project, of the province for a local one.
    let promotion: Dong
    let counterpart: Dong
    let other: Dong

    var total: Dong { promotion + counterpart + other }

    static func fields<Row: Sendable>(_ split: @escaping @Sendable (Row) -> EstimateSplit) -> [PaperField<Row>] {
        [
            .cell("tong", "Tổng kinh phí, triệu đồng") { PaperText.millions(split($0).total) },
            .cell("khuyen_cong", "Kinh phí khuyến công, triệu đồng") { PaperText.millions(split($0).promotion) },
            .cell("thu_huong", "Đóng góp của đơn vị thụ hưởng, triệu đồng") {
                PaperText.millions(split($0).counterpart)
            },
            .cell("khac", "Nguồn khác, triệu đồng") { PaperText.millions(split($0).other) },
        ]
    }
}
