import Foundation
import Statistics

/// What a figure became where the State supported beside what it became where it had not yet, T0 being one on both sides.
///
/// Computed on logarithms: the effect is the multiple of the one by that of the other, "1,08 lần", and a doubling weighs as
/// much as a halving. It is not how many times as fast the figure grew: 1,2 lần beside 1,05 lần is an effect of 1,14 lần,
/// while a growth of 20 % is four times one of 5 %.
struct ImpactEffect {
    let measure: ImpactMeasure
    /// How many years after T0 both sides are looked at.
    let horizon: Int
    let supported: [Int64]
    let others: [Int64]
    let multiple: Double
    let low: Double
    let high: Double

    /// A fixed seed: the same report made again gives the same interval.
    private static let seed: UInt64 = 20_250_701

    /// Nil where there is no comparison: too few establishments on one side, or figures that do not vary.
    init?(_ measure: ImpactMeasure, _ cases: [ImpactCase], supportedIn years: ClosedRange<Int>) {
        let candidates = (1...ImpactPanel.yearsAfter).map { ImpactEffect.groups(measure, cases, years, horizon: $0) }
        // The horizon with the most supported establishments; of equals the longer one.
        guard
            let best = candidates.enumerated().max(by: { left, right in
                (left.element.supported.count, left.offset) < (right.element.supported.count, right.offset)
            }),
            let found = DifferenceOfDifferences(
                supported: best.element.supported.map(\.change),
                others: best.element.others.map(\.change),
                seed: ImpactEffect.seed
            )
        else { return nil }
        self.measure = measure
        horizon = best.offset + 1
        supported = best.element.supported.map(\.survey)
        others = best.element.others.map(\.survey)
        multiple = exp(found.estimate)
        low = exp(found.bootstrap.low)
        high = exp(found.bootstrap.high)
    }

    /// Whether the interval lies on one side of "no difference".
    var isClear: Bool { low > 1 || high < 1 }

    private struct Change {
        let cohort: Int
        let survey: Int64
        let change: Double
    }

    /// Both sides in the same calendar years: years in which only one side has establishments are left out.
    private static func groups(
        _ measure: ImpactMeasure,
        _ cases: [ImpactCase],
        _ years: ClosedRange<Int>,
        horizon: Int
    ) -> (supported: [Change], others: [Change]) {
        let supported = cases.compactMap { one in
            one.supportYear.flatMap { years.contains($0) ? change(measure, one, $0, horizon) : nil }
        }
        let cohorts = Set(supported.map(\.cohort)).sorted()
        let others = cases.compactMap { one -> Change? in
            let free = cohorts.filter { year in one.supportYear.map { $0 > year + horizon } ?? true }
            return free.lazy.compactMap { change(measure, one, $0, horizon) }.first
        }
        let common = Set(others.map(\.cohort))
        return (supported.filter { common.contains($0.cohort) }, others)
    }

    private static func change(_ measure: ImpactMeasure, _ one: ImpactCase, _ year: Int, _ horizon: Int) -> Change? {
        guard let pair = one.pair(measure, from: year, to: year + horizon), pair.now > 0,
            let survey = one.surveys[year + horizon]
        else { return nil }
        return Change(cohort: year, survey: survey.id, change: log(pair.now / pair.before))
    }
}
