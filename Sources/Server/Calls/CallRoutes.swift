package import Database
package import KhuyenCong

/// Calls for proposals: the public pages, the proposals written there, and the office's own list.
package struct CallRoutes: RouteGroup {
    private let desk: CallDesk

    package init(_ database: Database, now: @escaping @Sendable () -> Moment = Moment.now) {
        desk = CallDesk(database, now: now)
    }

    package func add(to table: inout RouteTable) {
        OpenCallPages(desk: desk).add(to: &table)
        OwnProposalPages(desk: desk).add(to: &table)
        CallPages(desk: desk).add(to: &table)
        CallAPI(desk: desk).add(to: &table)
    }
}

/// The front doors that these pages share.
struct CallDesk: Sendable {
    let calls: ProposalCalls
    let proposals: OwnProposals
    let questions: ProposalQuestions
    let estimates: SupportEstimates
    let units: AdminUnits
    let now: @Sendable () -> Moment

    init(_ database: Database, now: @escaping @Sendable () -> Moment) {
        calls = ProposalCalls(database)
        proposals = OwnProposals(database)
        questions = ProposalQuestions(database)
        estimates = SupportEstimates(database)
        units = AdminUnits(database)
        self.now = now
    }
}
