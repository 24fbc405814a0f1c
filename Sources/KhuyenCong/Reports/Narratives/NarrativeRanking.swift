/// Groups of a report whose amounts are known, most money first.
struct NarrativeRanking<Key: Sendable & Equatable> {
    struct Group {
        let key: Key
        let projects: Int
        let amount: Dong
    }

    static func byAmount(_ groups: [PeriodReport.Group<Key>]) -> [Group] {
        let known = groups.compactMap { group in
            group.amount.map { Group(key: group.key, projects: group.projects, amount: $0) }
        }
        // Those of equal amount stay in the report's order.
        return known.enumerated()
            .sorted { ($1.element.amount, $0.offset) < ($0.element.amount, $1.offset) }
            .map(\.element)
    }
}

/// A share beside its amount: ", chiếm 56,42 %".
enum NarrativeShare {
    static func write(
        _ part: Dong,
        of whole: Dong,
        _ partOrigin: FigureOrigin?,
        _ wholeOrigin: FigureOrigin?,
        _ writer: inout ParagraphWriter
    ) {
        guard let share = Percent(part, of: whole) else { return }
        writer.say(", chiếm ")
        let origin = FigureOrigin.computed([.amount(part, partOrigin), .amount(whole, wholeOrigin)])
        writer.figure(NarrativeWords.share(share), .percent(share, origin))
    }
}
