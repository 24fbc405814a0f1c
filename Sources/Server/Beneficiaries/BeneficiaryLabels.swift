import KhuyenCong

extension BeneficiaryForm {
    var label: String { name }
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
