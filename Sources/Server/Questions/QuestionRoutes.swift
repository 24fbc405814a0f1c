package import Database
package import KhuyenCong

/// The further questions of proposals: asking and ending them.
package struct QuestionRoutes: RouteGroup {
    private let desk: QuestionDesk

    package init(_ database: Database, now: @escaping @Sendable () -> Moment = Moment.now) {
        desk = QuestionDesk(database, now: now)
    }

    package func add(to table: inout RouteTable) {
        QuestionPages(desk: desk).add(to: &table)
        QuestionAPI(desk: desk).add(to: &table)
    }
}

/// The front doors that these pages share.
struct QuestionDesk: Sendable {
    let questions: ProposalQuestions
    let calls: ProposalCalls
    let units: AdminUnits
    let now: @Sendable () -> Moment

    init(_ database: Database, now: @escaping @Sendable () -> Moment) {
        questions = ProposalQuestions(database)
        calls = ProposalCalls(database)
        units = AdminUnits(database)
        self.now = now
    }
}
