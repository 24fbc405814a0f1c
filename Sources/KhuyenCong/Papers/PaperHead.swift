/// The top and the foot of a paper: who issues it, when, and who receives it.
package struct PaperHead: Sendable, Equatable {
    /// The body above (cơ quan chủ quản), in capitals on paper.
    let superior: String
    let office: String
    /// With its symbol, such as "15/BC-SCT"; nil until the records office gives it.
    let number: String?
    let place: String
    let day: Day?
    /// One receiver per line.
    let receivers: [String]
    /// Whose promotion money it is about.
    var programme = ProgrammeLevel.national

    static var fields: [PaperField<PaperHead>] {
        [
            .text("co_quan_cap_tren", "Cơ quan chủ quản, dòng đầu bên trái", need: .optional) {
                $0.superior.uppercased()
            },
            .text("don_vi_lap", "Cơ quan, đơn vị lập văn bản", need: .optional) { $0.office.uppercased() },
            .optional("so_van_ban", "Số và ký hiệu văn bản") { $0.number ?? "        /" },
            .text("dia_danh", "Địa danh trước ngày ký", need: .optional) { $0.place },
            .text("ngay_ky", "Ngày, tháng, năm ký", need: .optional) { PaperText.longDay($0.day) },
            .optional("noi_nhan", "Nơi nhận, mỗi nơi một dòng") { head in
                head.receivers.isEmpty ? "" : head.receivers.map { "- \($0)" }.joined(separator: ";\n") + "."
            },
        ]
    }

    static func fields<Content: Sendable>(
        _ head: @escaping @Sendable (Content) -> PaperHead
    ) -> [PaperField<Content>] {
        fields.map { $0.of(head) }
    }

    /// The level of the programme beside its money: "Khuyến công địa phương".
    static func programme<Content: Sendable>(
        _ head: @escaping @Sendable (Content) -> PaperHead
    ) -> PaperField<Content> {
        .optional("cap_khuyen_cong", "Cấp khuyến công: “quốc gia” hoặc “địa phương”") { content in
            head(content).programme == .national ? "quốc gia" : "địa phương"
        }
    }

    static let sample = PaperHead(
        superior: "Ủy ban nhân dân tỉnh",
        office: "Sở Công Thương",
        number: "15/KC-SCT",
        place: "Tỉnh A",
        day: Day(year: 2026, month: 3, day: 20),
        receivers: ["Cục Đổi mới sáng tạo, Chuyển đổi xanh và Khuyến công", "Lưu: VT, QLCN"]
    )
}

/// Who signs, and as what.
package struct PaperSigner: Sendable, Equatable {
    /// Such as "Giám đốc".
    let title: String
    /// Nil leaves the name to be written.
    let name: String?

    static func fields<Content: Sendable>(
        _ prefix: String,
        _ who: String,
        _ signer: @escaping @Sendable (Content) -> PaperSigner
    ) -> [PaperField<Content>] {
        [
            .text("chuc_danh_\(prefix)", "Chức danh của \(who)", need: .optional) { signer($0).title.uppercased() },
            .optional("ho_ten_\(prefix)", "Họ tên của \(who)") { signer($0).name },
        ]
    }
}

/// A project as papers name it.
package struct PaperProject: Sendable, Equatable {
    let title: String
    let implementer: String
    /// Such as "từ tháng 03/2026 đến tháng 11/2026".
    let duration: String

    static func fields<Content: Sendable>(
        _ project: @escaping @Sendable (Content) -> PaperProject
    ) -> [PaperField<Content>] {
        [
            .text("ten_de_an", "Tên đề án") { project($0).title },
            .text("don_vi_thuc_hien", "Đơn vị thực hiện") { project($0).implementer },
            .text("thoi_gian_thuc_hien", "Thời gian thực hiện", need: .optional) { project($0).duration },
        ]
    }

    static let sample = PaperProject(
        title: "Hỗ trợ ứng dụng máy móc tiên tiến trong sản xuất, chế biến nông sản",
        implementer: "Trung tâm Khuyến công và Xúc tiến thương mại",
        duration: "Từ tháng 03/2026 đến tháng 11/2026"
    )
}

/// A party to a contract or to minutes.
package struct PaperParty: Sendable, Equatable {
    let name: String
    let address: String
    let taxCode: String?
    let account: String?
    let representative: String
    let position: String

    static func fields<Content: Sendable>(
        _ prefix: String,
        _ who: String,
        _ party: @escaping @Sendable (Content) -> PaperParty
    ) -> [PaperField<Content>] {
        [
            .text("\(prefix)_ten", "\(who): tên") { party($0).name },
            .text("\(prefix)_dia_chi", "\(who): địa chỉ", need: .optional) { party($0).address },
            .text("\(prefix)_ma_so_thue", "\(who): mã số thuế", need: .optional) { party($0).taxCode },
            .text("\(prefix)_tai_khoan", "\(who): số tài khoản, nơi mở", need: .optional) { party($0).account },
            .text("\(prefix)_dai_dien", "\(who): người đại diện", need: .optional) { party($0).representative },
            .text("\(prefix)_chuc_vu", "\(who): chức vụ của người đại diện", need: .optional) { party($0).position },
        ]
    }

    static let sampleAgency = PaperParty(
        name: "Cục Đổi mới sáng tạo, Chuyển đổi xanh và Khuyến công",
        address: "Hà Nội",
        taxCode: nil,
        account: "Kho bạc Nhà nước",
        representative: "",
        position: "Cục trưởng"
    )

    static let sampleImplementer = PaperParty(
        name: "Trung tâm Khuyến công và Xúc tiến thương mại",
        address: "Phường A, Tỉnh A",
        taxCode: nil,
        account: nil,
        representative: "",
        position: "Giám đốc"
    )
}
