/// What an establishment said of one year (hiệu quả sau hỗ trợ), figure by figure.
package struct ImpactSurvey: Sendable, Hashable {
    /// A figure with its source, or the reason why there is none.
    package enum Figure: Sendable, Hashable {
        /// In the stored units of the measure.
        case value(Int64, source: String)
        case missing(MissingReason)

        package var value: Int64? {
            if case .value(let value, _) = self { value } else { nil }
        }
    }

    package let id: Int64
    package let beneficiaryID: Int64
    package let year: Int
    /// What the establishment counts its products in: "tấn chè khô".
    package let productUnit: String?
    package let figures: [ImpactMeasure: Figure]
    /// Rises with each change; a form names the version it was drawn from.
    package let version: Int
    package let accountID: Int64?
    package let officerName: String
    package let enteredAt: Moment
    /// Nil until somebody else has looked at it; only then it counts in reports.
    package let review: Review?

    package struct Review: Sendable, Hashable {
        package let officerName: String
        package let at: Moment
    }

    /// The figure where it is known, in stored units.
    package func value(_ measure: ImpactMeasure) -> Int64? {
        figures[measure]?.value
    }
}

/// The years of one establishment, beside the year in which it was first supported.
package struct ImpactPanel: Sendable, Hashable {
    package let beneficiary: Beneficiary
    /// T0; nil where the State has not supported it.
    package let supportYear: Int?
    /// The earliest year first.
    package let surveys: [ImpactSurvey]

    package func survey(_ year: Int) -> ImpactSurvey? {
        surveys.first { $0.year == year }
    }

    /// The years that are asked for: T0 to T+3, or those of the calendar where there was no support.
    package func years(today: Day) -> [Int] {
        let first = supportYear ?? today.year - ImpactPanel.yearsAfter - 1
        let asked = first...(first + ImpactPanel.yearsAfter)
        return Set(asked.filter { $0 <= today.year } + surveys.map(\.year)).sorted()
    }

    /// T+3 is the last year that is asked for.
    package static let yearsAfter = 3

    /// "T0", "T+2"; nil where there was no support.
    package func label(_ year: Int) -> String? {
        supportYear.map { year == $0 ? "T0" : year > $0 ? "T+\(year - $0)" : "T−\($0 - year)" }
    }
}
