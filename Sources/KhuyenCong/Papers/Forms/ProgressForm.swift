/// The monthly report of progress (báo cáo tiến độ), Mẫu 3a; amounts print in triệu đồng.
package struct ProgressForm: PaperContent {
    let head: PaperHead
    /// The month told of.
    let month: Int
    let year: Int
    let lines: [ProgressLine]
    let difficulties: String?
    let proposals: String?
    let preparer: PaperSigner
    let leader: PaperSigner

    package static let form = PaperForm.progress

    package static let layout = PaperLayout<ProgressForm>(
        PaperHead.fields { $0.head } + [
            .text("thang", "Tháng báo cáo") { "\($0.month < 10 ? "0" : "")\($0.month)/\($0.year)" },
            .text("kho_khan", "Khó khăn, vướng mắc") { $0.difficulties ?? "Không có." },
            .text("kien_nghi", "Kiến nghị") { $0.proposals ?? "Không có." },
            .text("cong_duoc_duyet", "Cộng: kinh phí được duyệt, triệu đồng") {
                PaperText.millions(PaperText.sum($0.lines, \.approved))
            },
            .text("cong_tam_ung", "Cộng: đã tạm ứng, triệu đồng") {
                PaperText.millions(PaperText.sum($0.lines, \.advanced))
            },
            .text("cong_thuc_hien", "Cộng: đã thực hiện, triệu đồng") {
                PaperText.knownSum($0.lines, \.performed).map(PaperText.millions)
            },
        ] + PaperSigner.fields("nguoi_lap", "người lập báo cáo") { $0.preparer }
            + PaperSigner.fields("thu_truong", "người ký") { $0.leader },
        lists: [
            PaperList(
                "de_an",
                "Từng đề án",
                { $0.lines },
                [
                    .cell("ten_de_an", "Tên đề án") { $0.title },
                    .cell("hop_dong", "Số hợp đồng hoặc quyết định giao nhiệm vụ") { $0.contract },
                    .cell("khoi_luong", "Khối lượng đã thực hiện đến kỳ báo cáo") { $0.done },
                    .cell("duoc_duyet", "Kinh phí khuyến công được duyệt, triệu đồng") {
                        PaperText.millions($0.approved)
                    },
                    .cell("tam_ung", "Kinh phí đã tạm ứng, triệu đồng") { PaperText.millions($0.advanced) },
                    .cell("thuc_hien", "Kinh phí đã thực hiện, triệu đồng") { $0.performed.map(PaperText.millions) },
                    .cell("ty_le", "Tỷ lệ thực hiện so với được duyệt") { line in
                        line.performed.flatMap { PaperText.share($0, of: line.approved) }
                    },
                    .cell("thang_sau", "Dự kiến thực hiện tháng sau") { $0.next },
                ]
            )
        ]
    )

    package static let sample = ProgressForm(
        head: .sample,
        month: 8,
        year: 2026,
        lines: [
            ProgressLine(
                title: PaperProject.sample.title,
                contract: "05/HĐ-KC ngày 15/03/2026",
                done: "Đã ký hợp đồng mua máy; đã lắp đặt, đang chạy thử",
                approved: Dong(300_000_000),
                advanced: Dong(210_000_000),
                performed: Dong(240_000_000),
                next: "Nghiệm thu cơ sở"
            )
        ],
        difficulties: nil,
        proposals: nil,
        preparer: PaperSigner(title: "Người lập", name: nil),
        leader: PaperSigner(title: "Giám đốc", name: nil)
    )
}

/// One project in a report of progress.
package struct ProgressLine: Sendable, Equatable {
    let title: String
    let contract: String
    let done: String
    let approved: Dong
    let advanced: Dong
    /// Nil where nobody has said; the cell is left to write in.
    let performed: Dong?
    let next: String?
}
