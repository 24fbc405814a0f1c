import Vietnamese

/// One indicator that programmes of several provinces have, and what came of it in each.
struct SharedIndicator: Sendable {
    /// What makes two indicators the same: the ledger counts the same for both, or they have the same name and unit.
    struct Identity: Hashable, Sendable {
        let counted: String
        let unit: String
        let isPercentage: Bool

        init(_ indicator: ProgrammeIndicator) {
            let measure = indicator.measure.map { "\($0.rawValue).\(indicator.activity?.rawValue ?? "")" }
            counted = measure ?? Fold.key(indicator.name)
            unit = measure == nil ? Fold.key(indicator.unit) : ""
            isPercentage = indicator.terms.isPercentage
        }
    }

    let indicator: ProgrammeIndicator
    let provinces: [String: Sum]

    /// What several programmes come to together.
    struct Sum: Sendable, Hashable {
        /// Nil of percentages and of goals that are no sums.
        var target: Int64?
        var value: Int64?
        /// The denominator of a percentage, whose numerator is `value`.
        var base: Int64?
        var programmes: [Int64] = []

        static func + (one: Sum, other: Sum) -> Sum {
            Sum(
                target: SharedIndicator.added(one.target, other.target),
                value: SharedIndicator.added(one.value, other.value),
                base: SharedIndicator.added(one.base, other.base),
                programmes: one.programmes + other.programmes
            )
        }
    }

    /// Over the programmes of provinces, the indicators of most provinces first.
    static func all(_ boards: [IndicatorBoard], through last: Int) -> [SharedIndicator] {
        let rows = boards.flatMap { board in
            board.reached(through: last).map { Held(programme: board.programme, reached: $0) }
        }
        let shared = Dictionary(grouping: rows) { Identity($0.row.indicator) }.values.compactMap { held in
            held.first.map { first in
                SharedIndicator(
                    indicator: first.row.indicator,
                    provinces: Dictionary(grouping: held) { $0.programme.provinceNow ?? "" }
                        .mapValues { sum($0) }
                )
            }
        }
        return shared.sorted {
            ($1.provinces.count, Fold.key($0.indicator.name)) < ($0.provinces.count, Fold.key($1.indicator.name))
        }
    }

    /// Over some of the provinces.
    func sum(over some: (String) -> Bool = { _ in true }) -> Sum? {
        let sums = provinces.sorted { $0.key < $1.key }.filter { some($0.key) }.map(\.value)
        return sums.isEmpty ? nil : sums.reduce(Sum(), +)
    }

    private struct Held {
        let programme: Programme
        let reached: IndicatorBoard.Reached

        var row: IndicatorBoard.Row { reached.row }
    }

    /// Two programmes of one province that count the same rows of the ledger do not count them twice.
    private static func sum(_ held: [Held]) -> Sum {
        let sums = held.map { held in
            let actual = held.reached.actual
            let terms = held.row.indicator.terms
            let isSum = !terms.isPercentage && terms.accumulation == .cumulative
            return Sum(
                target: isSum ? terms.goal.low : nil,
                value: terms.isPercentage ? actual.parts.first : actual.value,
                base: terms.isPercentage ? actual.parts.last : nil,
                programmes: [held.programme.id]
            )
        }
        var sum = sums.reduce(Sum(), +)
        if held.contains(where: { $0.row.counted != nil }) {
            let years = held.reduce(into: [Int: Int64]()) { years, held in
                years.merge(held.reached.actual.byYear) { first, _ in first }
            }
            sum.value = held.first.flatMap { IndicatorActual.total(years, $0.row.indicator.terms) } ?? 0
        }
        return sum
    }

    private static func added(_ one: Int64?, _ other: Int64?) -> Int64? {
        guard let one else { return other }
        return other.map { one + $0 } ?? one
    }
}
