package import Vietnamese

extension MoneyUnit {
    /// How many đồng one unit is.
    var dong: Int64 {
        switch self {
        case .dong: 1
        case .thousand: 1000
        case .million: 1_000_000
        case .billion: 1_000_000_000
        }
    }

    package var vietnamese: String {
        switch self {
        case .dong: "đồng"
        case .thousand: "nghìn đồng"
        case .million: "triệu đồng"
        case .billion: "tỷ đồng"
        }
    }
}
