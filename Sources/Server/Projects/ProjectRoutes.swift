package import Database
package import KhuyenCong

/// The projects of the ledger: lists, pages, correction, twins, closed years, and the same through the API.
package struct ProjectRoutes: RouteGroup {
    private let desk: ProjectDesk

    package init(
        _ database: Database,
        attachments: Attachments,
        now: @escaping @Sendable () -> Moment = Moment.now
    ) {
        desk = ProjectDesk(database, attachments: attachments, now: now)
    }

    package func add(to table: inout RouteTable) {
        ProjectPages(desk: desk).add(to: &table)
        ProjectCorrectionPages(desk: desk).add(to: &table)
        ProjectRestorationPages(desk: desk).add(to: &table)
        TwinPages(desk: desk).add(to: &table)
        ClosedYearPages(desk: desk).add(to: &table)
        ProjectAPI(desk: desk).add(to: &table)
        ClosedYearAPI(desk: desk).add(to: &table)
    }
}

/// The front doors that these pages share.
struct ProjectDesk: Sendable {
    let projects: Projects
    let exports: Exports
    let twins: TwinQueue
    let closedYears: ClosedYears
    let frozen: FrozenReports
    let attachments: Attachments
    let now: @Sendable () -> Moment

    init(_ database: Database, attachments: Attachments, now: @escaping @Sendable () -> Moment) {
        self.attachments = attachments
        projects = Projects(database)
        exports = Exports(database)
        twins = TwinQueue(database)
        closedYears = ClosedYears(database)
        frozen = FrozenReports(database)
        self.now = now
    }
}
