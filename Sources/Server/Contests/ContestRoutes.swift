package import Database
package import KhuyenCong

/// Contests of products: their pages, the sheets of judges, the API.
package struct ContestRoutes: RouteGroup {
    private let desk: ContestDesk

    package init(_ database: Database, now: @escaping @Sendable () -> Moment = Moment.now) {
        desk = ContestDesk(contests: Contests(database), units: AdminUnits(database), now: now)
    }

    package func add(to table: inout RouteTable) {
        ContestPages(desk: desk).add(to: &table)
        ContestEntryPages(desk: desk).add(to: &table)
        ContestAPI(desk: desk).add(to: &table)
    }
}

/// What the pages and the API of contests work with.
struct ContestDesk {
    let contests: Contests
    let units: AdminUnits
    let now: @Sendable () -> Moment
}

/// Seats to answer, products to score, results to decide, in everybody's list of tasks.
struct ContestTasks: TaskSource {
    private let contests: Contests

    init(_ database: Database) {
        contests = Contests(database)
    }

    func notes(for officer: Officer, on today: Day) async throws -> [TaskNote] {
        try await contests.tasks(of: officer, on: today).map { task in
            let words =
                switch task.kind {
                case .answer: "trả lời lời mời chấm"
                case .score(let products): "chấm \(products) sản phẩm"
                case .decide: "ghi quyết định công nhận"
                }
            return TaskNote("\(task.contest.name): \(words)", due: task.due, url: .contest(task.contest.id))
        }
    }
}
