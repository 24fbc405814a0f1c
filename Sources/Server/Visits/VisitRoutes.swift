package import Database
import HTTPTypes
package import KhuyenCong

/// Visits to the places of projects.
package struct VisitRoutes: RouteGroup {
    private let desk: VisitDesk

    package init(_ database: Database, now: @escaping @Sendable () -> Moment = Moment.now) {
        desk = VisitDesk(
            dossiers: Dossiers(database),
            visits: SiteVisits(database),
            units: AdminUnits(database),
            now: now
        )
    }

    package func add(to table: inout RouteTable) {
        VisitPages(desk: desk).add(to: &table)
        let desk = desk
        table.read(
            .visits(""),
            .ownAccount,
            "Các lần kiểm tra thực tế của một hồ sơ",
            answer: [VisitAnswer].self
        ) { _, context in
            try await desk.visits.visits(of: context.dossierCode(), by: context.requireOfficer()).map(VisitAnswer.init)
        }
        table.act(
            .post,
            .visits(""),
            .workOnProjects,
            "Ghi một lần kiểm tra thực tế",
            fields: .siteVisit,
            status: .created,
            answer: [VisitAnswer].self
        ) { fields, _, context in
            let officer = try context.requireOfficer()
            return try await desk.visits.enter(fields, of: context.dossierCode(), by: officer, at: desk.now())
                .map(VisitAnswer.init)
        }
    }
}

/// The front doors that these pages share.
struct VisitDesk: Sendable {
    let dossiers: Dossiers
    let visits: SiteVisits
    let units: AdminUnits
    let now: @Sendable () -> Moment
}

/// A visit; the score in hundredths of a percent: 8250 is 82,5 %.
struct VisitAnswer: Codable, Sendable {
    let position: Int
    let visitedOn: Day
    let visitors: String
    let host: String?
    let sheet: String
    let marks: [String: Int]
    let score: Int
    let findings: String
    let recommendation: String?
    let deadline: Day?
    let officer: String

    init(_ visit: SiteVisit) {
        position = visit.position
        visitedOn = visit.visitedOn
        visitors = visit.visitors
        host = visit.host
        sheet = visit.sheet
        marks = visit.marks
        score = visit.score
        findings = visit.findings
        recommendation = visit.recommendation
        deadline = visit.deadline
        officer = visit.officerName
    }
}
