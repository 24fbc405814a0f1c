/// A report told in sentences (lời văn của báo cáo), written from its figures alone.
///
/// Nothing is said that the data do not hold; every number is a figure that leads to where it comes from.
package struct Narrative: Sendable, Equatable {
    package let paragraphs: [ReportParagraph]

    package init(_ facts: NarrativeFacts) {
        let report = facts.report
        let records = NarrativeRecords(facts: facts)
        let results = NarrativeResults(facts: facts)
        let beside = [records.difficulties(), results.goals(), records.targets()]
        guard let amount = report.total.amount else {
            paragraphs = [Narrative.nothing(report)] + beside.compactMap { $0 }
            return
        }
        let money = NarrativeMoney(facts: facts)
        let groups = NarrativeGroups(facts: facts, total: amount)
        let said = [
            money.total(amount), money.growth(amount), groups.kinds(), groups.places(), groups.years(), results.done(),
            results.published(),
        ]
        paragraphs = (said + beside).compactMap { $0 }
    }

    package var text: String {
        paragraphs.map(\.text).joined(separator: "\n\n")
    }

    /// No data is said to be no data, never nothing.
    private static func nothing(_ report: PeriodReport) -> ReportParagraph {
        let period = NarrativeWords.capitalised(NarrativeWords.period(report.query))
        let place = NarrativeWords.place(report.place)
        return ReportParagraph("\(period), sổ không có dữ liệu về kinh phí khuyến công \(place).")
    }
}
