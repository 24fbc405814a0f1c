import KhuyenCong

/// A project in the legal order, for other programs; money in đồng.
struct PlanRankAnswer: Codable, Sendable {
    let project: String
    let title: String
    /// Null for cleaner production, which stands outside the order.
    let position: Int?
    let reasons: [String]
    let amounts: [PlanAmount]
    /// The most by the norms; null where one of the lines has none.
    let ceiling: Int64?
    let runningTotal: Int64
    let isCovered: Bool?
    let isInPlan: Bool
    let priorityVersion: Int

    init(_ rank: PlanRank) {
        project = rank.candidate.code
        title = rank.candidate.title
        position = rank.position
        reasons = rank.reasons
        amounts = PlanAmount.all(rank.candidate.amounts)
        ceiling = rank.candidate.ceiling?.amount
        runningTotal = rank.runningTotal.amount
        isCovered = rank.isCovered
        isInPlan = rank.candidate.isInPlan
        priorityVersion = rank.candidate.priority.version
    }
}

/// What a plan would look like; nothing of it is stored.
struct PlanTrialAnswer: Codable, Sendable {
    struct Source: Codable, Sendable {
        let source: FundingSource.Code
        let before: Int64
        let after: Int64
        let assigned: Int64
        let difference: Int64
        let hasBudget: Bool
    }

    let sources: [Source]
    let warnings: [String]
    let order: [PlanRankAnswer]

    init(_ trial: PlanTrial) {
        sources = trial.sources.map { source in
            Source(
                source: source.source,
                before: source.before.amount,
                after: source.after.amount,
                assigned: source.assigned.amount,
                difference: source.difference.amount,
                hasBudget: source.hasBudget
            )
        }
        warnings = trial.warnings
        order = trial.ranks.map(PlanRankAnswer.init)
    }
}
