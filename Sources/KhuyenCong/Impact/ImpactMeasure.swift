/// What is asked of an establishment for a year.
package enum ImpactMeasure: String, Sendable, CaseIterable, Codable {
    case revenue, assets, workers, women, wage, tax, export, energy, water, materials, waste

    package enum Quantity: Sendable {
        /// Whole đồng.
        case dong
        case people
        /// Thousandths of the unit, per unit of product.
        case perProduct
        /// Thousandths of a tonne in the year.
        case tonnes
    }

    package var name: String {
        switch self {
        case .revenue: "Doanh thu"
        case .assets: "Tổng tài sản"
        case .workers: "Lao động"
        case .women: "Lao động nữ"
        case .wage: "Thu nhập bình quân"
        case .tax: "Nộp ngân sách"
        case .export: "Giá trị xuất khẩu"
        case .energy: "Điện năng cho một đơn vị sản phẩm"
        case .water: "Nước cho một đơn vị sản phẩm"
        case .materials: "Nguyên liệu cho một đơn vị sản phẩm"
        case .waste: "Chất thải"
        }
    }

    package var quantity: Quantity {
        switch self {
        case .revenue, .assets, .wage, .tax, .export: .dong
        case .workers, .women: .people
        case .energy, .water, .materials: .perProduct
        case .waste: .tonnes
        }
    }

    /// The unit of what is typed and shown; `product` is what the establishment counts its products in.
    package func unit(product: String? = nil) -> String {
        let product = product ?? "đơn vị sản phẩm"
        return switch self {
        case .revenue, .assets, .tax, .export: "đồng"
        case .wage: "đồng/người/tháng"
        case .workers, .women: "người"
        case .energy: "kWh/\(product)"
        case .water: "m³/\(product)"
        case .materials: "kg/\(product)"
        case .waste: "tấn"
        }
    }

    /// How many stored units make one of the shown ones.
    package var scale: Int64 {
        switch quantity {
        case .dong, .people: 1
        case .perProduct, .tonnes: 1000
        }
    }

    /// Whether less is better.
    package var isBurden: Bool {
        switch self {
        case .energy, .water, .materials, .waste: true
        case .revenue, .assets, .workers, .women, .wage, .tax, .export: false
        }
    }
}

/// Why a figure is not there: a gap is never a zero.
package enum MissingReason: String, Sendable, CaseIterable, Codable {
    case notAsked, refused, notKept, notApplicable, closed

    package var name: String {
        switch self {
        case .notAsked: "Chưa thu thập"
        case .refused: "Cơ sở không cung cấp"
        case .notKept: "Cơ sở không theo dõi"
        case .notApplicable: "Không phát sinh"
        case .closed: "Cơ sở ngừng hoạt động"
        }
    }
}
