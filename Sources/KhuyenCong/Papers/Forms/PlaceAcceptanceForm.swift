/// Acceptance at one place (nghiệm thu cơ sở), Mẫu 5a; amounts print in triệu đồng.
package struct PlaceAcceptanceForm: PaperContent {
    let head: PaperHead
    let project: PaperProject
    let meeting: AcceptanceMeeting
    let contract: String
    let beneficiary: String
    let results: [AcceptedResult]
    /// Bought machines beside the approved ones; empty where the project buys none.
    let machines: [AcceptedMachine]
    let cost: EstimateSplit
    let conclusion: String

    package static let form = PaperForm.placeAcceptance

    package static let layout = PaperLayout<PlaceAcceptanceForm>(
        PaperHead.fields { $0.head } + PaperProject.fields { $0.project }
            + AcceptanceMeeting.fields { $0.meeting } + [
                PaperHead.programme { $0.head },
                .text("hop_dong", "Số và ngày hợp đồng") { $0.contract },
                .text("don_vi_thu_huong", "Đơn vị thụ hưởng") { $0.beneficiary },
                .text("kinh_phi_tong", "Kinh phí đã thực hiện, triệu đồng") { PaperText.millions($0.cost.total) },
                .text("kinh_phi_khuyen_cong", "Kinh phí khuyến công, triệu đồng") {
                    PaperText.millions($0.cost.promotion)
                },
                .text("kinh_phi_thu_huong", "Đóng góp của đơn vị thụ hưởng, triệu đồng") {
                    PaperText.millions($0.cost.counterpart)
                },
                .text("kinh_phi_khac", "Nguồn khác, triệu đồng") { PaperText.millions($0.cost.other) },
                .text("ket_luan", "Kết luận nghiệm thu") { $0.conclusion },
            ],
        lists: [
            AcceptanceMeeting.members { $0.meeting },
            PaperList(
                "ket_qua",
                "Kết quả theo từng nội dung",
                { $0.results },
                [
                    .cell("noi_dung", "Nội dung") { $0.item },
                    .cell("theo_hop_dong", "Theo hợp đồng") { $0.planned },
                    .cell("thuc_hien", "Thực hiện") { $0.done },
                    .cell("danh_gia", "Đánh giá") { $0.verdict },
                ]
            ),
            PaperList(
                "may",
                "Máy móc đã mua so với danh mục được duyệt",
                need: .optional,
                { $0.machines },
                AcceptedMachine.fields
            ),
        ]
    )

    package static let sample = PlaceAcceptanceForm(
        head: .sample,
        project: .sample,
        meeting: .sample,
        contract: "05/HĐ-KC ngày 15/03/2026",
        beneficiary: "Hợp tác xã chế biến nông sản",
        results: [
            AcceptedResult(
                item: "Ứng dụng máy móc trong chế biến nông sản",
                planned: "01 hệ thống máy sấy",
                done: "01 hệ thống máy sấy",
                verdict: "Đạt"
            )
        ],
        machines: [.sample],
        cost: EstimateSplit(promotion: Dong(300_000_000), counterpart: Dong(455_500_000), other: .zero),
        conclusion: "Nghiệm thu; đề nghị thanh toán kinh phí hỗ trợ theo hợp đồng."
    )
}

/// Who met where to accept.
package struct AcceptanceMeeting: Sendable, Equatable {
    let place: String
    let day: Day?
    /// The papers that the acceptance rests on, one per line.
    let grounds: [String]
    let members: [AcceptanceMember]

    static func fields<Content: Sendable>(
        _ meeting: @escaping @Sendable (Content) -> AcceptanceMeeting
    ) -> [PaperField<Content>] {
        [
            .text("noi_nghiem_thu", "Nơi nghiệm thu") { meeting($0).place },
            .text("ngay_nghiem_thu", "Ngày nghiệm thu") { PaperText.longDay(meeting($0).day) },
            .text("can_cu", "Căn cứ nghiệm thu, mỗi căn cứ một dòng") { content in
                meeting(content).grounds.map { "- \($0);" }.joined(separator: "\n")
            },
        ]
    }

    static func members<Content: Sendable>(
        _ meeting: @escaping @Sendable (Content) -> AcceptanceMeeting
    ) -> PaperList<Content> {
        PaperList(
            "thanh_phan",
            "Thành phần nghiệm thu, mỗi người một dòng",
            { meeting($0).members },
            [
                .cell("don_vi", "Đơn vị") { $0.office },
                .cell("ho_ten", "Họ tên") { $0.name },
                .cell("chuc_vu", "Chức vụ") { $0.position },
            ]
        )
    }

    static let sample = AcceptanceMeeting(
        place: "Xã B, Tỉnh A",
        day: Day(year: 2026, month: 10, day: 2),
        grounds: ["Hợp đồng số 05/HĐ-KC ngày 15/03/2026", "Thông tư 36/2013/TT-BCT"],
        members: ["Sở Công Thương", "Đơn vị thực hiện", "Đơn vị thụ hưởng"].map {
            AcceptanceMember(office: $0, name: nil, position: nil)
        }
    )
}

/// Somebody who signs an acceptance.
package struct AcceptanceMember: Sendable, Equatable {
    let office: String
    let name: String?
    let position: String?
}

/// One content of the contract beside what was done.
package struct AcceptedResult: Sendable, Equatable {
    let item: String
    let planned: String
    let done: String
    let verdict: String
}

/// A machine as approved and as bought.
package struct AcceptedMachine: Sendable, Equatable {
    let approved: String
    let bought: String
    /// With its country and the year of make, as far as they are told.
    let maker: String?
    let serial: String?
    let quantity: String
    let price: Dong?
    let invoice: String?
    let verdict: String

    static let fields: [PaperField<AcceptedMachine>] = [
        .cell("duoc_duyet", "Máy theo danh mục được duyệt") { $0.approved },
        .cell("da_mua", "Máy đã mua: tên, kiểu, công suất") { $0.bought },
        .cell("hang", "Hãng, nước, năm sản xuất") { $0.maker },
        .cell("so_may", "Số máy") { $0.serial },
        .cell("so_luong", "Số lượng") { $0.quantity },
        .cell("gia", "Giá mua, triệu đồng") { $0.price.map(PaperText.millions) },
        .cell("hoa_don", "Số, ngày hóa đơn") { $0.invoice },
        .cell("danh_gia", "Đánh giá so với danh mục được duyệt") { $0.verdict },
    ]

    static let sample = AcceptedMachine(
        approved: "Máy sấy đối lưu, 2 tấn/mẻ",
        bought: "Máy sấy đối lưu, 2 tấn/mẻ",
        maker: "Việt Nam, 2026",
        serial: nil,
        quantity: "1",
        price: Dong(720_000_000),
        invoice: nil,
        verdict: "Đúng danh mục"
    )
}
