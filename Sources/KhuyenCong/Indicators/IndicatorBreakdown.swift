/// An indicator told in parts (phân tổ), through a year.
package struct IndicatorBreakdown: Sendable, Hashable {
    package struct Part: Sendable, Hashable {
        /// Of the unit, kind, form or sex; "" for what could not be told apart.
        package let code: String
        /// As the indicator counts: things, đồng, or the numerator of a percentage with its denominator.
        package let value: Int64
        package let base: Int64?
        /// The results it was reported in; none where the ledger counted it.
        package let results: [Int64]
    }

    package let dimension: IndicatorDimension
    /// The largest first, what could not be told apart last.
    package let parts: [Part]
    /// What no part tells; below nought where the parts tell more than the whole.
    ///
    /// Nil where parts need not add up: percentages, and projects, of which one may be of several kinds.
    package let rest: Int64?

    /// Nil where no part is known.
    private init?(_ dimension: IndicatorDimension, _ parts: [Part], of whole: Int64?, addsUp: Bool) {
        let known = parts.filter { $0.value != 0 || $0.base != nil }
        guard known.contains(where: { !$0.code.isEmpty }) else { return nil }
        self.dimension = dimension
        self.parts = known.sorted {
            ($0.code.isEmpty ? 1 : 0, $1.value, $0.code) < ($1.code.isEmpty ? 1 : 0, $0.value, $1.code)
        }
        rest = addsUp ? whole.map { whole in whole - parts.reduce(0) { $0 + $1.value } } : nil
    }
}

extension IndicatorBreakdown {
    /// By each dimension in which something is known, in their order.
    package static func all(
        of reached: IndicatorBoard.Reached,
        _ territories: Territories
    ) -> [IndicatorBreakdown] {
        let (row, actual) = (reached.row, reached.actual)
        // A number of which each year stands for itself is told by its last year, and so are its parts.
        let isOfOneYear = row.indicator.terms.accumulation == .perPeriod
        let years = isOfOneYear ? actual.byYear.keys.max().map { $0...$0 } : Int.min...reached.year
        guard let years else { return [] }
        let parts =
            row.counted == nil
            ? reported(row.results, years, row.indicator.terms.isPercentage, territories)
            : row.parts.addingRegions(territories).mapValues { counted($0, years) }
        let addsUp = !row.indicator.terms.isPercentage && row.indicator.measure != .projects
        return IndicatorDimension.allCases.compactMap { dimension in
            parts[dimension].flatMap { IndicatorBreakdown(dimension, $0, of: actual.value, addsUp: addsUp) }
        }
    }

    private static func counted(_ parts: [String: [Int: Int64]], _ years: ClosedRange<Int>) -> [Part] {
        parts.map { code, byYear in
            let value = byYear.reduce(0) { $0 + (years.contains($1.key) ? $1.value : 0) }
            return Part(code: code, value: value, base: nil, results: [])
        }
    }

    /// Reviewed results that tell a part: one slice of the whole, or all of one place.
    private static func reported(
        _ results: [IndicatorResult],
        _ years: ClosedRange<Int>,
        _ isPercentage: Bool,
        _ territories: Territories
    ) -> [IndicatorDimension: [Part]] {
        let counting = results.filter { $0.reviewerName != nil && years.contains($0.year) }
        var found: [IndicatorDimension: [String: [IndicatorResult]]] = [:]
        for result in counting {
            if let part = result.slice.part {
                found[part.dimension, default: [:]][part.code, default: []].append(result)
            } else if let place = result.place {
                found[.place, default: [:]][place, default: []].append(result)
                guard territories.unit(.of2025, place)?.level == .province else { continue }
                let region = territories.region(ofProvince: place)?.code ?? ""
                found[.region, default: [:]][region, default: []].append(result)
            }
        }
        return Dictionary(
            uniqueKeysWithValues: found.map { dimension, parts in
                let isPlace = [.place, .region].contains(dimension)
                return (dimension, parts.map { part($0, isPlace ? $1 : IndicatorResult.counting($1), isPercentage) })
            }
        )
    }

    private static func part(_ code: String, _ results: [IndicatorResult], _ isPercentage: Bool) -> Part {
        Part(
            code: code,
            value: results.reduce(0) { $0 + $1.value },
            base: isPercentage ? results.reduce(0) { $0 + ($1.base ?? 0) } : nil,
            results: results.map(\.id).sorted()
        )
    }
}

extension IndicatorResult {
    /// Those that count for the whole place in each year: what it reported itself, else what its parts reported.
    static func counting(_ results: [IndicatorResult]) -> [IndicatorResult] {
        Dictionary(grouping: results, by: \.year).values.flatMap { rows in
            let whole = rows.filter { $0.place == nil }
            return whole.isEmpty ? rows : whole
        }
    }
}
