/// What a figure is by its own words and the clause it stands in.
extension RawFigure {
    func role(_ clause: Figure.Role, _ ahead: LookAhead) -> Figure.Role {
        switch measure {
        case .percent, .point, .times:
            if measure == .percent, ahead.isOfPlan, clause != .growth { return .planRate }
            return clause == .amount ? .ratio : clause
        default: return .amount
        }
    }

    var figureUnit: Figure.Unit {
        switch measure {
        case .money: .money
        case .percent: .percent
        case .point: .percentagePoint
        case .times: .times
        case .count, .bare: .count(unit)
        }
    }

    /// Whether "mỗi năm" in its clause makes it a yearly rate: a share and a multiple are none.
    var mayBeRate: Bool { measure != .percent && measure != .times }

    /// The kind of activity, where only one counts such things.
    var kindOfThing: String? { RawFigure.kinds[unit] }

    private static let kinds = [
        "cụm công nghiệp": "linkage", "gian hàng": "product", "hội chợ": "product", "mô hình": "model",
        "nhãn hiệu": "product", "thương hiệu": "product",
        "phóng sự": "information", "bản tin": "information", "chuyên mục": "information", "chuyên trang": "information",
    ]
}
