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
        guard let detail = try details(of: [contest], by: officer, on: today, in: tx).first else {
            throw Refusal.missing
        }
        return detail
    }

    /// Of those contests that the officer may see, in as many statements whatever their number.
    ///
    /// - Throws: `DatabaseError`.
    static func details(
        of contests: [Contest],
        by officer: Officer,
        on today: Day,
        in tx: Transaction
    ) throws -> [ContestDetail] {
        guard !contests.isEmpty else { return [] }
        let ids = contests.map(\.id)
        let judges = try ContestJudge.rows("j.contest_id IN (\(list: ids))", in: tx)
        let entries = try ContestEntry.rows("e.contest_id IN (\(list: ids))", in: tx)
        let sheets = Dictionary(
            grouping: try ContestSheet.latest("e.contest_id IN (\(list: ids))", in: tx),
            by: \.entry
        )
        return contests.compactMap { contest in
            ContestDetail(
                contest,
                entries.filter { $0.contestID == contest.id },
                judges.filter { $0.contestID == contest.id },
                sheets,
                by: officer,
                on: today
            )
        }
    }
}

extension ContestDetail {
    /// Nil where the officer neither sees the contest nor has a seat in it; `sheets` by entry, of any contest.
    fileprivate init?(
        _ contest: Contest,
        _ all: [ContestEntry],
        _ judges: [ContestJudge],
        _ sheets: [Int64: [ContestSheet]],
        by officer: Officer,
        on today: Day
    ) {
        let seat = judges.first { $0.account == officer.userID && $0.answer != .declined }
        let reads = ContestPolicy.maySee(contest, by: officer)
        guard reads || seat != nil else { return nil }
        let own = all.flatMap { sheets[$0.id] ?? [] }
        let isSealed = ContestSeal(contest, all, judges, own).isClosed(on: today)
        let tallies = all.map { ($0.id, ContestTally(sheets[$0.id] ?? [], of: $0)) }
        self.init(
            contest: contest,
            entries: reads ? all : all.filter { seat?.isAsked(about: $0.group) == true },
            judges: judges,
            tallies: isSealed ? [:] : Dictionary(uniqueKeysWithValues: tallies),
            seat: seat,
            mayRun: ContestPolicy.mayRun(contest, by: officer),
            isSealed: isSealed,
            own: Dictionary(uniqueKeysWithValues: own.filter { $0.judge == seat?.id }.map { ($0.entry, $0) })
        )
    }
}
