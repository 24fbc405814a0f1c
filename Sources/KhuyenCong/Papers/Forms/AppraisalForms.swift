/// What both appraisal sheets (phiếu thẩm định) hold; amounts print in triệu đồng.
package struct Appraisal: Sendable {
    let head: PaperHead
    let project: PaperProject
    /// One remark per criterion of Article 9, in its order.
    let remarks: [AppraisalRemark]
    let cost: EstimateSplit
    /// "Đồng ý đề nghị phê duyệt", with the changes asked for.
    let conclusion: String
    let appraiser: PaperSigner
    let leader: PaperSigner

    static func fields<Content: Sendable>(
        _ appraisal: @escaping @Sendable (Content) -> Appraisal
    ) -> [PaperField<Content>] {
        PaperHead.fields { appraisal($0).head } + PaperProject.fields { appraisal($0).project } + [
            PaperHead.programme { appraisal($0).head },
            .text("kinh_phi_tong", "Tổng kinh phí, triệu đồng") { PaperText.millions(appraisal($0).cost.total) },
            .text("kinh_phi_khuyen_cong", "Kinh phí khuyến công, triệu đồng") {
                PaperText.millions(appraisal($0).cost.promotion)
            },
            .text("kinh_phi_thu_huong", "Đóng góp của đơn vị thụ hưởng, triệu đồng") {
                PaperText.millions(appraisal($0).cost.counterpart)
            },
            .text("kinh_phi_khac", "Nguồn khác, triệu đồng") { PaperText.millions(appraisal($0).cost.other) },
            .text("ket_luan", "Kết luận và đề nghị") { appraisal($0).conclusion },
        ] + PaperSigner.fields("nguoi_tham_dinh", "người thẩm định") { appraisal($0).appraiser }
            + PaperSigner.fields("thu_truong", "người ký") { appraisal($0).leader }
    }

    static func criteria<Content: Sendable>(
        _ appraisal: @escaping @Sendable (Content) -> Appraisal
    ) -> PaperList<Content> {
        PaperList(
            "tieu_chi",
            "Năm nội dung thẩm định của Điều 9",
            { appraisal($0).remarks },
            [
                .cell("noi_dung", "Nội dung thẩm định") { $0.criterion },
                .cell("nhan_xet", "Nhận xét") { $0.remark },
                .cell("danh_gia", "Đánh giá: đạt, chưa đạt") { $0.verdict },
            ]
        )
    }

    /// The criteria as Article 9 has them.
    static let criteria = [
        "Mức độ phù hợp của đề án với các nguyên tắc tại Điều 4",
        "Mục tiêu, sự cần thiết và hiệu quả; tính hợp lý về sử dụng kinh phí, nguồn lực và cơ sở vật chất, kỹ thuật",
        "Năng lực của đơn vị thực hiện, đơn vị phối hợp, đơn vị thụ hưởng",
        "Khả năng kết hợp, lồng ghép với các dự án, chương trình mục tiêu khác",
        "Sự phù hợp và đầy đủ của hồ sơ, tài liệu của đề án",
    ]

    static let sample = Appraisal(
        head: .sample,
        project: .sample,
        remarks: criteria.map { AppraisalRemark(criterion: $0, remark: "Phù hợp", verdict: "Đạt") },
        cost: EstimateSplit(promotion: Dong(300_000_000), counterpart: Dong(455_500_000), other: .zero),
        conclusion: "Đồng ý đề nghị phê duyệt đề án với mức hỗ trợ nêu trên.",
        appraiser: PaperSigner(title: "Người thẩm định", name: nil),
        leader: PaperSigner(title: "Giám đốc Sở Công Thương", name: nil)
    )
}

/// What was found on one criterion.
package struct AppraisalRemark: Sendable, Equatable {
    let criterion: String
    let remark: String
    let verdict: String
}

/// The appraisal of a group scheme, whose places and beneficiaries are named later, Mẫu 4a.
package struct GroupAppraisalForm: PaperContent {
    let appraisal: Appraisal
    /// How many establishments, courses or models the group is to hold.
    let scale: String

    package static let form = PaperForm.groupAppraisal

    package static let layout = PaperLayout<GroupAppraisalForm>(
        Appraisal.fields { $0.appraisal } + [.text("quy_mo", "Quy mô của đề án nhóm") { $0.scale }],
        lists: [Appraisal.criteria { $0.appraisal }]
    )

    package static let sample = GroupAppraisalForm(appraisal: .sample, scale: "05 cơ sở công nghiệp nông thôn")
}

/// The appraisal of a project with a named beneficiary, Mẫu 4b.
package struct NamedAppraisalForm: PaperContent {
    let appraisal: Appraisal
    let place: String
    let beneficiaries: [AppraisedBeneficiary]

    package static let form = PaperForm.namedAppraisal

    package static let layout = PaperLayout<NamedAppraisalForm>(
        Appraisal.fields { $0.appraisal } + [.text("dia_diem", "Địa điểm thực hiện") { $0.place }],
        lists: [
            Appraisal.criteria { $0.appraisal },
            PaperList(
                "thu_huong",
                "Từng đơn vị thụ hưởng",
                { $0.beneficiaries },
                [
                    .cell("ten", "Tên đơn vị thụ hưởng") { $0.name },
                    .cell("dia_chi", "Địa chỉ sản xuất") { $0.address },
                    .cell("dang_ky", "Số đăng ký kinh doanh hoặc mã số thuế") { $0.registration },
                    .cell("nganh_nghe", "Ngành nghề sản xuất") { $0.trade },
                    .cell("noi_dung", "Nội dung đề nghị hỗ trợ") { $0.content },
                ]
            ),
        ]
    )

    package static let sample = NamedAppraisalForm(
        appraisal: .sample,
        place: "Xã B, Tỉnh A",
        beneficiaries: [
            AppraisedBeneficiary(
                name: "Hợp tác xã chế biến nông sản",
                address: "Xã B, Tỉnh A",
                registration: nil,
                trade: "Chế biến nông sản",
                content: "Máy sấy đối lưu, công suất 2 tấn/mẻ"
            )
        ]
    )
}

/// A beneficiary as the appraisal looks at it.
package struct AppraisedBeneficiary: Sendable, Equatable {
    let name: String
    let address: String
    let registration: String?
    let trade: String
    let content: String
}
