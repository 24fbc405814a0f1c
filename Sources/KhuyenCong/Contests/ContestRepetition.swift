import Database

extension Contests {
    /// Opens the same contest in another year: the level, the place, the weights, and the days that many years later.
    ///
    /// Reads "year" (none: the next one) and "invitesJudges": whether who judged is asked again, as far as the role still
    /// stands; whoever declined is not.
    ///
    /// - Throws: `Refusal` (forbidden, missing, invalid; conflict where the place has one that year), `DatabaseError`.
    package func again(
        _ id: Int64,
        _ fields: FieldTree,
        by officer: Officer,
        at now: Moment
    ) async throws -> ContestDetail {
        try officer.require(.runContests)
        let (year, invitesJudges) = try FieldTreeReader.read(fields, ContestDraft.repetition)
        return try await database.write { tx in
            let earlier = try Contests.detail(id, by: officer, on: now.day, in: tx)
            let draft = ContestDraft(earlier.contest, in: year ?? earlier.contest.year + 1)
            let next = try Contests.open(draft, by: officer, at: now, in: tx)
            if invitesJudges { try Contests.askAgain(earlier.judges, in: next, by: officer, at: now, in: tx) }
            return try Contests.detail(next, by: officer, on: now.day, in: tx)
        }
    }

    private static func askAgain(
        _ judges: [ContestJudge],
        in id: Int64,
        by officer: Officer,
        at now: Moment,
        in tx: Transaction
    ) throws {
        guard let contest = try Contest.rows("c.id = \(id)", in: tx).first else { return }
        let territories = try Territories.load(tx)
        for judge in judges where judge.answer != .declined {
            let userName: String? = try tx.value(
                "SELECT user_name FROM account WHERE id = \(judge.account) AND disabled_at IS NULL"
            )
            let mayJudge = try AccountRows.grantsInForce(accountID: judge.account, on: now.day, in: tx).contains {
                $0.role == .judge && ContestPolicy.maySit($0.scope, in: contest, territories)
            }
            guard let userName, mayJudge else { continue }
            try contest.ask(judge.account, userName, judge.groups, by: officer, at: now, in: tx)
        }
    }
}

extension ContestDraft {
    fileprivate static func repetition(_ fields: FieldTreeReader) -> (year: Int?, invitesJudges: Bool) {
        (fields.integer("year", in: .programmeYears), fields.flag("invitesJudges"))
    }
}

extension FieldShape {
    package static let contestAgain = FieldShape("ContestRepetition", ContestDraft.repetition)
}
