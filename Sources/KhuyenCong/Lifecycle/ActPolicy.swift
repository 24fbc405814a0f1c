/// Who does what (thẩm quyền): by act, level and state, the roles that may.
///
/// A role acts only inside its own territory; whoever submitted a project does not decide on it.
package enum ActPolicy {
    package static func roles(_ act: ProjectAct, level: ProgrammeLevel, state: ProjectState?) -> Set<Role> {
        switch act {
        case .submit, .withdraw: [.promotionCentre, .beneficiary, .communeOfficer]
        case .report: [.promotionCentre, .beneficiary, .communeOfficer]
        case .returnForRevision: level == .national && state == .registered ? [.nationalAgency] : [.department]
        case .appraise, .register: [.department]
        case .appraiseAtMinistry: [.nationalAgency]
        case .reject: rejecting(level, state)
        case .approve: level == .national ? [.nationalAgency] : [.peoplesCommitteeLeader]
        case .contract: owner(level)
        case .advance, .settle: owner(level).union([.accountant])
        case .accept: [.department]
        case .change, .suspend, .resume, .stop: owner(level).union([.department])
        case .close: owner(level)
        case .recover: owner(level).union([.accountant])
        case .takeOver: [.department, .nationalAgency]
        }
    }

    /// Whether the officer may act where the project lies.
    ///
    /// A beneficiary acts on its own files alone. The local operator of the machine holds every right, audited as such.
    package static func may(
        _ act: ProjectAct,
        level: ProgrammeLevel,
        state: ProjectState?,
        provinceNow: String,
        communeNow: String?,
        isOwner: Bool,
        by officer: Officer
    ) -> Bool {
        if officer == .localOperator { return true }
        let roles = roles(act, level: level, state: state)
        return officer.grants.contains { grant in
            guard roles.contains(grant.role) else { return false }
            if grant.role == .beneficiary { return isOwner }
            return grant.scope.covers(province: provinceNow, commune: communeNow)
        }
    }

    /// Acts by which an office decides on a proposal: not for whoever submitted it.
    package static func isDecision(_ act: ProjectAct) -> Bool {
        switch act {
        case .appraise, .appraiseAtMinistry, .approve: true
        case .submit, .withdraw, .returnForRevision, .register, .reject, .contract, .advance, .report, .change,
            .suspend, .resume, .accept, .settle, .close, .stop, .recover, .takeOver:
            false
        }
    }

    /// Who owns the money: the Agency for the national programme, the Department for a province's.
    private static func owner(_ level: ProgrammeLevel) -> Set<Role> {
        level == .national ? [.nationalAgency] : [.department]
    }

    private static func rejecting(_ level: ProgrammeLevel, _ state: ProjectState?) -> Set<Role> {
        switch (level, state) {
        case (.national, .registered), (.national, .ministryAppraised): [.nationalAgency]
        case (.local, .registered): [.peoplesCommitteeLeader]
        default: [.department]
        }
    }
}

extension Grant.Scope {
    func covers(province: String, commune: String?) -> Bool {
        switch self {
        case .nation: true
        case .province(let code): code == province
        case .commune(let code, _): code == commune
        }
    }
}
