import Database

extension PlanCandidate {
    /// The files that a plan may take up or already holds, in the order of their projects.
    static func load(_ plan: AnnualPlan, on day: Day, in tx: Transaction) throws -> [PlanCandidate] {
        let context = try Context(plan, day, tx)
        let place: SQL = plan.provinceNow.map { " AND d.province_now = \($0)" } ?? ""
        let dossiers = try tx.rows(
            """
            SELECT \(Dossier.columns) FROM dossier d
            WHERE d.level = \(plan.level) AND d.project_id IS NOT NULL AND d.state NOT IN ('draft', 'submitted',
                'returned', 'appraised', 'rejected', 'withdrawn', 'stopped')\(place) AND (EXISTS (
                    SELECT 1 FROM dossier_line x JOIN amount_entry e ON e.line_id = x.line_id
                    WHERE x.dossier_id = d.id AND e.budget_year = \(plan.year)
                ) OR EXISTS (
                    SELECT 1 FROM plan_entry n JOIN plan_round r ON r.id = n.round_id
                    WHERE n.project_id = d.project_id AND r.plan_id = \(plan.id)
                ))
            ORDER BY d.project_id
            """,
            Dossier.decode
        )
        return dossiers.compactMap { candidate($0, context) }
    }

    /// What is read once for all candidates.
    private struct Context {
        let plan: AnnualPlan
        let day: Day
        let law: SupportLaw
        let territories: Territories
        let amounts: [Int64: [FundingSource.Code: Dong]]
        let priorities: [Int64: PlanPriority]
        let records: [String: ImplementerRecord]
        let standing: Set<PlanSubject>

        init(_ plan: AnnualPlan, _ day: Day, _ tx: Transaction) throws {
            self.plan = plan
            self.day = day
            law = try SupportLaw.load(in: tx)
            territories = try Territories.load(tx)
            amounts = try PlanCandidate.amounts(plan, in: tx)
            priorities = try PlanPriority.load(in: tx)
            records = try ImplementerRecord.load(in: tx)
            standing = Set(PlanRules.standing(try PlanRound.load(plan.id, in: tx)).keys.map(\.subject))
        }
    }

    private static func candidate(_ dossier: Dossier, _ context: Context) -> PlanCandidate? {
        guard let project = dossier.projectID else { return nil }
        let isInPlan = context.standing.contains(.project(project))
        let amounts = context.amounts[dossier.id] ?? [:]
        guard isInPlan || !amounts.isEmpty else { return nil }
        let proposal = Proposal(.lenient(dossier.proposal), on: context.day, context.territories)
        return PlanCandidate(
            projectID: project,
            code: dossier.code,
            title: dossier.title,
            scheme: dossier.scheme,
            state: dossier.state,
            implementer: proposal.implementer,
            amounts: amounts,
            ceiling: ceiling(proposal, dossier, context),
            priority: context.priorities[project] ?? PlanPriority(proposal.lines),
            isCleanerProduction: !proposal.lines.isEmpty
                && proposal.lines.allSatisfy { $0.kind == .cleanerProduction },
            record: context.records[proposal.implementer] ?? .none,
            isInPlan: isInPlan
        )
    }

    /// What the norms give for all lines together, in đồng.
    private static func ceiling(_ proposal: Proposal, _ dossier: Dossier, _ context: Context) -> Dong? {
        var sum = Dong.zero
        for line in proposal.lines {
            let question = SupportQuestion(
                line,
                support: [],
                of: dossier,
                formerProvince: proposal.formerProvince(of: line, context.territories),
                on: dossier.approvedOn ?? context.day
            )
            guard let limit = context.law.answer(question).limit else { return nil }
            sum += limit
        }
        return sum
    }

    /// Money of the plan's year by file and source: approved where it is, else appraised, else asked for.
    private static func amounts(
        _ plan: AnnualPlan,
        in tx: Transaction
    ) throws -> [Int64: [FundingSource.Code: Dong]] {
        let place: SQL = plan.provinceNow.map { " AND d.province_now = \($0)" } ?? ""
        var amounts: [Int64: [FundingSource.Code: Dong]] = [:]
        try tx.forEach(
            """
            SELECT d.id, e.source_code,
                CAST(SUM(CASE WHEN e.stage = 'registered' THEN e.amount ELSE 0 END) AS BIGINT),
                CAST(SUM(CASE WHEN e.stage = 'appraised' THEN e.amount ELSE 0 END) AS BIGINT),
                CAST(SUM(CASE WHEN e.stage = 'approved' THEN e.amount ELSE 0 END) AS BIGINT)
            FROM dossier d JOIN dossier_line x ON x.dossier_id = d.id JOIN amount_entry e ON e.line_id = x.line_id
            WHERE d.level = \(plan.level) AND e.budget_year = \(plan.year)
                AND e.source_code IN (\(list: plan.sources))\(place)
            GROUP BY d.id, e.source_code
            """
        ) { row in
            let stages: [Dong] = [try row.get(4), try row.get(3), try row.get(2)]
            guard let amount = stages.first(where: { $0 != .zero }) else { return }
            amounts[try row.get(0), default: [:]][try row.get(1)] = amount
        }
        return amounts
    }
}

extension PlanPriority {
    /// What officers have stated, by project.
    static func load(in tx: Transaction) throws -> [Int64: PlanPriority] {
        let rows = try tx.rows("SELECT project_id, area, trade, note, version FROM project_priority") { row in
            (
                project: try row.get(0) as Int64,
                priority: PlanPriority(
                    area: try row.get(1),
                    trade: try row.get(2),
                    note: try row.get(3),
                    version: try row.get(4)
                )
            )
        }
        return Dictionary(uniqueKeysWithValues: rows.map { ($0.project, $0.priority) })
    }
}

extension ImplementerRecord {
    /// By the name that proposals carry.
    static func load(in tx: Transaction) throws -> [String: ImplementerRecord] {
        let rows = try tx.rows(
            """
            SELECT p.implementer_text, SUM(CASE WHEN d.state IN ('settled', 'closed') THEN 1 ELSE 0 END),
                SUM(CASE WHEN d.state = 'stopped' THEN 1 ELSE 0 END)
            FROM dossier d JOIN project p ON p.id = d.project_id
            WHERE p.implementer_text IS NOT NULL AND d.state IN ('settled', 'closed', 'stopped')
            GROUP BY p.implementer_text
            """
        ) { row in
            let record = ImplementerRecord(completed: try row.get(1), stopped: try row.get(2))
            return (name: try row.get(0) as String, record: record)
        }
        return Dictionary(uniqueKeysWithValues: rows.map { ($0.name, $0.record) })
    }
}
