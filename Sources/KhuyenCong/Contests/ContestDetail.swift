import Database

/// A contest with its products and judges, as one officer or judge may see them.
package struct ContestDetail: Sendable {
    package let contest: Contest
    /// A judge sees the products of the own groups.
    package let entries: [ContestEntry]
    package let judges: [ContestJudge]
    /// By entry; empty while the sheets are sealed.
    package let tallies: [Int64: ContestTally]
    /// The officer's own seat.
    package let seat: ContestJudge?
    package let mayRun: Bool
    /// Nobody sees the others' sheets until all are in or the days are over.
    package let isSealed: Bool
    /// The latest sheets of the own seat, by entry.
    package let own: [Int64: ContestSheet]

    /// Whether the establishment of an entry is shown to this viewer.
    package var namesEstablishments: Bool { mayRun || seat == nil || !contest.hidesNames || contest.state == .decided }

    /// The best first where scores are open, else by number.
    package var ranked: [ContestEntry] {
        guard !isSealed else { return entries }
        return entries.sorted {
            let (left, right) = (tallies[$0.id]?.mean ?? -1, tallies[$1.id]?.mean ?? -1)
            return left == right ? $0.position < $1.position : left > right
        }
    }

    /// Products that this judge has still to score, or to score anew because they were corrected.
    package var waiting: [ContestEntry] {
        guard let seat, contest.state == .judging, isSealed else { return [] }
        return entries.filter { seat.judges($0) && own[$0.id]?.stands(for: $0) != true }
    }
}

extension Contests {
    /// - Throws: `Refusal` (missing), `DatabaseError`.
    static func detail(_ id: Int64, by officer: Officer, on today: Day, in tx: Transaction) throws -> ContestDetail {
        guard let contest = try Contest.rows("c.id = \(id)", in: tx).first else { throw Refusal.missing }
        return try detail(of: contest, by: officer, on: today, in: tx)
    }

    /// - Throws: `Refusal` (missing), `DatabaseError`.
    static func detail(
        of contest: Contest,
        by officer: Officer,
        on today: Day,
        in tx: Transaction
    ) throws -> ContestDetail {
        let id = contest.id
        let judges = try ContestJudge.rows("j.contest_id = \(id)", in: tx)
        let seat = judges.first { $0.account == officer.userID && $0.answer != .declined }
        let reads = ContestPolicy.maySee(contest, by: officer)
        guard reads || seat != nil else { throw Refusal.missing }
        let mayRun = ContestPolicy.mayRun(contest, by: officer)
        let entries = try ContestEntry.rows("e.contest_id = \(id)", in: tx)
        let sheets = try ContestSheet.latest("e.contest_id = \(id)", in: tx)
        let isSealed = ContestSeal(contest, entries, judges, sheets).isClosed(on: today)
        let byEntry = Dictionary(grouping: sheets, by: \.entry)
        let tallies = entries.map { ($0.id, ContestTally(byEntry[$0.id] ?? [], of: $0)) }
        let own = sheets.filter { $0.judge == seat?.id }
        return ContestDetail(
            contest: contest,
            entries: reads ? entries : entries.filter { seat?.isAsked(about: $0.group) == true },
            judges: judges,
            tallies: isSealed ? [:] : Dictionary(uniqueKeysWithValues: tallies),
            seat: seat,
            mayRun: mayRun,
            isSealed: isSealed,
            own: Dictionary(uniqueKeysWithValues: own.map { ($0.entry, $0) })
        )
    }
}
