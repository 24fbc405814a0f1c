/// Acceptance of all that a contract holds; amounts print in triệu đồng.
package struct ContractAcceptance: Sendable {
    let head: PaperHead
    let contract: String
    let implementer: String
    let meeting: AcceptanceMeeting
    let lines: [AcceptedLine]
    let conclusion: String

    static func layout<Content: Sendable>(
        _ acceptance: @escaping @Sendable (Content) -> ContractAcceptance
    ) -> PaperLayout<Content> {
        PaperLayout(
            PaperHead.fields { acceptance($0).head } + AcceptanceMeeting.fields { acceptance($0).meeting } + [
                .text("hop_dong", "Số và ngày hợp đồng") { acceptance($0).contract },
                .text("don_vi_thuc_hien", "Đơn vị thực hiện") { acceptance($0).implementer },
                .text("cong_hop_dong", "Cộng: kinh phí theo hợp đồng, triệu đồng") {
                    PaperText.millions(PaperText.sum(acceptance($0).lines, \.contracted))
                },
                .text("cong_nghiem_thu", "Cộng: kinh phí nghiệm thu, triệu đồng") {
                    PaperText.millions(PaperText.sum(acceptance($0).lines, \.accepted))
                },
                .text("ket_luan", "Kết luận nghiệm thu") { acceptance($0).conclusion },
            ],
            lists: [
                AcceptanceMeeting.members { acceptance($0).meeting },
                PaperList(
                    "de_an",
                    "Từng đề án, địa điểm của hợp đồng",
                    { acceptance($0).lines },
                    [
                        .cell("ten_de_an", "Tên đề án") { $0.title },
                        .cell("don_vi_thu_huong", "Đơn vị thụ hưởng") { $0.beneficiary },
                        .cell("dia_diem", "Địa điểm") { $0.place },
                        .cell("ket_qua", "Kết quả thực hiện") { $0.result },
                        .cell("kp_hop_dong", "Kinh phí hỗ trợ theo hợp đồng, triệu đồng") {
                            PaperText.millions($0.contracted)
                        },
                        .cell("kp_nghiem_thu", "Kinh phí hỗ trợ được nghiệm thu, triệu đồng") {
                            PaperText.millions($0.accepted)
                        },
                        .cell("danh_gia", "Đánh giá") { $0.verdict },
                    ]
                ),
            ]
        )
    }

    static let sample = ContractAcceptance(
        head: .sample,
        contract: "05/HĐ-KC ngày 15/03/2026",
        implementer: PaperProject.sample.implementer,
        meeting: .sample,
        lines: [
            AcceptedLine(
                title: PaperProject.sample.title,
                beneficiary: "Hợp tác xã chế biến nông sản",
                place: "Xã B, Tỉnh A",
                result: "01 hệ thống máy sấy đã đưa vào sản xuất",
                contracted: Dong(300_000_000),
                accepted: Dong(300_000_000),
                verdict: "Đạt"
            )
        ],
        conclusion: "Nghiệm thu; đề nghị thanh lý hợp đồng."
    )
}

/// One project at one place of a contract.
package struct AcceptedLine: Sendable, Equatable {
    let title: String
    let beneficiary: String
    let place: String
    let result: String
    let contracted: Dong
    let accepted: Dong
    let verdict: String
}

/// Acceptance of a contract by the Department, Mẫu 5b.
package struct ContractAcceptanceForm: PaperContent {
    let acceptance: ContractAcceptance

    package static let form = PaperForm.contractAcceptance
    package static let layout = ContractAcceptance.layout { (form: ContractAcceptanceForm) in form.acceptance }
    package static let sample = ContractAcceptanceForm(acceptance: .sample)
}

/// Acceptance of a contract by the national agency itself, Mẫu 5c.
package struct AgencyAcceptanceForm: PaperContent {
    let acceptance: ContractAcceptance

    package static let form = PaperForm.agencyAcceptance
    package static let layout = ContractAcceptance.layout { (form: AgencyAcceptanceForm) in form.acceptance }
    package static let sample = AgencyAcceptanceForm(acceptance: .sample)
}
