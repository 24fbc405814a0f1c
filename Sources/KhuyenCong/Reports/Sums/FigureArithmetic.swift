/// Figures that are computed from others, which they name as their origin; of two, no value where one of them has none.
extension ReportFigure {
    static func growth(from before: ReportFigure, to now: ReportFigure) -> ReportFigure {
        let growth = pair(before, now).flatMap { Percent.growth(from: Dong($0), to: Dong($1)) }
        return .percent(growth, .computed([now, before]))
    }

    static func share(_ part: ReportFigure, of whole: ReportFigure) -> ReportFigure {
        let share = pair(part, whole).flatMap { Percent(Dong($0), of: Dong($1)) }
        return .percent(share, .computed([part, whole]))
    }

    /// How many times `base` goes into the figure, in hundredths.
    static func multiple(_ figure: ReportFigure, of base: ReportFigure) -> ReportFigure {
        // A percentage in hundredths is a multiple in ten-thousandths.
        let percent = pair(figure, base).flatMap { Percent(Dong($0), of: Dong($1)) }
        let hundredths = percent.map { ($0.hundredths + ($0.hundredths < 0 ? -50 : 50)) / 100 }
        return ReportFigure(.multiple, hundredths, .computed([figure, base]))
    }

    /// Money for each of so many things, rounded as sentences round it.
    static func mean(_ amount: ReportFigure, _ count: ReportFigure) -> ReportFigure {
        let mean = pair(amount, count).flatMap { amount, count in
            count > 0 ? RoundedFigure.mean(Dong(amount), over: Int(count)).printed : nil
        }
        return ReportFigure(amount.unit, mean, .computed([amount, count]))
    }

    /// Figures of one unit together: one alone is itself; no value where none of them has one.
    static func sum(_ figures: [ReportFigure], _ unit: FigureUnit) -> ReportFigure {
        if let only = figures.first, figures.count == 1 { return only }
        let values = figures.compactMap(\.value)
        return ReportFigure(unit, values.isEmpty ? nil : values.reduce(0, +), .computed(figures))
    }

    private static func pair(_ first: ReportFigure, _ second: ReportFigure) -> (Int64, Int64)? {
        first.value.flatMap { first in second.value.map { (first, $0) } }
    }
}
