/// Volume done and money spent under a contract, Mẫu 3b; amounts print in triệu đồng.
package struct CompletedVolumeForm: PaperContent {
    let head: PaperHead
    let project: PaperProject
    /// With its day: "05/HĐ-KC ngày 15/03/2026".
    let contract: String
    let place: String
    let lines: [VolumeLine]
    let advanced: Dong
    /// What the report asks for; nil where it only reports.
    let requested: Dong?
    let leader: PaperSigner
    /// Of the Department that confirms volume and money (khoản 4 Điều 21).
    let confirmer: PaperSigner

    package static let form = PaperForm.completedVolume

    package static let layout = PaperLayout<CompletedVolumeForm>(
        PaperHead.fields { $0.head } + PaperProject.fields { $0.project } + [
            .text("hop_dong", "Số và ngày hợp đồng") { $0.contract },
            .text("dia_diem", "Địa điểm thực hiện") { $0.place },
            .text("cong_hop_dong", "Cộng: kinh phí theo hợp đồng, triệu đồng") { PaperText.millions($0.planned) },
            .text("cong_thuc_hien", "Cộng: kinh phí đã thực hiện, triệu đồng") { PaperText.millions($0.performed) },
            .text("ty_le", "Tỷ lệ thực hiện so với hợp đồng") {
                PaperText.share($0.performed, of: $0.planned)
            },
            .text("da_tam_ung", "Kinh phí đã tạm ứng, triệu đồng") { PaperText.millions($0.advanced) },
            .optional("de_nghi_tam_ung", "Kinh phí đề nghị tạm ứng lần này, triệu đồng") {
                $0.requested.map(PaperText.millions)
            },
            .optional("bang_chu", "Kinh phí đề nghị tạm ứng bằng chữ") { $0.requested.map(PaperText.words) },
        ] + PaperSigner.fields("thu_truong", "người ký của đơn vị thực hiện") { $0.leader }
            + PaperSigner.fields("xac_nhan", "người xác nhận của Sở Công Thương") { $0.confirmer },
        lists: [
            PaperList(
                "viec",
                "Từng nội dung công việc",
                { $0.lines },
                [
                    .cell("noi_dung", "Nội dung công việc") { $0.work },
                    .cell("don_vi", "Đơn vị tính") { $0.unit },
                    .cell("kl_hop_dong", "Khối lượng theo hợp đồng") { $0.plannedVolume },
                    .cell("kl_thuc_hien", "Khối lượng hoàn thành") { $0.doneVolume },
                    .cell("kp_hop_dong", "Kinh phí theo hợp đồng, triệu đồng") { PaperText.millions($0.planned) },
                    .cell("kp_thuc_hien", "Kinh phí đã thực hiện, triệu đồng") { PaperText.millions($0.performed) },
                    .cell("ghi_chu", "Ghi chú") { $0.note },
                ]
            )
        ]
    )

    private var planned: Dong { PaperText.sum(lines, \.planned) }
    private var performed: Dong { PaperText.sum(lines, \.performed) }

    package static let sample = CompletedVolumeForm(
        head: .sample,
        project: .sample,
        contract: "05/HĐ-KC ngày 15/03/2026",
        place: "Xã B, Tỉnh A",
        lines: [
            VolumeLine(
                work: "Mua, lắp đặt máy sấy đối lưu",
                unit: "hệ thống",
                plannedVolume: "1",
                doneVolume: "1",
                planned: Dong(720_000_000),
                performed: Dong(720_000_000),
                note: nil
            )
        ],
        advanced: .zero,
        requested: Dong(210_000_000),
        leader: PaperSigner(title: "Giám đốc", name: nil),
        confirmer: PaperSigner(title: "Xác nhận của Sở Công Thương", name: nil)
    )
}

/// One piece of work under a contract.
package struct VolumeLine: Sendable, Equatable {
    let work: String
    let unit: String
    let plannedVolume: String
    let doneVolume: String
    let planned: Dong
    let performed: Dong
    let note: String?
}
