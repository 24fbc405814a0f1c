import Database

/// What a file tells of its time: facts of its acts, from which the rules make deadlines.
package struct DossierClock: Sendable, Equatable {
    /// The first year of the plan; 0 where a draft does not say it.
    package let planYear: Int
    package let untilYear: Int
    /// The planned last day of the work; nil where nobody has told it.
    package let endsOn: Day?
    /// The day of the act that led to the present state, or on which the draft was begun.
    package let since: Day?
    /// The last month that needs no further report; that of the contract until the first one.
    package let reportedUntil: YearMonth?
    /// Đồng advanced and neither settled nor returned, of a stopped file or of the stopped lines of another one.
    package let owed: Dong
    /// Nil where every report was reviewed.
    package let review: AwaitedReview?

    package init(
        planYear: Int,
        untilYear: Int,
        since: Day?,
        reportedUntil: YearMonth? = nil,
        owed: Dong = .zero,
        review: AwaitedReview? = nil,
        endsOn: Day? = nil
    ) {
        self.planYear = planYear
        self.untilYear = untilYear
        self.since = since
        self.reportedUntil = reportedUntil
        self.owed = owed
        self.review = review
        self.endsOn = endsOn
    }
}

/// The oldest monthly report of a file that nobody has reviewed.
package struct AwaitedReview: Sendable, Hashable {
    /// The day of the report.
    package let since: Day
    /// Who made it, and so may not review it; nil for the machine's operator.
    package let maker: Int64?
}

extension YearMonth {
    /// The month that a report on progress tells of; nil where it names none.
    init?(of report: FieldTreeReader) {
        guard let year = report.integer("year", in: .programmeYears), let month = report.integer("month", in: 1...12)
        else { return nil }
        self.init(number: year * 12 + month - 1)
    }
}

extension DossierClock {
    /// Brings the stored facts of a file up to its acts and its places; the last step of whatever changes a file.
    ///
    /// - Throws: `DatabaseError`.
    static func refresh(_ dossierID: Int64, in tx: Transaction) throws {
        let clock = try computed(dossierID, in: tx)
        try tx.execute(
            """
            UPDATE dossier SET plan_year = \(clock.planYear), until_year = \(clock.untilYear),
                since = \(clock.since?.description ?? ""), reported_until = \(clock.reportedUntil?.number ?? 0),
                owed = \(clock.owed), review_since = \(clock.review?.since.description ?? ""),
                review_maker = \(clock.review?.maker ?? 0), ends_on = \(clock.endsOn?.description ?? ""),
                former_province = \(try FormerProvince.of(dossierID, in: tx))
            WHERE id = \(dossierID)
            """
        )
    }

    /// Files whose stored facts are not those of their acts, a sentence each.
    ///
    /// - Throws: `DatabaseError`.
    static func differences(in tx: Transaction) throws -> [String] {
        let stored = try tx.rows("SELECT d.id, \(columns) FROM dossier d ORDER BY d.id") { row in
            (id: try row.get(0) as Int64, clock: try decode(row, from: 1))
        }
        return try stored.filter { try computed($0.id, in: tx) != $0.clock }
            .map { "Hồ sơ HS\($0.id): mốc thời gian đã lưu khác với các việc đã làm." }
    }

    /// The stored facts of one file; nil where there is no such file.
    ///
    /// - Throws: `DatabaseError`.
    static func load(_ dossierID: Int64, in tx: Transaction) throws -> DossierClock? {
        try tx.first("SELECT \(columns) FROM dossier d WHERE d.id = \(dossierID)") { try decode($0, from: 0) }
    }

    static let columns: SQL =
        "d.plan_year, d.until_year, d.since, d.reported_until, d.owed, d.review_since, d.review_maker, d.ends_on"

    static func decode(_ row: Row, from first: Int) throws -> DossierClock {
        let since: String = try row.get(first + 2)
        let month: Int = try row.get(first + 3)
        let reported: String = try row.get(first + 5)
        let maker: Int64 = try row.get(first + 6)
        let end: String = try row.get(first + 7)
        return DossierClock(
            planYear: try row.get(first),
            untilYear: try row.get(first + 1),
            since: Day(since),
            reportedUntil: month == 0 ? nil : YearMonth(number: month),
            owed: Dong(try row.get(first + 4)),
            review: Day(reported).map { AwaitedReview(since: $0, maker: maker == 0 ? nil : maker) },
            endsOn: Day(end)
        )
    }

