import Database

/// Which part of the whole a reported result tells (phần được tính).
package enum ResultSlice: Sendable, Hashable {
    case whole, women, men
    case kind(ActivityKind.Code)
    case form(BeneficiaryForm)

    package var name: String {
        switch self {
        case .whole: "Tất cả"
        case .women: "Nữ"
        case .men: "Nam"
        case .kind(let kind): kind.officialName
        case .form(let form): form.name
        }
    }

    /// By what it divides the whole, and the code of its part there; nil of the whole.
    var part: (dimension: IndicatorDimension, code: String)? {
        switch self {
        case .whole: nil
        case .women, .men: (.sex, rawValue)
        case .kind(let kind): (.kind, kind.rawValue)
        case .form(let form): (.form, form.rawValue)
        }
    }
}

/// As it is stored and sent: "whole", "women", "kind.model", "form.cooperative".
extension ResultSlice: RawRepresentable, CaseIterable, Codable, SQLEncodable, SQLDecodable {
    package static let allCases: [ResultSlice] =
        [.whole, .women, .men] + ActivityKind.Code.allCases.map(ResultSlice.kind)
        + BeneficiaryForm.allCases.map(ResultSlice.form)

    package var rawValue: String {
        switch self {
        case .whole: "whole"
        case .women: "women"
        case .men: "men"
        case .kind(let kind): "kind." + kind.rawValue
        case .form(let form): "form." + form.rawValue
        }
    }

    package init?(rawValue: String) {
        guard let slice = ResultSlice.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
        self = slice
    }
}
