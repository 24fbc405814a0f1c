import Database

/// Something of a contest that waits for one person.
package struct ContestTask: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        case answer
        case score(products: Int)
        case decide
    }

    package let contest: Contest
    package let kind: Kind
    package let due: Day
}

extension Contests {
    /// Seats to answer, products to score, results to decide.
    ///
    /// - Throws: `DatabaseError`.
    package func tasks(of officer: Officer, on today: Day) async throws -> [ContestTask] {
        try await database.read { tx in
            try Contest.rows("c.state <> 'decided'", in: tx).flatMap { contest -> [ContestTask] in
                let runs = ContestPolicy.mayRun(contest, by: officer)
                let reads = ContestPolicy.maySee(contest, by: officer)
                let seat = try ContestJudge.rows(
                    "j.contest_id = \(contest.id) AND j.account_id = \(officer.userID ?? 0)",
                    in: tx
                ).first
                guard runs || seat != nil, reads || seat?.answer != .declined else { return [] }
                let detail = try Contests.detail(of: contest, by: officer, on: today, in: tx)
                return Contests.tasks(detail, runs: runs)
            }
        }
    }

    private static func tasks(_ detail: ContestDetail, runs: Bool) -> [ContestTask] {
        let contest = detail.contest
        var tasks: [ContestTask] = []
        if let seat = detail.seat, seat.answer == nil, contest.state == .preparing {
            tasks.append(ContestTask(contest: contest, kind: .answer, due: contest.days.judgingFrom))
        }
        if !detail.waiting.isEmpty {
            let kind = ContestTask.Kind.score(products: detail.waiting.count)
            tasks.append(ContestTask(contest: contest, kind: kind, due: contest.days.judgingUntil))
        }
        if runs, contest.state == .judging, !detail.isSealed {
            tasks.append(ContestTask(contest: contest, kind: .decide, due: contest.days.judgingUntil))
        }
        return tasks
    }
}
