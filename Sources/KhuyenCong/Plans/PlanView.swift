import Database

/// A plan with its lines, sources and rounds.
package struct PlanView: Sendable, Hashable {
    package let plan: AnnualPlan
    /// Projects first, in the order in which they entered.
    package let lines: [PlanLine]
    /// Per source: what the plan shares out beside what was assigned.
    package let sources: [PlanSource]
    /// The first one first.
    package let rounds: [PlanRound]
    package let subjects: [PlanSubject: PlanSubjectName]
    package let drafts: [PlanDraft]
    package let mayDecide: Bool
    package let mayPrepare: Bool

    /// How often the plan was adjusted after it was decided.
    package var adjustments: Int { max(0, rounds.count - 1) }
}

/// A line that stands in a plan, with its money by source in đồng.
package struct PlanLine: Sendable, Hashable {
    package let subject: PlanSubject
    package let amounts: [FundingSource.Code: Dong]

    package var total: Dong { amounts.values.reduce(.zero, +) }
}

/// How people call what a line is about.
package struct PlanSubjectName: Sendable, Hashable {
    /// "HS12", "DA34"; nil for an assignment.
    package let code: String?
    package let title: String
    package let assignment: PlanAssignment.Kind?
    package let scheme: ProjectScheme?
    package let state: ProjectState?
    package let implementer: String?
}

/// One source of a plan beside its account, in đồng.
package struct PlanSource: Sendable, Hashable {
    package let source: FundingSource.Code
    package let planned: Dong
    package let balance: SourceBalance

    /// What was assigned and is not shared out; below zero where the plan gives more.
    package var difference: Dong { balance.assigned - planned }
}

/// A named draft of a round (bản nháp đợt kế hoạch); nothing of it counts before it is proposed.
package struct PlanDraft: Sendable, Hashable {
    package let id: Int64
    package let name: String
    package let fields: FieldTree
    package let version: Int
    package let changedAt: Moment
    package let officer: String?
}

/// A plan in a list.
package struct PlanRow: Sendable, Hashable {
    package let plan: AnnualPlan
    package let projects: Int
    package let planned: Dong
    package let assigned: Dong
    package let adjustments: Int
}
