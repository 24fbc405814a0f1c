package import Database
package import KhuyenCong

/// The reports of the set: an index, a page and an API address for each kind, the files behind figures on work,
/// and files made in the background.
package struct ReportSetRoutes: RouteGroup {
    /// The kinds that have no page of their own: every one but the period.
    static let kinds = ReportKind.allCases.filter { $0 != .period }

    private let reports: ReportSet
    private let periods: PeriodReports
    private let files: ReportFileRoutes
    private let now: @Sendable () -> Moment

    package init(_ database: Database, now: @escaping @Sendable () -> Moment = { .now() }) {
        reports = ReportSet(database) { now().day }
        periods = reports.periods
        files = ReportFileRoutes(database, now: now)
        self.now = now
    }

    package func add(to table: inout RouteTable) {
        table.page(.reports, .viewReports, "Các báo cáo") { _, _ in ReportIndex.page }
        ReportSetPages(reports: reports, periods: periods, now: now).add(to: &table)
        ReportSetAPI(reports: reports).add(to: &table)
        files.add(to: &table)
    }
}
