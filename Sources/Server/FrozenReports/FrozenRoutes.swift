package import Database
package import KhuyenCong

/// Frozen reports: the list, one of them, its comparison with the ledger of today, its rows and files.
package struct FrozenRoutes: RouteGroup {
    private let reports: FrozenReports
    private let files: FrozenFiles
    private let set: ReportSet
    private let now: @Sendable () -> Moment

    package init(_ database: Database, attachments: Attachments, now: @escaping @Sendable () -> Moment) {
        reports = FrozenReports(database)
        files = FrozenFiles(database, store: attachments.store, limits: attachments.limits)
        set = ReportSet(database) { now().day }
        self.now = now
    }

    package func add(to table: inout RouteTable) {
        FrozenPages(reports: reports, set: set, now: now).add(to: &table)
        FrozenActPages(reports: reports, files: files, now: now).add(to: &table)
        FrozenAPI(reports: reports, now: now).add(to: &table)
    }
}
