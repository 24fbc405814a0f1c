import Database

/// A source in a budget year (nguồn của năm): the account that plans, commitments and flows of money are held against.
package struct SourceYear: Sendable, Hashable {
    package let id: Int64
    package let key: Key
    /// Nil while it takes flows.
    package let closedAt: Moment?

    package struct Key: Sendable, Hashable {
        package let source: FundingSource.Code
        /// Province code of today's map; nil for the national source.
        package let provinceNow: String?
        package let year: Int

        /// The national source is the nation's, whatever province the project lies in.
        package init(_ source: FundingSource.Code, province: String, year: Int) {
            self.source = source
            provinceNow = source == .national ? nil : province
            self.year = year
        }

        /// Whose programme the money belongs to.
        package var level: ProgrammeLevel {
            source == .national ? .national : .local
        }

        /// "nguồn Khuyến công cấp tỉnh năm 2026", as sentences say it.
        package var phrase: String {
            "nguồn \(source.officialName) năm \(year)"
        }
    }
}

extension FundingSource.Code {
    /// The sources that have a budget, a plan and a balance: State money for industrial promotion.
    package static let budgeted: [FundingSource.Code] = allCases.filter { $0.basis == .support }
}

/// Money that comes to a source-year or leaves it (biến động nguồn), with its paper; signed, never changed.
package struct SourceFlow: Sendable, Hashable {
    package enum Kind: String, Sendable, CaseIterable, Codable, SQLEncodable, SQLDecodable {
        /// The budget that was assigned.
        case expected
        case received
        case carriedIn
        case carriedOut
        /// Given back to the budget.
        case returned
        /// Paid for an assignment of the plan, which no project's ledger holds.
        case spent

        package var name: String {
            switch self {
            case .expected: "Vốn giao"
            case .received: "Vốn đã nhận"
            case .carriedIn: "Chuyển nguồn từ năm trước"
            case .carriedOut: "Chuyển nguồn sang năm sau"
            case .returned: "Hoàn trả ngân sách"
            case .spent: "Chi nhiệm vụ"
            }
        }

        /// Whether it brings money, which a source or a year that has ended no longer takes.
        var bringsMoney: Bool {
            switch self {
            case .expected, .received, .carriedIn: true
            case .carriedOut, .returned, .spent: false
            }
        }
    }

    package let id: Int64
    package let kind: Kind
    /// Đồng; negative where it takes back an earlier flow.
    package let amount: Dong
    package let day: Day
    /// The decision or voucher, as printed.
    package let document: String
    package let note: String?
    package let assignment: String?
    /// The flow that it takes back.
    package let reverses: Int64?
    /// The flow of the other year that a carry-over wrote with it.
    package let counterpart: Int64?
    package let isReversed: Bool
    package let enteredAt: Moment
    package let officer: String
}
