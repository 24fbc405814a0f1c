package import Database
package import KhuyenCong

/// Plans of years, the money of sources, programmes.
package struct PlanRoutes: RouteGroup {
    private let desk: PlanDesk

    package init(_ database: Database, now: @escaping @Sendable () -> Moment = Moment.now) {
        desk = PlanDesk(database, now: now)
    }

    package func add(to table: inout RouteTable) {
        PlanPages(desk: desk).add(to: &table)
        PlanSheetPages(desk: desk).add(to: &table)
        PlanProposalPages(desk: desk).add(to: &table)
        BalancePages(desk: desk).add(to: &table)
        PlanAPI(plans: desk.plans, now: desk.now).add(to: &table)
        ProgrammePages(desk: desk).add(to: &table)
        ProgrammeAPI(programmes: desk.programmes, now: desk.now).add(to: &table)
        BalanceAPI(balances: desk.balances, now: desk.now).add(to: &table)
    }
}

/// The front doors that these pages share.
struct PlanDesk: Sendable {
    let plans: Plans
    let balances: Balances
    let forecasts: SpendForecasts
    let programmes: ProgrammeBook
    let units: AdminUnits
    let now: @Sendable () -> Moment

    init(_ database: Database, now: @escaping @Sendable () -> Moment) {
        plans = Plans(database)
        balances = Balances(database)
        forecasts = SpendForecasts(database)
        programmes = ProgrammeBook(database)
        units = AdminUnits(database)
        self.now = now
    }

    /// The provinces of today's map for which `may` holds, and whether it holds for the nation.
    func owners(
        _ officer: Officer,
        _ may: (String?, Officer) -> Bool
    ) async throws -> PlanOwners {
        let provinces = try await units.territories(for: officer).provinces(.of2025)
        return PlanOwners(
            isNation: may(nil, officer),
            provinces: provinces.filter { may($0.code, officer) }.map { (value: $0.code, label: $0.name) }
        )
    }

    func view(_ context: AppContext) async throws -> PlanView {
        try await plans.view(context.pathID(), by: context.requireOfficer())
    }
}

/// For whom an officer may enter plans or money.
struct PlanOwners: Sendable {
    let isNation: Bool
    let provinces: [(value: String, label: String)]

    var isEmpty: Bool { !isNation && provinces.isEmpty }
}
