/// What the sentences of a report are written from.
package struct NarrativeFacts: Sendable, Equatable {
    package let report: PeriodReport
    /// One for each source with money in the period, in the report's order.
    package let growths: [SourceGrowth]
    package let quantities: [DoneQuantity]
    /// What publications say of the period beside its money, and the targets of the period that follows.
    package let published: [ReportedFigure]
    /// The period that it is compared with, and what was spent in it.
    package let before: PeriodQuery
    package let previous: PeriodReport.Previous?
    /// What the conferences of the period were told stands in the way.
    package let difficulties: [ToldDifficulty]
    /// The place's own programmes that run in the period that follows, the earliest first.
    package let programmes: [Programme]
    /// What counts although only its year is known, while the period cuts that year; nil where nothing does.
    package let undated: String?

    /// Compared with the period of equal length before.
    package init(
        report: PeriodReport,
        growths: [SourceGrowth] = [],
        quantities: [DoneQuantity] = [],
        published: [ReportedFigure] = [],
        difficulties: [ToldDifficulty] = [],
        programmes: [Programme] = [],
        undated: String? = nil
    ) {
        self.report = report
        self.growths = growths
        self.quantities = quantities
        self.published = published
        before = report.query.previous
        previous = report.previous
        self.difficulties = difficulties
        self.programmes = programmes
        self.undated = undated
    }

    /// Compared with a period of one's choice.
    init(
        _ facts: NarrativeFacts,
        against before: PeriodQuery,
        _ previous: PeriodReport.Previous?,
        _ growths: [SourceGrowth]
    ) {
        report = facts.report
        quantities = facts.quantities
        published = facts.published
        self.growths = growths
        self.before = before
        self.previous = previous
        difficulties = facts.difficulties
        programmes = facts.programmes
        undated = facts.undated
    }
}

/// How the money of one source grew from the period of equal length before.
package struct SourceGrowth: Sendable, Equatable {
    package let source: FundingSource.Code
    package let now: Dong
    /// Nil where neither the ledger nor a publication knows the period before.
    package let before: Dong?
    /// The published figure that `before` was taken from; nil where the ledger has it.
    package let base: ReportedFigure?
    /// The growth that a publication states, beside the computed one.
    package let published: ReportedFigure?

    package init(
        source: FundingSource.Code,
        now: Dong,
        before: Dong?,
        base: ReportedFigure? = nil,
        published: ReportedFigure? = nil
    ) {
        self.source = source
        self.now = now
        self.before = before
        self.base = base
        self.published = published
    }

    package var growth: Percent? {
        before.flatMap { Percent.growth(from: $0, to: now) }
    }
}

/// How many people, courses, models or machines the lines of one kind reached.
package struct DoneQuantity: Sendable, Equatable {
    package let measure: ReportedFigure.Measure
    package let kind: ActivityKind.Code?
    package let done: Int64

    package init(measure: ReportedFigure.Measure, kind: ActivityKind.Code?, done: Int64) {
        self.measure = measure
        self.kind = kind
        self.done = done
    }
}
