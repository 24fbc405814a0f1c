import KhuyenCong

/// One file, for other programs; money in đồng.
struct DossierAnswer: Codable, Sendable {
    struct Line: Codable, Sendable {
        let line: Int
        let kind: ActivityKind.Code?
        let place: String?
        let beneficiary: String?
        let eligibleCost: Int64
        let isAccepted: Bool
        let isSettled: Bool
        /// What keeps this line alone from going on.
        let halt: LineHalt?
    }

    struct Amount: Codable, Sendable {
        let line: Int
        let source: FundingSource.Code
        let year: Int
        let stage: Stage
        let amount: Int64
    }

    struct Machine: Codable, Sendable {
        let id: Int64
        let line: Int
        let name: String
        let model: String?
        let madeInYear: Int?
        let serial: String?
        let quantity: Int
        let unitPrice: Int64
        /// What was accepted in its place; empty until then.
        let bought: [Bought]
    }

    struct Bought: Codable, Sendable {
        let name: String
        let model: String?
        let madeInYear: Int?
        let serial: String?
        let invoice: String?
        let quantity: Int
        let unitPrice: Int64
        /// In words; empty where the machine is the approved one.
        let differences: String
        let decision: String?
        /// The number of its picture among the attachments.
        let photo: Int64?
    }

    struct Act: Codable, Sendable {
        /// Counted from 1, the first one in front.
        let position: Int
        let act: ProjectAct
        let from: ProjectState?
        let to: ProjectState
        let day: Day
        let at: Moment
        let officer: String
        let onBehalfOf: String?
        let documentNumber: String?
        let checks: [CheckAnswer]
        /// What a change put in the place of what.
        let differences: [Difference]
    }

    /// Named as a draft names it: "partner", "lines.1.place"; null where there was nothing.
    struct Difference: Codable, Sendable {
        let path: String
        let before: String?
        let after: String?
    }

    let code: String
    /// Number of the project in the ledger; null while it is a draft.
    let project: Int64?
    let title: String
    let level: ProgrammeLevel
    let scheme: ProjectScheme
    let state: ProjectState
    let province: String
    let version: Int
    let approvedOn: Day?
    /// As it was written last, in the fields that a draft is sent with; `lines` and `amounts` begin with submission.
    let proposal: FieldTree
    let lines: [Line]
    let amounts: [Amount]
    let machines: [Machine]
    /// Newest first.
    let history: [Act]
    /// What the caller may do now.
    let acts: [ProjectAct]
    /// Acts of others that the caller may enter now from their signed papers.
    let entered: [ProjectAct]

    /// `proposal`: that of an earlier day instead of the present one.
    init(_ view: DossierView, proposal: FieldTree? = nil) {
        code = view.dossier.code
        project = view.dossier.projectID
        title = view.dossier.title
        level = view.dossier.level
        scheme = view.dossier.scheme
        state = view.dossier.state
        province = view.dossier.provinceNow
        version = view.dossier.version
        approvedOn = view.dossier.approvedOn
        self.proposal = proposal ?? view.dossier.proposal
        lines = view.lines.map(Line.init)
        amounts = Stage.allCases.flatMap { stage in
            view.money.amounts(stage).map { key, amount in
                Amount(line: key.line, source: key.source, year: key.year, stage: stage, amount: amount.amount)
            }.sorted { ($0.line, $0.source.rawValue, $0.year) < ($1.line, $1.source.rawValue, $1.year) }
        }
        machines = view.machines.map { machine in
            Machine(machine, view.bought.filter { $0.approvedID == machine.id })
        }
        history = view.history.map(Act.init)
        acts = view.acts
        entered = view.entered
    }
}

extension DossierAnswer.Line {
    fileprivate init(_ line: DossierLine) {
        self.init(
            line: line.position,
            kind: line.kind,
            place: line.placeName,
            beneficiary: line.beneficiaryName,
            eligibleCost: line.eligibleCost.amount,
            isAccepted: line.acceptedAt != nil,
            isSettled: line.settledAt != nil,
            halt: line.halt
        )
    }
}

extension DossierAnswer.Machine {
    fileprivate init(_ machine: ApprovedMachine, _ bought: [BoughtMachineRecord]) {
        self.init(
            id: machine.id,
            line: machine.line,
            name: machine.name,
            model: machine.model,
            madeInYear: machine.madeInYear,
            serial: machine.serial,
            quantity: machine.quantity,
            unitPrice: machine.unitPrice.amount,
            bought: bought.map(DossierAnswer.Bought.init)
        )
    }
}

extension DossierAnswer.Bought {
    fileprivate init(_ machine: BoughtMachineRecord) {
        self.init(
            name: machine.name,
            model: machine.model,
            madeInYear: machine.madeInYear,
            serial: machine.serial,
            invoice: machine.invoice,
            quantity: machine.quantity,
            unitPrice: machine.unitPrice.amount,
            differences: machine.differences,
            decision: machine.decision,
            photo: machine.photoID
        )
    }
}

extension DossierAnswer.Act {
    fileprivate init(_ record: ActRecord) {
        self.init(
            position: record.position,
            act: record.act,
            from: record.fromState,
            to: record.toState,
            day: record.day,
            at: record.performedAt,
            officer: record.officerName,
            onBehalfOf: record.onBehalfOf,
            documentNumber: record.document.number,
            checks: record.checks.map(CheckAnswer.init),
            differences: record.differences.map(DossierAnswer.Difference.init)
        )
    }
}

extension DossierAnswer.Difference {
    fileprivate init(_ difference: ProposalDifference) {
        self.init(
            path: difference.path,
            before: ProposalDifference.text(difference.before),
            after: ProposalDifference.text(difference.after)
        )
    }
}

/// What the checks of an act say.
struct ChecksAnswer: Codable, Sendable {
    let checks: [CheckAnswer]
}

struct CheckAnswer: Codable, Sendable {
    let rule: CheckRule
    let line: Int?
    let verdict: CheckVerdict
    let sentence: String
    let remedy: String?
    let citation: String?
    let evidence: Evidence?
    let overrideReason: String?

    init(_ check: CheckResult) {
        rule = check.rule
        line = check.line
        verdict = check.verdict
        sentence = check.sentence
        remedy = check.remedy
        citation = check.basis?.citation
        evidence = check.basis?.evidence
        overrideReason = check.overrideReason
    }
}
