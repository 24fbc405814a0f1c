package import Database
package import KhuyenCong

/// Supply and demand: notices, what fits them, who was brought together.
package struct MatchingRoutes: RouteGroup {
    private let desk: MatchingDesk

    package init(_ database: Database, now: @escaping @Sendable () -> Moment = Moment.now) {
        desk = MatchingDesk(matching: Matching(database), units: AdminUnits(database), now: now)
    }

    package func add(to table: inout RouteTable) {
        TradeNoticePages(desk: desk).add(to: &table)
        TradeMatchPages(desk: desk).add(to: &table)
        TradeNoticeAPI(desk: desk).add(to: &table)
        TradeMatchAPI(desk: desk).add(to: &table)
    }
}

/// What these pages work with.
struct MatchingDesk {
    let matching: Matching
    let units: AdminUnits
    let now: @Sendable () -> Moment
}

/// Agreements of which somebody should ask what was sold.
struct MatchingTasks: TaskSource {
    private let matching: Matching

    init(_ database: Database) {
        matching = Matching(database)
    }

    func notes(for officer: Officer, on today: Day) async throws -> [TaskNote] {
        try await matching.toAsk(by: officer, on: today).map { match in
            TaskNote(
                "Hỏi kết quả mua bán: “\(match.offer.title)”, \(match.offer.party) và \(match.need.party)",
                due: match.nextAsking,
                url: .tradeMatch(match.id)
            )
        }
    }
}
