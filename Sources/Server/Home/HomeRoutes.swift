package import Database
import KhuyenCong

/// The page that opens the day.
package struct HomeRoutes: RouteGroup {
    private let overviews: Overviews
    private let projects: Projects
    private let dossiers: Dossiers

    package init(_ database: Database) {
        overviews = Overviews(database)
        projects = Projects(database)
        dossiers = Dossiers(database)
    }

    package func add(to table: inout RouteTable) {
        table.page(.home, .ownAccount, "Tổng quan") { _, context in
            let officer = try context.requireOfficer()
            let waiting = context.may(.workOnProjects) ? try await dossiers.waiting(for: officer) : []
            guard context.may(.viewProjects) else { return HomeView.plain(waiting, context) }
            return HomeView(
                overview: try await overviews.overview(by: officer),
                provinces: try await projects.provinces(for: officer),
                waiting: waiting,
                context: context
            ).page
        }
    }
}
