package import KhuyenCong

extension Role {
    package var label: String {
        switch self {
        case .nationalAgency: "Cơ quan quản lý trung ương"
        case .department: "Sở Công Thương"
        case .promotionCentre: "Trung tâm khuyến công"
        case .accountant: "Kế toán"
        case .financeOffice: "Cơ quan tài chính"
        case .peoplesCommitteeLeader: "Lãnh đạo Ủy ban nhân dân"
        case .recordsOffice: "Văn thư"
        case .communeOfficer: "Cán bộ xã, phường"
        case .judge: "Giám khảo"
        case .beneficiary: "Cơ sở thụ hưởng"
        case .auditor: "Thanh tra, kiểm toán"
        case .administrator: "Quản trị viên"
        }
    }
}

extension Permission {
    package var label: String {
        switch self {
        case .none: "Không cần đăng nhập"
        case .ownAccount: "Tài khoản của mình"
        case .viewProjects: "Xem đề án"
        case .correctProjects: "Sửa đề án"
        case .attachFiles: "Gửi tài liệu của đề án"
        case .importProjects: "Nhập liệu"
        case .exportProjects: "Xuất danh sách đề án"
        case .workOnProjects: "Soạn và xử lý hồ sơ đề án"
        case .viewReports: "Xem báo cáo"
        case .editReportedFigures: "Ghi số đã công bố"
        case .freezeReports: "Chốt báo cáo"
        case .releaseReports: "Công bố báo cáo đã chốt"
        case .runContests: "Tổ chức bình chọn sản phẩm"
        case .viewReference: "Xem danh mục"
        case .editReference: "Sửa danh mục"
        case .viewOrganisations: "Xem tổ chức"
        case .editOrganisations: "Sửa tổ chức"
        case .viewBeneficiaries: "Xem cơ sở thụ hưởng"
        case .editBeneficiaries: "Sửa cơ sở thụ hưởng"
        case .managePeople: "Quản lý người dùng"
        case .viewAudit: "Xem nhật ký"
        case .editPlans: "Lập kế hoạch, ghi nguồn kinh phí"
        case .enterResults: "Nhập kết quả của cơ sở, chỉ tiêu"
        case .reviewResults: "Duyệt kết quả của cơ sở, chỉ tiêu"
        }
    }
}

extension GrantPlaceNames {
    /// Where a right holds, in words.
    package func label(of scope: Grant.Scope) -> String {
        switch scope {
        case .nation: "Cả nước"
        case .province(let code): self[code] ?? code
        case .commune(let code, let province): "\(self[code] ?? code), \(self[province] ?? province)"
        }
    }

    var provinceOptions: [(value: String, label: String)] {
        provinces.map { ($0.code, $0.name) }
    }
}

extension Validity {
    /// The days in words, such as "từ 02/03/2026 đến trước 01/01/2027".
    var label: String {
        let begin = from.map { "từ " + $0.vietnamese }
        let end = until.map { "đến trước " + $0.vietnamese }
        let words = [begin, end].compactMap { $0 }
        return words.isEmpty ? "không thời hạn" : words.joined(separator: " ")
    }
}

extension Account {
    /// Words and tone of the account's state.
    var stateTag: HTML {
        if isDisabled { return Tag(.late, "đã khóa").html }
        if !hasPassword { return Tag(.waiting, "chưa đặt mật khẩu").html }
        return Tag(.good, "đang dùng").html
    }
}
