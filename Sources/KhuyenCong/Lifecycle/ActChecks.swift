import Database

/// What must hold before an act is done: each act's checks, in the order in which a person reads them.
enum ActChecks {
    /// - Throws: `DatabaseError`.
    static func run(_ context: ActContext) throws -> [CheckResult] {
        try ofAct(context) + StoppedSettlement.before(context) + PaperChecks.run(context) + DeadlineChecks.run(context)
            + FrozenPeriodChecks.run(context)
    }

    private static func ofAct(_ context: ActContext) throws -> [CheckResult] {
        switch context.act {
        case .submit: try support(context) + ToldParts.run(context) + FurtherQuestions.run(context)
        case .appraise, .appraiseAtMinistry:
            try decision(context) + QuorumChecks.run(context) + FinanceChecks.atAppraisal(context)
        case .approve:
            try decision(context) + MoneyChecks.sourceOpen(context, stage: .approved)
                + PlanChecks.withinSourceBalance(context) + PlanLineChecks.run(context)
                + FinanceChecks.atApproval(context)
        case .contract:
            try MoneyChecks.sourceOpen(context, stage: .contracted)
                + MoneyChecks.within(.contracted, .approved, .withinApproved, context)
                + MoneyChecks.notBelow(.contracted, context)
                + ContractChecks.run(context) + GroupSchemeChecks.run(context) + DecisionChecks.makerApprover(context)
                + PlanChecks.withinSourceBalance(context) + PlanChecks.inPlan(context) + PlanLineChecks.run(context)
        case .advance:
            MoneyChecks.within(.advanced, .contracted, .withinContracted, context) + (try AdvanceChecks.run(context))
                + (try PaymentChecks.run(context)) + (try lines(context))
        case .accept:
            MoneyChecks.within(.accepted, .contracted, .withinContracted, context)
                + (try MachineChecks.run(context))
                + (try MachineClaims.run(context))
                + (try lines(context))
        case .settle:
            MoneyChecks.within(.settled, .accepted, .withinAccepted, context)
                + StoppedSettlement.run(context)
                + (try VoucherChecks.run(context))
                + (try PaymentChecks.run(context))
                + (try PlanChecks.openAccount(context))
                + (try lines(context))
        case .change:
            try DecisionChecks.changeDecider(context) + OpenChangeChecks.run(context)
                + support(context)
                + MoneyChecks.sourceOpen(context, stage: .approved) + MoneyChecks.notBelow(.contracted, context)
                + PlanChecks.withinSourceBalance(context) + CarryOverChecks.run(context)
        case .recover: MoneyChecks.returned(context) + (try PaymentChecks.run(context))
        case .close: MoneyChecks.offset(context) + (try DecisionChecks.makerApprover(context))
        case .suspend, .stop: try DecisionChecks.changeDecider(context)
        case .returnForRevision, .reject: try QuorumChecks.run(context) + DecisionChecks.makerApprover(context)
        case .register, .withdraw, .report, .resume, .takeOver: []
        }
    }

    /// Whether each line that the act is about may go on.
    private static func lines(_ context: ActContext) throws -> [CheckResult] {
        try OpenChangeChecks.lines(context) + GroupSchemeChecks.run(context)
    }

    /// What is asked again whenever an office decides on a proposal.
    private static func decision(_ context: ActContext) throws -> [CheckResult] {
        try support(context) + DecisionChecks.makerApprover(context)
    }

    /// Whether what is proposed may be supported at all, and was not supported already.
    private static func support(_ context: ActContext) throws -> [CheckResult] {
        try SupportChecks.run(context) + DuplicateChecks.run(context) + ModelChecks.run(context)
            + FairChecks.run(context)
    }

    /// Marks what the officer overrides, and refuses the act where something that does not hold stays.
    ///
    /// - Throws: `Refusal` (conflict), whose details carry each check's sentence, remedy and source.
    static func enforce(
        _ results: [CheckResult],
        _ request: ActRequest,
        on dossier: Dossier,
        by officer: Officer
    ) throws -> [CheckResult] {
        let mayOverride = ActPolicy.mayOverride(dossier, by: officer)
        let marked = results.map { result -> CheckResult in
            guard result.verdict == .doesNotHold, result.rule.mayBeOverridden, mayOverride,
                let override = request.overrides.first(where: { $0.covers(result) })
            else { return result }
            var result = result
            result.overrideReason = override.reason
            return result
        }
        let standing = marked.filter { $0.verdict == .doesNotHold && $0.overrideReason == nil }
        guard let first = standing.first else { return marked }
        throw Refusal(
            .conflict,
            first.sentence,
            remedy: first.remedy,
            details: standing.map {
                Refusal.Detail(
                    field: $0.line.map { "lines.\($0)" },
                    message: $0.sentence,
                    remedy: $0.remedy,
                    citation: $0.basis?.citation
                )
            }
        )
    }
}

extension ActRequest.Override {
    fileprivate func covers(_ result: CheckResult) -> Bool {
        rule == result.rule && (line == nil || line == result.line)
    }
}

extension ActPolicy {
    /// Whoever answers for the money of the file's place may act against a check that allows it.
    static func mayOverride(_ dossier: Dossier, by officer: Officer) -> Bool {
        if officer == .localOperator { return true }
        return officer.grants.contains { grant in
            [.department, .nationalAgency].contains(grant.role)
                && grant.scope.covers(province: dossier.provinceNow, commune: dossier.communeNow)
        }
    }
}
