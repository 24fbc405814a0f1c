package import Database
import KhuyenCong

/// The page that opens the day.
package struct HomeRoutes: RouteGroup {
    private let overviews: Overviews
    private let projects: Projects

    package init(_ database: Database) {
        overviews = Overviews(database)
        projects = Projects(database)
    }

    package func add(to table: inout RouteTable) {
        table.page(.home, .ownAccount, "Tổng quan") { _, context in
            let officer = try context.requireOfficer()
            guard context.may(.viewProjects) else { return HomeView.plain(context) }
            return HomeView(
                overview: try await overviews.overview(by: officer),
                provinces: try await projects.provinces(for: officer),
                context: context
            ).page
        }
    }
}
