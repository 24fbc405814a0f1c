/// What a project brought about (kết quả của đề án): a course, an agreement, a copy of a model, a saving, a fair.
package struct Outcome: Sendable, Hashable {
    /// What was found when somebody asked again.
    package struct FollowUp: Sendable, Hashable {
        package let on: Day
        package let figures: [OutcomeMeasure: Int64]
        package let words: String?
        package let officerName: String
    }

    package let id: Int64
    package let projectID: Int64
    package let projectTitle: String
    package let provinceNow: String
    package let kind: OutcomeKind
    package let title: String
    package let party: String?
    package let happenedOn: Day
    package let figures: [OutcomeMeasure: Int64]
    /// The paper that says so: a list of certificates, a signed memorandum.
    package let source: String
    package let followUps: [FollowUp]
    package let version: Int

    /// The days on which it is to be asked after, in order.
    package var askedOn: [Day] { kind.followUpMonths.map { happenedOn.adding(months: $0) } }

    /// The first of those days from which on nothing was entered; nil where nothing more is due.
    package var nextAsking: Day? {
        askedOn.first { day in !followUps.contains { $0.on >= day } }
    }

    /// What was found last, else what was known at first.
    package func latest(_ measure: OutcomeMeasure) -> Int64? {
        followUps.last { $0.figures[measure] != nil }?.figures[measure] ?? figures[measure]
    }

    /// Years until a saving has paid its investment, in tenths; nil where either is unknown.
    package var paybackTenths: Int64? {
        guard let investment = figures[.investment], let saved = latest(.moneySaved), saved > 0 else { return nil }
        return (investment * 10 + saved / 2) / saved
    }
}

/// An outcome as somebody enters it.
struct OutcomeDraft {
    let kind: OutcomeKind
    let title: String
    let party: String?
    let happenedOn: Day
    let figures: [OutcomeMeasure: Int64]
    let source: String

    /// Reads "kind", "title", "party", "happenedOn", "source" and "figures" by measure.
    init(_ fields: FieldTreeReader, today: Day) {
        let kind = fields.choice("kind", of: OutcomeKind.self)
        if fields.text("kind") == nil { fields.fault("kind", "Chọn loại kết quả.") }
        self.kind = kind ?? .course
        title = fields.required("title", "Ghi \(self.kind.titleLabel.lowercased()).")
        party = self.kind.partyLabel == nil ? nil : fields.text("party")
        let day = fields.day("happenedOn")
        if fields.text("happenedOn") == nil { fields.fault("happenedOn", "Ghi ngày.") }
        happenedOn = day ?? today
        if happenedOn > today { fields.fault("happenedOn", "Ngày \(happenedOn.vietnamese) chưa đến.") }
        source = fields.required("source", "Ghi văn bản làm căn cứ.")
        figures = OutcomeDraft.figures(self.kind.measures, fields)
        if let first = self.kind.measures.first, figures.isEmpty {
            fields.fault("figures.\(first.rawValue)", "Ghi ít nhất một số liệu.")
        }
    }

    /// The figures under "figures"; the wholes of later ones stand in what was `known` before.
    static func figures(
        _ measures: [OutcomeMeasure],
        _ fields: FieldTreeReader,
        known: [OutcomeMeasure: Int64] = [:]
    ) -> [OutcomeMeasure: Int64] {
        fields.group("figures") { reader in
            let read = measures.compactMap { measure -> (OutcomeMeasure, Int64)? in
                let value =
                    measure.isMoney
                    ? reader.dong(measure.rawValue)?.amount
                    : reader.integer(measure.rawValue, in: 0...1_000_000_000).map(Int64.init)
                return value.map { (measure, $0) }
            }
            let figures = Dictionary(uniqueKeysWithValues: read)
            for (measure, value) in read {
                guard let whole = measure.whole, let most = figures[whole] ?? known[whole], value > most else {
                    continue
                }
                let words = "\(measure.name) (\(value)) nhiều hơn \(whole.name.lowercased()) (\(most))."
                reader.fault(measure.rawValue, words)
            }
            return figures
        }
    }
}
