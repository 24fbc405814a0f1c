import KhuyenCong

/// A plan for other programs; money in đồng.
struct PlanAnswer: Codable, Sendable {
    struct Line: Codable, Sendable {
        /// "HS12" or "DA34"; null for an assignment.
        let project: String?
        let assignment: Int64?
        let kind: PlanAssignment.Kind?
        let title: String
        let state: ProjectState?
        let amounts: [PlanAmount]
    }

    struct Source: Codable, Sendable {
        let source: FundingSource.Code
        let planned: Int64
        let assigned: Int64
        let difference: Int64
        let committed: Int64
        /// Whether anything was recorded as assigned, received or carried in.
        let hasBudget: Bool
    }

    struct Round: Codable, Sendable {
        let position: Int
        let cause: String?
        let decision: PlanDecisionAnswer
        let officer: String
        let at: Moment
        let steps: [PlanStepAnswer]
        let netEffect: [PlanAmount]
    }

    struct Draft: Codable, Sendable {
        let id: Int64
        let name: String
        let version: Int
        /// As they were typed.
        let lines: [FieldTree]
    }

    let id: Int64
    let name: String
    let level: ProgrammeLevel
    let province: String?
    let year: Int
    let decision: PlanDecisionAnswer
    let version: Int
    let isClosed: Bool
    let lines: [Line]
    let sources: [Source]
    let rounds: [Round]
    let drafts: [Draft]

    init(_ view: PlanView) {
        id = view.plan.id
        name = view.plan.name
        level = view.plan.level
        province = view.plan.provinceNow
        year = view.plan.year
        decision = PlanDecisionAnswer(view.plan.decision)
        version = view.plan.version
        isClosed = view.plan.closedAt != nil
        lines = view.lines.map { Line($0, view.subjects[$0.subject]) }
        sources = view.sources.map(Source.init)
        rounds = view.rounds.map { Round($0, view.subjects) }
        drafts = view.drafts.map {
            Draft(id: $0.id, name: $0.name, version: $0.version, lines: $0.fields["lines"].items)
        }
    }
}

struct PlanDecisionAnswer: Codable, Sendable {
    let number: String
    let day: Day
    let signer: String?

    init(_ decision: PlanDecision) {
        number = decision.number
        day = decision.day
        signer = decision.signer
    }
}

struct PlanAmount: Codable, Sendable {
    let source: FundingSource.Code
    let amount: Int64

    static func all(_ amounts: [FundingSource.Code: Dong]) -> [PlanAmount] {
        FundingSource.Code.allCases.compactMap { source in
            amounts[source].map { PlanAmount(source: source, amount: $0.amount) }
        }
    }
}

struct PlanStepAnswer: Codable, Sendable {
    let project: String?
    let assignment: Int64?
    let title: String
    let source: FundingSource.Code
    let before: Int64
    let after: Int64

    init(_ step: PlanStep, _ name: PlanSubjectName?) {
        project = name?.code
        if case .assignment(let id) = step.slot.subject, id > 0 { assignment = id } else { assignment = nil }
        title = name?.title ?? ""
        source = step.slot.source
        before = step.before.amount
        after = step.after.amount
    }
}

/// A plan in a list.
struct PlanRowAnswer: Codable, Sendable {
    let id: Int64
    let name: String
    let level: ProgrammeLevel
    let province: String?
    let year: Int
    let decision: PlanDecisionAnswer
    let projects: Int
    let planned: Int64
    let assigned: Int64
    let adjustments: Int
    let isClosed: Bool

    init(_ row: PlanRow) {
        id = row.plan.id
        name = row.plan.name
        level = row.plan.level
        province = row.plan.provinceNow
        year = row.plan.year
        decision = PlanDecisionAnswer(row.plan.decision)
        projects = row.projects
        planned = row.planned.amount
        assigned = row.assigned.amount
        adjustments = row.adjustments
        isClosed = row.plan.closedAt != nil
    }
}

extension PlanAnswer.Line {
    fileprivate init(_ line: PlanLine, _ name: PlanSubjectName?) {
        let assignment: Int64? = if case .assignment(let id) = line.subject { id } else { nil }
        self.init(
            project: name?.code,
            assignment: assignment,
            kind: name?.assignment,
            title: name?.title ?? "",
            state: name?.state,
            amounts: PlanAmount.all(line.amounts)
        )
    }
}

extension PlanAnswer.Source {
    fileprivate init(_ source: PlanSource) {
        self.init(
            source: source.source,
            planned: source.planned.amount,
            assigned: source.balance.assigned.amount,
            difference: source.difference.amount,
            committed: source.balance.committed.amount,
            hasBudget: source.balance.hasBudget
        )
    }
}

extension PlanAnswer.Round {
    fileprivate init(_ round: PlanRound, _ names: [PlanSubject: PlanSubjectName]) {
        self.init(
            position: round.position,
            cause: round.cause,
            decision: PlanDecisionAnswer(round.decision),
            officer: round.officer,
            at: round.performedAt,
            steps: round.steps.map { PlanStepAnswer($0, names[$0.slot.subject]) },
            netEffect: PlanAmount.all(round.netEffect)
        )
    }
}
