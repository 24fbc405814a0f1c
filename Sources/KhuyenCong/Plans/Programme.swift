import Database

/// A programme of several years (chương trình khuyến công): targets, and a budget by source and year.
///
/// Khoản 1 Điều 2 Nghị định 45/2012/NĐ-CP; a plan of action on cleaner production is one as well.
package struct Programme: Sendable, Hashable {
    package enum Kind: String, Sendable, CaseIterable, Codable, SQLEncodable, SQLDecodable {
        case promotion, cleanerProduction

        package var name: String {
            switch self {
            case .promotion: "Chương trình khuyến công"
            case .cleanerProduction: "Kế hoạch sản xuất sạch hơn, sản xuất và tiêu dùng bền vững"
            }
        }
    }

    package let id: Int64
    package let kind: Kind
    package let level: ProgrammeLevel
    /// Province code of today's map; nil for the nation's.
    package let provinceNow: String?
    package let provinceName: String?
    package let name: String
    package let startsOn: Day
    package let endsOn: Day
    package let decision: PlanDecision
    package let indicators: [ProgrammeIndicator]
    package let budgets: [ProgrammeBudget]
    /// Rises with each revision; a form names the version it was drawn from.
    package let version: Int

    package var years: ClosedRange<Int> { startsOn.year...max(startsOn.year, endsOn.year) }
}

/// What a programme is to reach (chỉ tiêu chương trình).
package struct ProgrammeIndicator: Sendable, Hashable {
    /// What the ledger counts for it, so that nobody types the result.
    package enum Measure: String, Sendable, CaseIterable, Codable {
        case people, women, courses, establishments, models, machines
        /// Projects of the programme.
        case projects
        /// Đồng of the State's support, and of the others' money.
        case support, counterpart

        package var name: String {
            switch self {
            case .people: "Số người được đào tạo, tập huấn"
            case .women: "Trong đó nữ"
            case .courses: "Số lớp"
            case .establishments: "Số cơ sở được hỗ trợ"
            case .models: "Số mô hình"
            case .machines: "Số máy"
            case .projects: "Số đề án"
            case .support: "Kinh phí hỗ trợ (đồng)"
            case .counterpart: "Vốn đối ứng (đồng)"
            }
        }
    }

    package let name: String
    package let unit: String
    /// Nil where the system does not count it.
    package let measure: Measure?
    /// Only lines of this content are counted.
    package let activity: ActivityKind.Code?
    package let terms: IndicatorTerms

    package var target: Int64 { terms.goal.low }
}

/// Đồng of one source and year.
package struct ProgrammeBudget: Sendable, Hashable {
    package let source: FundingSource.Code
    package let year: Int
    package let amount: Dong
}

/// A programme beside what was done in its years and place.
package struct ProgrammeView: Sendable, Hashable {
    /// Its indicators beside what came of them, not divided into parts.
    package let board: IndicatorBoard
    package let money: [Money]
    package let mayDecide: Bool

    package var programme: Programme { board.programme }

    /// A source and year: the programme's figure beside what was assigned and promised, in đồng.
    package struct Money: Sendable, Hashable {
        package let source: FundingSource.Code
        package let year: Int
        package let budget: Dong
        package let assigned: Dong
        package let committed: Dong
        package let settled: Dong
    }
}
