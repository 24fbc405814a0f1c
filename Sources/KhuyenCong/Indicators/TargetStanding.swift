import Statistics

/// Where an indicator stands against its goal at the end of the asked-for years.
struct TargetStanding: Sendable, Hashable {
    enum Verdict: String, Sendable, Hashable {
        case reached, onTheWay, behind, unclear, missed, unknown

        var name: String {
            switch self {
            case .reached: "Đạt"
            case .onTheWay: "Đúng tiến độ"
            case .behind: "Chậm"
            case .unclear: "Chưa nói được"
            case .missed: "Không đạt"
            case .unknown: "Chưa đủ dữ liệu"
            }
        }
    }

    /// In the units of the goal, not below what was reached already.
    struct Forecast: Sendable, Hashable {
        let value: Int64
        let low: Int64
        let high: Int64
    }

    /// Nil where the programme is over, or too little is known.
    let forecast: Forecast?
    let verdict: Verdict

    /// What comes after the last asked-for year in the programme is forecast.
    init(_ reached: IndicatorBoard.Reached, programme: Programme) {
        let (actual, last) = (reached.actual, reached.year)
        let terms = reached.row.indicator.terms
        let yearsToCome = max(0, programme.years.upperBound - last)
        let years = (programme.years.lowerBound...max(programme.years.lowerBound, last))
            .prefix { $0 <= programme.years.upperBound }
        let forecast = TargetStanding.forecast(actual, terms, Array(years), yearsToCome)
        self.forecast = forecast
        verdict = TargetStanding.verdict(actual.value, terms.goal, forecast, isOver: yearsToCome == 0)
    }

    /// Numbers that add up have a pace; a year without anything counts as nothing where the system counts.
    private static func forecast(
        _ actual: IndicatorActual,
        _ terms: IndicatorTerms,
        _ years: [Int],
        _ yearsToCome: Int
    ) -> Forecast? {
        guard terms.accumulation == .cumulative, !terms.isPercentage, let soFar = actual.value else { return nil }
        let known = actual.origin == .counted ? years : years.filter { actual.byYear[$0] != nil }
        let pace = known.map { Double(actual.byYear[$0] ?? 0) }
        guard let found = PaceForecast(years: pace, yearsToCome: yearsToCome) else { return nil }
        func rounded(_ value: Double) -> Int64 { max(soFar, Int64(exactly: value.rounded()) ?? soFar) }
        return Forecast(value: rounded(found.value), low: rounded(found.low), high: rounded(found.high))
    }

    private static func verdict(
        _ actual: Int64?,
        _ goal: IndicatorGoal,
        _ forecast: Forecast?,
        isOver: Bool
    ) -> Verdict {
        guard let actual else { return .unknown }
        if isOver { return goal.isReached(by: actual) ? .reached : .missed }
        switch goal.kind {
        case .atLeast, .range:
            if actual >= goal.low { return .reached }
            guard let forecast else { return .unknown }
            if forecast.low >= goal.low { return .onTheWay }
            return forecast.high < goal.low ? .behind : .unclear
        case .atMost, .exact:
            if actual > goal.low { return .missed }
            guard let forecast else { return .unknown }
            if goal.kind == .exact { return forecast.high < goal.low ? .behind : .unclear }
            if forecast.high <= goal.low { return .onTheWay }
            return forecast.low > goal.low ? .behind : .unclear
        }
    }
}

extension IndicatorBoard.Reached {
    /// The verdict in words, as the report of targets gives it: "Đúng tiến độ".
    package func verdict(of programme: Programme) -> String {
        TargetStanding(self, programme: programme).verdict.name
    }
}
