package import Database
package import KhuyenCong

/// The classes of projects and who took part: pages, the list as a workbook, the API.
package struct TrainingRoutes: RouteGroup {
    private let desk: TrainingDesk

    package init(_ database: Database, now: @escaping @Sendable () -> Moment = Moment.now) {
        desk = TrainingDesk(dossiers: Dossiers(database), trainings: Trainings(database), now: now)
    }

    package func add(to table: inout RouteTable) {
        TrainingPages(desk: desk).add(to: &table)
        TrainingAPI(desk: desk).add(to: &table)
    }
}

/// The front doors that these pages share.
struct TrainingDesk: Sendable {
    let dossiers: Dossiers
    let trainings: Trainings
    let now: @Sendable () -> Moment
}
