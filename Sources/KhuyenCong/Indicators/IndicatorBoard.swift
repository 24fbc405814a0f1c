import Database

/// The indicators of a programme beside what came of them: counted from the ledger, and reported.
package struct IndicatorBoard: Sendable, Hashable {
    package let programme: Programme
    package let rows: [Row]

    package struct Row: Sendable, Hashable {
        let programme: Int64
        package let indicator: ProgrammeIndicator
        /// From the ledger by year; nil where the system does not count it.
        package let counted: [Int: Int64]?
        /// What the ledger counted, in parts.
        let parts: IndicatorParts
        /// All that was reported, reviewed or not.
        package let results: [IndicatorResult]

        package func actual(through year: Int) -> IndicatorActual {
            IndicatorActual(self, through: year)
        }
    }

    /// An indicator with what it came to by the end of a year, so that all who tell it reckon it once.
    package struct Reached: Sendable, Hashable {
        package let row: Row
        package let year: Int
        package let actual: IndicatorActual

        package init(_ row: Row, through year: Int) {
            self.row = row
            self.year = year
            actual = row.actual(through: year)
        }

        /// What part of the goal it is; nil where nothing is known.
        package var shareOfGoal: Percent? {
            actual.value.flatMap { Percent(Dong($0), of: Dong(row.indicator.terms.goal.low)) }
        }
    }

    package func reached(through year: Int) -> [Reached] {
        rows.map { Reached($0, through: year) }
    }

    /// `inParts`: whether what the ledger counts is divided as well.
    static func load(_ programme: Programme, inParts: Bool = true, in tx: Transaction) throws -> IndicatorBoard {
        let results = Dictionary(grouping: try IndicatorResult.rows(of: programme.id, in: tx), by: \.indicator)
        let ledger = try IndicatorLedger.load(programme, inParts: inParts, in: tx)
        return IndicatorBoard(
            programme: programme,
            rows: programme.indicators.map { indicator in
                Row(
                    programme: programme.id,
                    indicator: indicator,
                    counted: ledger.byYear(indicator),
                    parts: inParts ? ledger.parts(of: indicator) : [:],
                    results: results[indicator.terms.key] ?? []
                )
            }
        )
    }
}

/// What an indicator came to by the end of a year.
package struct IndicatorActual: Sendable, Hashable {
    package enum Origin: Sendable, Hashable {
        case counted
        /// Ids of the results.
        case reported([Int64])
    }

    /// In the units of the goal: things, đồng, hundredths of a percent; nil where nothing is known.
    package let value: Int64?
    /// The numerator and the denominator of a percentage.
    package let parts: [Int64]
    /// By year, for the pace; of percentages the percentage of the year.
    package let byYear: [Int: Int64]
    package let origin: Origin
    /// What was reported of a number that the system counts: shown beside it, never instead of it.
    package let reportedBeside: Int64?

    init(_ row: IndicatorBoard.Row, through last: Int) {
        let reported = IndicatorActual.rolledUp(row.results.filter { $0.year <= last })
        let terms = row.indicator.terms
        if let counted = row.counted?.filter({ $0.key <= last }) {
            byYear = counted
            parts = []
            origin = .counted
            value = IndicatorActual.total(counted, terms) ?? 0
            reportedBeside = IndicatorActual.total(reported.mapValues(\.value), terms)
            return
        }
        origin = .reported(reported.values.flatMap(\.ids).sorted())
        reportedBeside = nil
        guard terms.isPercentage else {
            byYear = reported.mapValues(\.value)
            parts = []
            value = IndicatorActual.total(byYear, terms)
            return
        }
        byYear = reported.compactMapValues { IndicatorActual.percent($0.value, $0.base) }
        // A percentage of several years is that of their sums, never the mean of percentages.
        let counting =
            terms.accumulation == .cumulative
            ? Array(reported.values) : reported.max { $0.key < $1.key }.map { [$0.value] } ?? []
        let value = counting.reduce(0) { $0 + $1.value }
        let base = counting.reduce(0) { $0 + $1.base }
        parts = base > 0 ? [value, base] : []
        self.value = IndicatorActual.percent(value, base)
    }

    private struct Sum {
        var value: Int64 = 0
        var base: Int64 = 0
        var ids: [Int64] = []
    }

    /// Reviewed results of each year: that of the whole place where there is one, else the sum of its parts.
    private static func rolledUp(_ results: [IndicatorResult]) -> [Int: Sum] {
        let reviewed = results.filter { $0.reviewerName != nil && $0.slice == .whole }
        return Dictionary(grouping: IndicatorResult.counting(reviewed), by: \.year).mapValues { rows in
            rows.reduce(into: Sum()) { sum, row in
                sum.value += row.value
                sum.base += row.base ?? 0
                sum.ids.append(row.id)
            }
        }
    }

    static func total(_ byYear: [Int: Int64], _ terms: IndicatorTerms) -> Int64? {
        guard !byYear.isEmpty else { return nil }
        switch terms.accumulation {
        case .cumulative: return byYear.values.reduce(0, +)
        case .perPeriod: return byYear.max { $0.key < $1.key }?.value
        }
    }

    static func percent(_ value: Int64, _ base: Int64) -> Int64? {
        Percent(Dong(value), of: Dong(base))?.hundredths
    }
}
