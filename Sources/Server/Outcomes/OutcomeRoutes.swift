package import Database
import HTTPTypes
package import KhuyenCong

/// What projects brought about: the page of a project, the sums of a place, the way of an establishment.
package struct OutcomeRoutes: RouteGroup {
    private let desk: OutcomeDesk

    package init(_ database: Database, now: @escaping @Sendable () -> Moment = Moment.now) {
        desk = OutcomeDesk(
            outcomes: Outcomes(database),
            beneficiaries: Beneficiaries(database),
            contests: Contests(database),
            units: AdminUnits(database),
            now: now
        )
    }

    package func add(to table: inout RouteTable) {
        OutcomePages(desk: desk).add(to: &table)
        OutcomeAPI(desk: desk).add(to: &table)
        let desk = desk
        table.page(.valueChain(.any), .viewBeneficiaries, "Mọi hỗ trợ của một cơ sở và kết quả, theo thời gian") {
            _,
            context in
            let (id, officer) = (try context.pathID(), try context.requireOfficer())
            return ValueChainView(
                beneficiary: try await desk.beneficiaries.detail(id, for: officer).beneficiary,
                projects: try await desk.beneficiaries.projects(of: id, for: officer),
                contests: try await desk.contests.products(of: id, by: officer),
                outcomes: context.may(.viewProjects)
                    ? try await desk.outcomes.outcomes(ofBeneficiary: id, by: officer) : []
            ).page
        }
    }
}

/// What these pages work with.
struct OutcomeDesk {
    let outcomes: Outcomes
    let beneficiaries: Beneficiaries
    let contests: Contests
    let units: AdminUnits
    let now: @Sendable () -> Moment
}

/// Agreements, courses and savings to ask after again.
struct OutcomeTasks: TaskSource {
    private let outcomes: Outcomes

    init(_ database: Database) {
        outcomes = Outcomes(database)
    }

    func notes(for officer: Officer, on today: Day) async throws -> [TaskNote] {
        try await outcomes.toAsk(by: officer, on: today).map { outcome in
            TaskNote(
                "Theo dõi lại: \(outcome.kind.name.lowercased()) “\(outcome.title)”",
                due: outcome.nextAsking,
                url: .projectOutcomes(outcome.projectID)
            )
        }
    }
}
