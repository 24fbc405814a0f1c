/// What a rule is about; stored as text and permanent.
package enum RuleKey: String, Sendable, CaseIterable, Codable {
    /// Before this day a dossier reaches the Department for the base appraisal.
    case baseDossierDeadline = "deadline.baseDossier"
    /// Before this day the Department registers with the agency.
    case registrationDeadline = "deadline.registration"
    /// Days from the return of a dossier to its answer.
    case revisionDays = "revision.days"
    /// Before this day of the month the progress report is due.
    case reportDayOfMonth = "report.dayOfMonth"
    /// Days from the planned last day of the work to its acceptance.
    case acceptanceDays = "acceptance.days"
    /// Days from the last acceptance to the settlement dossier.
    case settlementDays = "settlement.days"
    /// The last day of the next year on which a contract is closed.
    case liquidationDay = "liquidation.day"

    /// The last day of a budget year on which money that is not carried over may be used.
    case lapseDay = "budget.lapseDay"
    /// The last day of the next year on which the treasury still books a settlement of the year before.
    case bookClosingDay = "budget.bookClosingDay"
    /// Days from the paper to the booking, beyond which the booking counts as late.
    case lateBookingDays = "payment.lateDays"
    /// Whether the balance of a province's promotion fund stays in it without a decision.
    case fundGoesOn = "fund.goesOn"

    case firstAdvanceClusterWorks = "advance.first.clusterWorks"
    case firstAdvanceTraining = "advance.first.training"
    case firstAdvanceActivity = "advance.first.activity"
    case firstAdvancePublicity = "advance.first.publicity"
    case firstAdvanceInvestment = "advance.first.investment"
    case firstAdvanceStartUp = "advance.first.startUp"
    /// More than this share of the supported item is done.
    case advanceConditionClusterWorks = "advance.condition.clusterWorks"
    /// More than this share of the whole investment is done.
    case advanceConditionInvestment = "advance.condition.investment"
    /// All advances before acceptance, as a share of the support.
    case advanceCapBeforeAcceptance = "advance.capBeforeAcceptance"

    /// At least this share of a council's members is there.
    case councilQuorum = "appraisal.quorum"

    /// Whether a submission must tell this part of the proposal in words.
    case necessityTold = "proposal.necessity"
    case objectiveTold = "proposal.objective"
    case scaleTold = "proposal.scale"
    case planTold = "proposal.plan"
    case effectTold = "proposal.effect"

    case priorityMaximum = "priority.maximum"
    /// Supports of one establishment for fairs abroad in a year.
    case fairsAbroadPerYear = "fair.abroadPerYear"

    case extendInYearDecider = "decider.change.extendInYear"
    case extendNextYearDecider = "decider.change.extendNextYear"
    case placeDecider = "decider.change.place"
    case beneficiaryDecider = "decider.change.beneficiary"
    case partnerDecider = "decider.change.partner"
    case contentDecider = "decider.change.content"
    case machineDecider = "decider.change.machine"
    case amountUpDecider = "decider.change.amountUp"
    case amountDownDecider = "decider.change.amountDown"
    case sourceDecider = "decider.change.source"
    case shiftDecider = "decider.change.shift"
    case suspendDecider = "decider.change.suspend"
    case stopDecider = "decider.change.stop"
    case groupPlaceDecider = "decider.groupChange.place"
    case groupBeneficiaryDecider = "decider.groupChange.beneficiary"
    case groupPartnerDecider = "decider.groupChange.partner"
}

extension RuleKey {
    /// Who decides a change: the key of a group scheme where there is one, else the common key.
    ///
    /// `change` is the English name of the change: "extendNextYear", "beneficiary". Nil for an unknown one.
    /// Khoản 2 and Khoản 4 Điều 11 Thông tư 36/2013/TT-BCT.
    package static func decider(ofChange change: String, isGroupScheme: Bool) -> RuleKey? {
        let forGroup = isGroupScheme ? RuleKey(rawValue: "decider.groupChange." + change) : nil
        return forGroup ?? RuleKey(rawValue: "decider.change." + change)
    }

    package var unit: RuleUnit {
        switch self {
        case .baseDossierDeadline, .registrationDeadline, .liquidationDay, .lapseDay, .bookClosingDay: .monthDay
        case .reportDayOfMonth: .dayOfMonth
        case .revisionDays, .acceptanceDays, .settlementDays, .lateBookingDays: .days
        case .fundGoesOn, .necessityTold, .objectiveTold, .scaleTold, .planTold, .effectTold: .flag
        case .fairsAbroadPerYear: .count
        case .priorityMaximum: .factor
        case .firstAdvanceClusterWorks, .firstAdvanceTraining, .firstAdvanceActivity, .firstAdvancePublicity,
            .firstAdvanceInvestment, .firstAdvanceStartUp, .advanceConditionClusterWorks,
            .advanceConditionInvestment, .advanceCapBeforeAcceptance, .councilQuorum:
            .percent
        case .extendInYearDecider, .extendNextYearDecider, .placeDecider, .beneficiaryDecider, .partnerDecider,
            .contentDecider, .machineDecider, .amountUpDecider, .amountDownDecider, .sourceDecider, .shiftDecider,
            .suspendDecider, .stopDecider, .groupPlaceDecider, .groupBeneficiaryDecider, .groupPartnerDecider:
            .decider
        }
    }
}
