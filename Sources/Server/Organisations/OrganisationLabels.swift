import KhuyenCong

extension OrganisationKind {
    var label: String {
        switch self {
        case .ministry: "Bộ"
        case .nationalAgency: "Cơ quan quản lý trung ương"
        case .regionalCentre: "Trung tâm khuyến công vùng"
        case .peoplesCommittee: "Ủy ban nhân dân"
        case .department: "Sở Công Thương"
        case .promotionCentre: "Trung tâm khuyến công"
        case .financeOffice: "Cơ quan tài chính"
        case .communeOffice: "Đơn vị cấp xã"
        case .association: "Hội, hiệp hội"
        case .other: "Khác"
        }
    }
}
