package import Database
package import KhuyenCong

/// Period reports, the rows behind their figures, and figures that others have published.
package struct ReportRoutes: RouteGroup {
    private let set: ReportSet
    private let figures: ReportedFigures
    private let now: @Sendable () -> Moment

    package init(_ database: Database, now: @escaping @Sendable () -> Moment = { .now() }) {
        set = ReportSet(database) { now().day }
        figures = ReportedFigures(database)
        self.now = now
    }

    package func add(to table: inout RouteTable) {
        let reports = set.periods
        PeriodPages(set: set, now: now).add(to: &table)
        PeriodRowPages(reports: reports, now: now).add(to: &table)
        PeriodAPI(reports: reports).add(to: &table)
        ReportedFigurePages(figures: figures, reports: reports, now: now).add(to: &table)
        ReportedFigureAPI(figures: figures, now: now).add(to: &table)
    }
}
