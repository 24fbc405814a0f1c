import KhuyenCong

extension BeneficiaryForm {
    var label: String {
        switch self {
        case .company: "Công ty"
        case .privateEnterprise: "Doanh nghiệp tư nhân"
        case .cooperative: "Hợp tác xã"
        case .cooperativeUnion: "Liên hiệp hợp tác xã"
        case .cooperativeGroup: "Tổ hợp tác"
        case .household: "Hộ kinh doanh"
        case .artisan: "Nghệ nhân, cá nhân"
        case .other: "Khác"
        }
    }
}

extension BeneficiaryIdentifier.Kind {
    var label: String {
        switch self {
        case .taxCode: "Mã số thuế"
        case .personalNumber: "Số định danh cá nhân"
        case .registration: "Số đăng ký kinh doanh"
        }
    }
}
