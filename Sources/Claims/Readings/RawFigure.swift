import Vietnamese

/// A figure as its own words give it, before what stands around it is asked.
struct RawFigure: Sendable {
    enum Measure: Sendable, Equatable {
        case money, percent, point, times, count, bare
    }

    /// Whether it is a number alone, whose unit stands behind a later one.
    var isBare = false
    /// Token positions of the number and its unit.
    var first: Int
    var end: Int
    var value: ExactDecimal?
    var low: ExactDecimal?
    var high: ExactDecimal?
    var alternative: ExactDecimal?
    var step: ExactDecimal
    var roundStep: ExactDecimal
    var measure: Measure
    var unit: String
    var family: Noun.Family?
    var qualifier: Qualifier = .exact
    var isPerYear = false
    /// Whether its own words, or the head of its column, say that it was planned.
    var isPlanned = false
    /// The year that the head of its column names, where other columns are of other years.
    var period: Period?
    /// What the amount is for one of ("hộ"), nil where it is a sum.
    var per: String?
    /// The whole of "30/45".
    var outOf: ExactDecimal?
    /// The token behind the noun and what describes it.
    var tailEnd: Int

    init(_ amount: Amount, first: Int, measure: Measure, unit: String, end: Int) {
        self.first = first
        self.end = end
        value = amount.value
        alternative = amount.alternative
        step = amount.step
        roundStep = amount.roundStep
        self.measure = measure
        self.unit = unit
        tailEnd = end
    }
}
