package import Database
package import KhuyenCong

/// The page that opens the day.
package struct HomeRoutes: RouteGroup {
    private let overviews: Overviews
    private let projects: Projects
    private let dossiers: Dossiers
    private let tasks: Tasks
    private let sources: [any TaskSource]
    private let notices: Notices
    private let units: AdminUnits
    private let now: @Sendable () -> Moment

    /// `sources` bring in what waits outside the files.
    package init(
        _ database: Database,
        sources: [any TaskSource] = [],
        now: @escaping @Sendable () -> Moment = Moment.now
    ) {
        self.sources = sources
        overviews = Overviews(database)
        projects = Projects(database)
        dossiers = Dossiers(database)
        tasks = Tasks(database)
        notices = Notices(database)
        units = AdminUnits(database)
        self.now = now
    }

    package func add(to table: inout RouteTable) {
        table.page(.home, .ownAccount, "Tổng quan") { _, context in
            let officer = try context.requireOfficer()
            let waiting = try await waiting(for: officer, context)
            guard context.may(.viewProjects) else { return HomeView.plain(waiting, context) }
            return HomeView(
                overview: try await overviews.overview(by: officer),
                provinces: try await projects.provinces(for: officer),
                communes: try await communes(of: officer),
                waiting: waiting,
                context: context
            ).page
        }
    }

    /// The names of the communes that are all the officer sees; empty for whoever sees a province.
    private func communes(of officer: Officer) async throws -> [String] {
        let territory = officer.territory(.viewProjects)
        guard !territory.isNation, territory.provinces.isEmpty else { return [] }
        let territories = try await units.territories(for: officer)
        return territory.communes.sorted().map { territories.name(.of2025, $0) }
    }

    private func waiting(for officer: Officer, _ context: AppContext) async throws -> WaitingDossiersView {
        guard context.may(.workOnProjects) else { return WaitingDossiersView(waiting: [], tasks: nil, unread: 0) }
        return WaitingDossiersView(
            waiting: try await dossiers.waiting(for: officer),
            tasks: try await work(of: officer, on: now().day),
            unread: try await notices.unread(of: officer)
        )
    }

    /// What waits in the files and outside them, as the page of tasks counts it.
    private func work(of officer: Officer, on today: Day) async throws -> OwnTasks {
        let files = try await tasks.own(of: officer, on: today)
        let notes = try await sources.notes(for: officer, on: today)
        return OwnTasks(
            count: files.count + notes.of(.mine, on: today).count,
            late: files.late + notes.of(.late, on: today).count
        )
    }
}
