/// Which report is asked for, and with which choices: enough to compute it again ten years later.
///
/// Pages, the command line, the API and frozen reports all hold this value; `ReportSet` answers it.
package struct ReportRequest: Sendable, Hashable, Codable {
    package let kind: ReportKind
    package let query: PeriodQuery
    /// The other side of a comparison: places, with their codes on the query's map, in the order that was asked.
    package let places: [String]
    /// The other period of a comparison; nil compares with the period of equal length before.
    package let against: YearSpan?
    /// Where more than two periods stand side by side, those beyond its own and `against`, in the order of time.
    package let further: [YearSpan]?
    /// The conference that the report is held on; its pack becomes part of it.
    package let conference: Int64?

    package init(
        _ kind: ReportKind,
        _ query: PeriodQuery,
        places: [String] = [],
        against: YearSpan? = nil,
        further: [YearSpan]? = nil,
        conference: Int64? = nil
    ) {
        self.kind = kind
        self.query = query
        self.places = places
        self.against = against
        self.further = further
        self.conference = conference
    }

    /// The span in days, where it is not whole years: "2021 và 9 tháng năm 2022", often with a cut-off day of its own.
    package var days: DaySpan? { query.days }
}

/// The reports that the programme makes.
package enum ReportKind: String, Sendable, Hashable, Codable, CaseIterable {
    case period, year, compare, targets, impact, leverage, timing, changes, conference

    package var name: String {
        switch self {
        case .period: "Báo cáo kỳ"
        case .year: "Báo cáo năm"
        case .compare: "So sánh"
        case .targets: "Mục tiêu và thực hiện"
        case .impact: "Hiệu quả của cơ sở thụ hưởng"
        case .leverage: "Vốn đối ứng trên mỗi đồng hỗ trợ"
        case .timing: "Thời gian xử lý"
        case .changes: "Điều chỉnh kế hoạch"
        case .conference: "Báo cáo hội nghị"
        }
    }
}

/// Days, both included.
package struct DaySpan: Sendable, Hashable, Codable {
    package let from: Day
    package let to: Day

    package init(from: Day, to: Day) {
        self.from = from
        self.to = to
    }
}
