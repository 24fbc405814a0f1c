package import Database
package import KhuyenCong

/// Collaborators: the register, the sheet of a day, the API.
package struct CollaboratorRoutes: RouteGroup {
    private let desk: CollaboratorDesk

    package init(_ database: Database, now: @escaping @Sendable () -> Moment = Moment.now) {
        desk = CollaboratorDesk(collaborators: Collaborators(database), units: AdminUnits(database), now: now)
    }

    package func add(to table: inout RouteTable) {
        CollaboratorPages(desk: desk).add(to: &table)
        CollaboratorAPI(desk: desk).add(to: &table)
    }
}

/// What the pages and the API of collaborators work with.
struct CollaboratorDesk {
    let collaborators: Collaborators
    let units: AdminUnits
    let now: @Sendable () -> Moment
}
