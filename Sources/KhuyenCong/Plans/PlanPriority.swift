import Database

/// What puts a project before others (thứ tự ưu tiên): its area and its trade.
package struct PlanPriority: Sendable, Hashable {
    /// The areas of Khoản 1 Điều 6 Thông tư 46/2012/TT-BCT, in its order.
    package enum Area: String, Sendable, CaseIterable, Codable, SQLEncodable, SQLDecodable {
        case highland, poorDistrict, newCountryside, difficult

        package var name: String {
            switch self {
            case .highland: "Vùng cao, hải đảo, biên giới, đồng bào dân tộc thiểu số"
            case .poorDistrict: "Huyện nghèo"
            case .newCountryside: "Xã trong kế hoạch nông thôn mới"
            case .difficult: "Địa bàn khó khăn, đặc biệt khó khăn"
            }
        }

        /// The point of the law.
        var point: String {
            switch self {
            case .highland: "a"
            case .poorDistrict: "b"
            case .newCountryside: "c"
            case .difficult: "d"
            }
        }
    }

    /// The trades of Khoản 2 Điều 6 Nghị định 45/2012/NĐ-CP: the products of point b come before the industries of point a.
    package enum Trade: String, Sendable, CaseIterable, Codable, SQLEncodable, SQLDecodable {
        case product, industry

        package var name: String {
            switch self {
            case .product: "Sản phẩm tiêu biểu, chủ lực, xuất khẩu, nguyên liệu tại chỗ, nhiều lao động"
            case .industry: "Cơ khí, hóa chất nông nghiệp, chế biến nông lâm thủy sản, công nghiệp hỗ trợ"
            }
        }

        var point: String {
            switch self {
            case .product: "b"
            case .industry: "a"
            }
        }
    }

    package let area: Area?
    package let trade: Trade?
    /// What it rests on, as an officer noted it.
    package let note: String?
    /// 0 while nobody has stated anything.
    package let version: Int

    /// What the proposal alone tells: a difficult area, and the trades that are industries of point a by their name.
    init(_ lines: [ProposalLine]) {
        area = lines.contains(where: \.isDifficultArea) ? .difficult : nil
        trade = lines.contains { ["a", "d"].contains($0.trade) } ? .industry : nil
        note = nil
        version = 0
    }

    package init(area: Area?, trade: Trade?, note: String? = nil, version: Int = 1) {
        self.area = area
        self.trade = trade
        self.note = note
        self.version = version
    }
}

/// A project that a plan may take up, with what decides its place.
package struct PlanCandidate: Sendable, Hashable {
    package let projectID: Int64
    package let code: String
    package let title: String
    package let scheme: ProjectScheme
    package let state: ProjectState
    package let implementer: String
    /// Đồng of the plan's year by source, at the furthest stage before the contract.
    package let amounts: [FundingSource.Code: Dong]
    /// The most that the norms give for all its lines; nil where one of them says none.
    package let ceiling: Dong?
    package let priority: PlanPriority
    package let isCleanerProduction: Bool
    package let record: ImplementerRecord
    package let isInPlan: Bool

    package var total: Dong { amounts.values.reduce(.zero, +) }
}

/// What an implementing body has carried out (thành tích thực hiện), counted in this system.
package struct ImplementerRecord: Sendable, Hashable {
    package let completed: Int
    package let stopped: Int

    static let none = ImplementerRecord(completed: 0, stopped: 0)

    var score: Int { completed - stopped }
}
