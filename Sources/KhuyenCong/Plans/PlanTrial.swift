import Database

/// What a plan would look like with other amounts (phương án thử); nothing of it is stored.
package struct PlanTrial: Sendable, Hashable {
    package let steps: [PlanStep]
    package let sources: [Source]
    /// What speaks against it, a sentence each.
    package let warnings: [String]
    /// The legal order of what the plan would hold.
    package let ranks: [PlanRank]

    /// One source before and after, in đồng.
    package struct Source: Sendable, Hashable {
        package let source: FundingSource.Code
        package let before: Dong
        package let after: Dong
        package let assigned: Dong
        package let hasBudget: Bool

        /// Below zero where the plan would give more than was assigned.
        package var difference: Dong { assigned - after }
    }
}

extension Plans {
    /// What a plan would look like with the typed lines.
    ///
    /// - Throws: `Refusal` (missing, forbidden, invalid), `DatabaseError`.
    package func trial(
        _ id: Int64,
        _ fields: FieldTree,
        by officer: Officer,
        at now: Moment
    ) async throws -> PlanTrial {
        try await database.read { tx in
            let plan = try AnnualPlan.load(id, forChange: false, by: officer, in: tx)
            let lines = try FieldTreeReader.read(fields) { PlanRequest.lines($0, level: plan.level) }
            return try PlanTrial.load(plan, lines, on: now.day, in: tx)
        }
    }

    /// All candidates of a plan in the legal order; the budget is what was assigned without the assignments.
    ///
    /// - Throws: `Refusal` (forbidden, missing), `DatabaseError`.
    package func proposal(_ id: Int64, by officer: Officer, at now: Moment) async throws -> [PlanRank] {
        try officer.require(.viewProjects)
        return try await database.read { tx in
            let plan = try AnnualPlan.load(id, forChange: false, by: officer, in: tx)
            let candidates = try PlanCandidate.load(plan, on: now.day, in: tx)
            return PlanOrder.ranks(candidates, level: plan.level, budget: try PlanTrial.budget(plan, in: tx))
        }
    }
}

extension PlanTrial {
    fileprivate static func load(
        _ plan: AnnualPlan,
        _ lines: [PlanRequest.Line],
        on day: Day,
        in tx: Transaction
    ) throws -> PlanTrial {
        let standing = PlanRules.standing(try PlanRound.load(plan.id, in: tx))
        let wanted = try PlanSubjects(plan: plan, tx: tx).tried(lines)
        let after = standing.merging(wanted.amounts) { _, new in new }.filter { $0.value != .zero }
        let candidates = try PlanCandidate.load(plan, on: day, in: tx).compactMap { $0.trying(after) }
        let steps = wanted.order.map {
            PlanStep(slot: $0, before: standing[$0] ?? .zero, after: wanted.amounts[$0] ?? .zero)
        }
        let sources = try sources(plan, standing, after, in: tx)
        return PlanTrial(
            steps: steps.filter { $0.difference != .zero },
            sources: sources,
            warnings: PlanTrialRules.warnings(sources, candidates),
            ranks: PlanOrder.ranks(candidates, level: plan.level, budget: try budget(plan, in: tx))
        )
    }

    private static func sources(
        _ plan: AnnualPlan,
        _ standing: [PlanSlot: Dong],
        _ after: [PlanSlot: Dong],
        in tx: Transaction
    ) throws -> [Source] {
        func sum(_ slots: [PlanSlot: Dong], _ source: FundingSource.Code) -> Dong {
            slots.filter { $0.key.source == source }.values.reduce(.zero, +)
        }
        return try plan.sources.compactMap { source in
            let balance = try SourceSheet.load(plan.key(source), in: tx).balance
            let trial = Source(
                source: source,
                before: sum(standing, source),
                after: sum(after, source),
                assigned: balance.assigned,
                hasBudget: balance.hasBudget
            )
            return trial.hasBudget || trial.before != .zero || trial.after != .zero ? trial : nil
        }
    }

    /// What projects may share, over all sources; nil where no budget is recorded.
    fileprivate static func budget(_ plan: AnnualPlan, in tx: Transaction) throws -> Dong? {
        let balances = try plan.sources.map { try SourceSheet.load(plan.key($0), in: tx).balance }
        let recorded = balances.filter(\.hasBudget)
        guard !recorded.isEmpty else { return nil }
        return recorded.reduce(.zero) { $0 + $1.assigned - $1.plannedAssignments }
    }
}

/// What a trial warns of: pure.
enum PlanTrialRules {
    static func warnings(_ sources: [PlanTrial.Source], _ candidates: [PlanCandidate]) -> [String] {
        let over = sources.filter { $0.hasBudget && $0.difference < .zero }.map {
            "\($0.source.officialName): kế hoạch vượt vốn giao \(SupportText.money(-$0.difference))."
        }
        let unknown = sources.filter { !$0.hasBudget }.map {
            "\($0.source.officialName): chưa ghi vốn giao năm này."
        }
        let ceilings = candidates.compactMap { candidate -> String? in
            guard let ceiling = candidate.ceiling, candidate.total > ceiling else { return nil }
            return "\(candidate.code): \(SupportText.money(candidate.total)) vượt mức hỗ trợ tối đa "
                + "\(SupportText.money(ceiling)) theo định mức."
        }
        return over + unknown + ceilings
    }
}

extension PlanCandidate {
    /// The candidate with the money of a trial; nil where the trial leaves it out.
    fileprivate func trying(_ slots: [PlanSlot: Dong]) -> PlanCandidate? {
        let own = slots.filter { $0.key.subject == .project(projectID) }
        guard !own.isEmpty else { return nil }
        return PlanCandidate(
            projectID: projectID,
            code: code,
            title: title,
            scheme: scheme,
            state: state,
            implementer: implementer,
            amounts: Dictionary(uniqueKeysWithValues: own.map { ($0.key.source, $0.value) }),
            ceiling: ceiling,
            priority: priority,
            isCleanerProduction: isCleanerProduction,
            record: record,
            isInPlan: isInPlan
        )
    }
}
