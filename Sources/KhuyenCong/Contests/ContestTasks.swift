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
    /// Only contests in which the officer has something to do, those that end first: it is asked for with every task list.
    /// - Throws: `DatabaseError`.
    package func tasks(of officer: Officer, on today: Day) async throws -> [ContestTask] {
        let own: SQL = """
            c.id IN (SELECT c.id FROM contest c
                WHERE c.state <> 'decided' AND ((c.state = 'judging' AND \(ContestPolicy.run(by: officer)))
                    OR c.id IN (SELECT j.contest_id FROM contest_judge j WHERE j.account_id = \(officer.userID ?? 0)
                        AND (j.answer IS NULL OR j.answer <> 'declined')))
                ORDER BY c.judging_until, c.id LIMIT \(OtherTasks.most))
            """
        return try await database.read { tx in
            let contests = try Contest.rows(own, in: tx)
            return try Contests.details(of: contests, by: officer, on: today, in: tx)
                .flatMap { Contests.tasks($0) }
        }
    }

    private static func tasks(_ detail: ContestDetail) -> [ContestTask] {
        let contest = detail.contest
        var tasks: [ContestTask] = []
        if let seat = detail.seat, seat.answer == nil, contest.state == .preparing {
            tasks.append(ContestTask(contest: contest, kind: .answer, due: contest.days.judgingFrom))
        }
        if !detail.waiting.isEmpty {
            let kind = ContestTask.Kind.score(products: detail.waiting.count)
            tasks.append(ContestTask(contest: contest, kind: kind, due: contest.days.judgingUntil))
        }
        if detail.mayRun, contest.state == .judging, !detail.isSealed {
            tasks.append(ContestTask(contest: contest, kind: .decide, due: contest.days.judgingUntil))
        }
        return tasks
    }
}
