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
    /// Only contests in which something waits for the officer, those that end first: it is asked for with every task list.
    /// - Throws: `DatabaseError`.
    package func tasks(of officer: Officer, on today: Day) async throws -> [ContestTask] {
        try await database.read { tx in
            let waiting: SQL = """
                c.id IN (SELECT c.id FROM contest c WHERE \(Contests.waiting(for: officer, on: today, tx.dialect))
                    ORDER BY c.judging_until, c.id LIMIT \(OtherTasks.most))
                """
            let contests = try Contest.rows(waiting, in: tx)
            return try Contests.details(of: contests, by: officer, on: today, in: tx)
                .flatMap { Contests.tasks($0) }
        }
    }

    /// Over `contest c`, as `tasks(_:)` and `ContestSeal` say it of one contest: the limit may not be used up by contests
    /// that ask for nothing.
    private static func waiting(for officer: Officer, on today: Day, _ dialect: Dialect) -> SQL {
        let isOpen: SQL = """
            (c.sheets_opened_on IS NOT NULL OR (c.judging_until < \(today) AND EXISTS (
                SELECT 1 FROM contest_sheet s JOIN contest_entry e ON e.id = s.entry_id WHERE e.contest_id = c.id)))
            """
        let toScore: SQL = """
            EXISTS (SELECT 1 FROM contest_entry e WHERE e.contest_id = c.id AND e.ineligible IS NULL
                AND (j.product_groups = '' OR \(dialect.position(of: "e.product_group", in: "j.product_groups")) > 0)
                AND NOT EXISTS (SELECT 1 FROM contest_sheet s WHERE s.entry_id = e.id AND s.judge_id = j.id
                    AND (s.entry_version = e.version OR s.abstention = \(ContestSheet.Abstention.conflict))))
            """
        return """
            (c.state = 'judging' AND \(ContestPolicy.run(by: officer)) AND \(isOpen))
                OR EXISTS (SELECT 1 FROM contest_judge j WHERE j.contest_id = c.id
                    AND j.account_id = \(officer.userID ?? 0) AND (
                        (c.state = 'preparing' AND j.answer IS NULL)
                        OR (c.state = 'judging' AND j.answer = 'accepted' AND NOT \(isOpen) AND \(toScore))))
            """
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