    /// From the acts, the project and the ledger.
    private static func computed(_ dossierID: Int64, in tx: Transaction) throws -> DossierClock {
        let head = try Head.load(dossierID, in: tx)
        let acts = try TimedAct.load(dossierID, in: tx)
        let arrival = acts.last { $0.toState == head.state && $0.fromState != $0.toState }
        let years = head.years ?? head.proposedYears
        return DossierClock(
            planYear: years.first,
            untilYear: years.last,
            since: arrival?.day ?? (acts.isEmpty ? head.createdAt.day : acts.last?.day),
            reportedUntil: acts.compactMap(\.reported).max { $0.number < $1.number }
                ?? acts.first(where: \.startsReports).map { YearMonth($0.day) },
            owed: try owed(dossierID, head.state, in: tx),
            review: try AwaitedReview.load(dossierID, in: tx),
            endsOn: head.endsOn
        )
    }

    private static func owed(_ dossierID: Int64, _ state: ProjectState, in tx: Transaction) throws -> Dong {
        if state == .stopped { return try DossierMoney.load(dossierID, in: tx).outstandingAdvance }
        let stopped = try tx.rows(
            "SELECT position FROM dossier_line WHERE dossier_id = \(dossierID) AND halt = \(LineHalt.stopped)"
        ) { try $0.get(0) as Int }
        guard !stopped.isEmpty else { return .zero }
        return try DossierMoney.load(dossierID, in: tx).openAdvances.sum { stopped.contains($0.line) }
    }

    private struct Head {
        let state: ProjectState
        let createdAt: Moment
        let years: (first: Int, last: Int)?
        let proposal: String

        /// Of a draft: as typed, right or wrong.
        var proposedYears: (first: Int, last: Int) {
            guard let fields = try? FieldTree(json: proposal) else { return (0, 0) }
            let reader = FieldTreeReader.lenient(fields)
            let first = reader.integer("year", in: .programmeYears) ?? 0
            return (first, reader.integer("untilYear", in: .programmeYears) ?? first)
        }

        /// Most files tell none, and need not be taken apart.
        var endsOn: Day? {
            guard proposal.contains("\"endsOn\""), let fields = try? FieldTree(json: proposal) else { return nil }
            return FieldTreeReader.lenient(fields).day("endsOn")
        }

        static func load(_ dossierID: Int64, in tx: Transaction) throws -> Head {
            let head = try tx.first(
                """
                SELECT d.state, d.created_at, p.year, p.until_year, d.proposal
                FROM dossier d LEFT JOIN project p ON p.id = d.project_id WHERE d.id = \(dossierID)
                """
            ) { row in
                let first: Int? = try row.get(2)
                let last: Int? = try row.get(3)
                return Head(
                    state: try row.get(0),
                    createdAt: try row.get(1),
                    years: first.map { ($0, last ?? $0) },
                    proposal: try row.get(4)
                )
            }
            guard let head else { throw Refusal.missing }
            return head
        }
    }

    private struct TimedAct {
        let act: ProjectAct
        let fromState: ProjectState?
        let toState: ProjectState
        let day: Day
        let reported: YearMonth?

        /// Before the approval there is no work to report on, whoever brought the file in.
        var startsReports: Bool {
            act == .contract || (act == .takeOver && !toState.isBeforeApproval)
        }

        static func load(_ dossierID: Int64, in tx: Transaction) throws -> [TimedAct] {
            try tx.rows(
                """
                SELECT act, from_state, to_state, day, CASE WHEN act = 'report' THEN fields END
                FROM dossier_act WHERE dossier_id = \(dossierID) ORDER BY position
                """
            ) { row in
                let fields: String? = try row.get(4)
                return TimedAct(
                    act: try row.get(0),
                    fromState: try row.get(1),
                    toState: try row.get(2),
                    day: try row.get(3),
                    reported: try fields.flatMap { try YearMonth(of: FieldTreeReader.lenient(FieldTree(json: $0))) }
                )
            }
        }
    }
}

extension AwaitedReview {
    fileprivate static func load(_ dossierID: Int64, in tx: Transaction) throws -> AwaitedReview? {
        try tx.first(
            """
            SELECT a.day, a.account_id FROM dossier_act a
            WHERE a.dossier_id = \(dossierID) AND a.act = \(ProjectAct.report)
                AND NOT EXISTS (SELECT 1 FROM progress_review r WHERE r.act_id = a.id)
            ORDER BY a.position LIMIT 1
            """
        ) { AwaitedReview(since: try $0.get(0), maker: try $0.get(1)) }
    }
}
