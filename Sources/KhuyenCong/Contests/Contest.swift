import Database

/// A contest of products (bình chọn sản phẩm công nghiệp nông thôn tiêu biểu): one level, one place, one year.
///
/// Thông tư 26/2014/TT-BCT; since 01/07/2025 the commune stands where the district stood (Thông tư 38/2025/TT-BCT).
package struct Contest: Sendable, Hashable {
    package enum State: String, Sendable, CaseIterable, Codable, SQLEncodable, SQLDecodable {
        /// Products are entered, judges are asked; scoring may begin.
        case preparing
        /// Judges score within the days; the result may be decided.
        case judging
        /// The result was recognised; nothing follows.
        case decided

        package var name: String {
            switch self {
            case .preparing: "đang nhận sản phẩm"
            case .judging: "đang chấm điểm"
            case .decided: "đã công nhận"
            }
        }
    }

    package let id: Int64
    package let level: ContestLevel
    /// Code of a commune or province of today's map, or of a region; nil for the nation.
    package let place: String?
    /// Of a commune or province.
    package let provinceNow: String?
    package let placeName: String
    package let year: Int
    package let days: ContestDays
    /// Whether judges see products by their number alone.
    package let hidesNames: Bool
    package let weights: ContestWeights
    package let state: State
    /// The decision that recognised the products.
    package let decision: String?
    package let decidedOn: Day?
    /// When the council met before the decision; nil where nobody entered it.
    package let session: CouncilSession?
    package let version: Int
    /// When the sheets were first open; from then on none is handed in.
    package let sheetsOpenedOn: Day?

    package var name: String { "Bình chọn \(level.name) năm \(year), \(placeName)" }

    /// The last day of a certificate: 31/12 of the third year, the year of the award being the first
    /// (Điều 17 khoản 3 Thông tư 26/2014/TT-BCT).
    package static func lastDay(awardedOn day: Day) -> Day {
        Day.lastOfYear(day.year + 2)
    }

    /// In hundredths of a point: fewer carry no certificate (Điều 17 khoản 1 Thông tư 26/2014/TT-BCT).
    package static let leastScore = 7_000
}

/// The days of a contest, each the last or first on which something may be done.
package struct ContestDays: Sendable, Hashable {
    package let entriesUntil: Day
    package let judgingFrom: Day
    package let judgingUntil: Day
}

/// The level at which products are compared (cấp bình chọn).
package enum ContestLevel: String, Sendable, CaseIterable, Codable, SQLEncodable, SQLDecodable {
    case commune, province, region, nation

    package var name: String {
        switch self {
        case .commune: "cấp xã"
        case .province: "cấp tỉnh"
        case .region: "cấp khu vực"
        case .nation: "cấp quốc gia"
        }
    }

    /// Whose certificates let a product in.
    package var below: ContestLevel? {
        switch self {
        case .commune: nil
        case .province: .commune
        case .region: .province
        case .nation: .region
        }
    }

    /// A product comes to a province also by the commune's letter where the commune held no contest
    /// (Điều 12 khoản 2 điểm d); higher up only with a certificate (khoản 3, 4).
    package var takesNewProducts: Bool { self == .commune || self == .province }
}

/// The groups in which products are compared (Điều 5 Thông tư 26/2014/TT-BCT).
package enum ProductGroup: String, Sendable, CaseIterable, Codable, SQLEncodable, SQLDecodable {
    case craft, food, machine, other

    package var name: String {
        switch self {
        case .craft: "Thủ công mỹ nghệ"
        case .food: "Chế biến nông, lâm, thủy sản và thực phẩm"
        case .machine: "Thiết bị, máy móc, dụng cụ, phụ tùng cơ khí"
        case .other: "Sản phẩm khác"
        }
    }
}

/// What products are scored by (Điều 7 Thông tư 26/2014/TT-BCT).
package enum ContestCriterion: String, Sendable, CaseIterable, Codable {
    case market, technical, culture, other

    package var name: String {
        switch self {
        case .market: "Đáp ứng thị trường, khả năng phát triển sản xuất"
        case .technical: "Kinh tế, kỹ thuật, xã hội và môi trường"
        case .culture: "Văn hóa và thẩm mỹ"
        case .other: "Tiêu chí khác"
        }
    }
}
