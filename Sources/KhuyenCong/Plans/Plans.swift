package import Database

/// The plans of years: deciding, adjusting in rounds, closing.
///
/// A round is one act: its paper, its cause and all its lines are written together or not at all.
package struct Plans: Sendable {
    let database: Database

    package init(_ database: Database) {
        self.database = database
    }

    /// The plans that the officer sees, the latest year first.
    ///
    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func list(year: Int? = nil, by officer: Officer) async throws -> [PlanRow] {
        try officer.require(.viewProjects)
        return try await database.read { tx in
            let plans = try AnnualPlan.rows(year.map { "p.year = \($0)" } ?? "TRUE", in: tx)
            return try plans.filter { PlanPolicy.maySee(province: $0.provinceNow, by: officer) }.map { plan in
                try PlanRow.load(plan, in: tx)
            }
        }
    }

    /// - Throws: `Refusal` (forbidden, missing), `DatabaseError`.
    package func view(_ id: Int64, by officer: Officer) async throws -> PlanView {
        try officer.require(.viewProjects)
        return try await database.read { tx in
            try PlanView.load(try AnnualPlan.load(id, forChange: false, by: officer, in: tx), by: officer, in: tx)
        }
    }

    /// Enters a plan as it was decided; "level", "province" and "year" beside the fields of a round.
    ///
    /// - Throws: `Refusal` (missing, forbidden, invalid, conflict), `DatabaseError`. Nothing is written then.
    package func decide(_ fields: FieldTree, by officer: Officer, at now: Moment) async throws -> PlanView {
        try await database.write { tx in
            let work = PlanWork(officer: officer, now: now, tx: tx)
            let plan = try work.decide(fields)
            return try PlanView.load(plan, by: officer, in: tx)
        }
    }

    /// Adjusts a plan by a further round.
    ///
    /// - Throws: `Refusal` (missing, forbidden, invalid; conflict where it is closed or was changed meanwhile),
    ///   `DatabaseError`. Nothing is written then.
    package func adjust(_ id: Int64, _ fields: FieldTree, by officer: Officer, at now: Moment) async throws -> PlanView
    {
        try await change(id, by: officer) { plan, tx in
            try PlanWork(officer: officer, now: now, tx: tx).adjust(plan, fields)
        }
    }

    /// Ends a plan: it takes no further round.
    ///
    /// - Throws: `Refusal` (missing, forbidden, conflict), `DatabaseError`.
    package func close(_ id: Int64, version: Int?, by officer: Officer, at now: Moment) async throws -> PlanView {
        try await change(id, by: officer) { plan, tx in
            try StandingVersion.require(version, plan.version, of: plan.name)
            try PlanWork(officer: officer, now: now, tx: tx).close(plan)
        }
    }

    /// Whether the officer may enter plans of a province, or of the nation where it is nil.
    package static func mayDecide(province: String?, by officer: Officer) -> Bool {
        PlanPolicy.mayDecide(province: province, by: officer)
    }

    private func change(
        _ id: Int64,
        by officer: Officer,
        _ body: @escaping @Sendable (AnnualPlan, Transaction) throws -> Void
    ) async throws -> PlanView {
        try await database.write { tx in
            let plan = try AnnualPlan.load(id, forChange: true, by: officer, in: tx)
            guard PlanPolicy.mayDecide(province: plan.provinceNow, by: officer) else { throw Refusal.forbidden }
            try body(plan, tx)
            return try PlanView.load(
                try AnnualPlan.load(id, forChange: false, by: officer, in: tx),
                by: officer,
                in: tx
            )
        }
    }
}

extension PlanView {
    static func load(_ plan: AnnualPlan, by officer: Officer, in tx: Transaction) throws -> PlanView {
        let rounds = try PlanRound.load(plan.id, in: tx)
        let mayPrepare = PlanPolicy.mayPrepare(province: plan.provinceNow, by: officer)
        return PlanView(
            plan: plan,
            lines: lines(rounds),
            sources: try sources(plan, in: tx),
            rounds: rounds,
            subjects: try PlanSubjectName.load(plan, in: tx),
            drafts: mayPrepare ? try PlanDraft.load(plan.id, in: tx) : [],
            mayDecide: plan.closedAt == nil && PlanPolicy.mayDecide(province: plan.provinceNow, by: officer),
            mayPrepare: plan.closedAt == nil && mayPrepare
        )
    }

    /// What stands, projects before assignments, each in the order in which it entered.
    private static func lines(_ rounds: [PlanRound]) -> [PlanLine] {
        let standing = PlanRules.standing(rounds)
        var seen: Set<PlanSubject> = []
        let subjects = rounds.flatMap(\.steps).map(\.slot.subject).filter { seen.insert($0).inserted }
        let lines = subjects.map { subject in
            let own = standing.filter { $0.key.subject == subject }
            return PlanLine(
                subject: subject,
                amounts: Dictionary(uniqueKeysWithValues: own.map { ($0.key.source, $0.value) })
            )
        }
        let shown = lines.filter { !$0.amounts.isEmpty }
        return shown.filter { $0.isProject } + shown.filter { !$0.isProject }
    }

    /// The sources that the plan shares out, or that have a budget.
    private static func sources(_ plan: AnnualPlan, in tx: Transaction) throws -> [PlanSource] {
        try plan.sources.compactMap { source in
            let sheet = try SourceSheet.load(plan.key(source), in: tx)
            guard sheet.balance.hasBudget || sheet.balance.planned != .zero else { return nil }
            return PlanSource(source: source, planned: sheet.balance.planned, balance: sheet.balance)
        }
    }
}

extension PlanLine {
    package var isProject: Bool {
        if case .project = subject { true } else { false }
    }
}

extension PlanRow {
    fileprivate static func load(_ plan: AnnualPlan, in tx: Transaction) throws -> PlanRow {
        let rounds = try PlanRound.load(plan.id, in: tx)
        let standing = PlanRules.standing(rounds)
        let projects = Set(standing.keys.map(\.subject)).filter { if case .project = $0 { true } else { false } }
        let assigned: Int64? = try tx.value(
            """
            SELECT CAST(SUM(f.amount) AS BIGINT) FROM source_flow f JOIN source_year s ON s.id = f.source_year_id
            WHERE s.year = \(plan.year) AND COALESCE(s.province_now, '') = \(plan.provinceNow ?? "")
                AND f.kind IN ('expected', 'carriedIn')
            """
        )
        return PlanRow(
            plan: plan,
            projects: projects.count,
            planned: standing.values.reduce(.zero, +),
            assigned: Dong(assigned ?? 0) + (try fundLeft(plan, in: tx)),
            adjustments: max(0, rounds.count - 1)
        )
    }

    /// What the fund brings from earlier years beyond what it still owes.
    private static func fundLeft(_ plan: AnnualPlan, in tx: Transaction) throws -> Dong {
        guard plan.sources.contains(.fund) else { return .zero }
        let packs = try StandingPacks.load(in: tx)
        guard let opening = try FundOpening.load(plan.key(.fund), packs, in: tx) else { return .zero }
        return opening.balance.remainder - opening.balance.committed + opening.balance.settled
    }
}
