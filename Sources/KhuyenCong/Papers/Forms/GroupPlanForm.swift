/// The plan of a group scheme (đề án nhóm) or of training, Mẫu 11; amounts print in triệu đồng.
package struct GroupPlanForm: PaperContent {
    let head: PaperHead
    let project: PaperProject
    /// The decision that assigned the plan.
    let decision: String
    let aims: String
    let places: [GroupPlanPlace]
    /// The courses of a training project; empty for any other.
    let courses: [GroupPlanCourse]
    let organisation: String
    let leader: PaperSigner
    let approver: PaperSigner

    package static let form = PaperForm.groupPlan

    package static let layout = PaperLayout<GroupPlanForm>(
        PaperHead.fields { $0.head } + PaperProject.fields { $0.project } + [
            PaperHead.programme { $0.head },
            .text("quyet_dinh", "Quyết định giao kế hoạch") { $0.decision },
            .text("muc_tieu", "Mục tiêu") { $0.aims },
            .text("to_chuc", "Tổ chức thực hiện") { $0.organisation },
        ] + EstimateSplit.totals { $0.total }
            + PaperSigner.fields("thu_truong", "người ký của đơn vị thực hiện") { $0.leader }
            + PaperSigner.fields("phe_duyet", "người phê duyệt của Sở Công Thương") { $0.approver },
        lists: [
            PaperList(
                "thu_huong",
                "Từng đơn vị thụ hưởng",
                need: .optional,
                { $0.places },
                EstimateSplit.fields { $0.split } + [
                    .cell("ten", "Đơn vị thụ hưởng") { $0.beneficiary },
                    .cell("dia_diem", "Địa điểm") { $0.place },
                    .cell("noi_dung", "Nội dung hỗ trợ") { $0.content },
                    .cell("thoi_gian", "Thời gian thực hiện") { $0.duration },
                ]
            ),
            PaperList(
                "lop",
                "Từng lớp đào tạo nghề, truyền nghề",
                need: .optional,
                { $0.courses },
                [
                    .cell("nghe", "Nghề đào tạo") { $0.trade },
                    .cell("dia_diem", "Địa điểm") { $0.place },
                    .cell("hoc_vien", "Số học viên") { $0.trainees.map { String($0) } },
                    .cell("thoi_gian", "Thời gian") { $0.duration },
                    .cell("khuyen_cong", "Kinh phí khuyến công, triệu đồng") { PaperText.millions($0.support) },
                ]
            ),
        ]
    )

    private var total: EstimateSplit { .sum(places.map(\.split)) }

    package static let sample = GroupPlanForm(
        head: .sample,
        project: .sample,
        decision: "Quyết định giao kế hoạch khuyến công quốc gia năm 2026",
        aims: "Hỗ trợ 02 cơ sở công nghiệp nông thôn đầu tư máy móc tiên tiến.",
        places: ["Hợp tác xã chế biến nông sản", "Cơ sở sản xuất đồ gỗ"].map { name in
            GroupPlanPlace(
                beneficiary: name,
                place: "Xã B, Tỉnh A",
                content: "Máy móc tiên tiến",
                duration: "Quý III/2026",
                split: EstimateSplit(promotion: Dong(150_000_000), counterpart: Dong(160_000_000), other: .zero)
            )
        },
        courses: [],
        organisation: "Đơn vị thực hiện ký hợp đồng với từng đơn vị thụ hưởng sau khi kế hoạch được phê duyệt.",
        leader: PaperSigner(title: "Giám đốc", name: nil),
        approver: PaperSigner(title: "Phê duyệt của Sở Công Thương", name: nil)
    )
}

/// One beneficiary of a group scheme.
package struct GroupPlanPlace: Sendable, Equatable {
    let beneficiary: String
    let place: String
    let content: String
    let duration: String
    let split: EstimateSplit
}

/// One course of a training project.
package struct GroupPlanCourse: Sendable, Equatable {
    let trade: String
    let place: String
    let trainees: Int64?
    let duration: String
    let support: Dong
}
