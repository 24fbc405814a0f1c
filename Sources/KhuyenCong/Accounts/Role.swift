/// A role (vai trò); a person holds it in a place, at an organisation, between two days.
package enum Role: String, Sendable, CaseIterable, Codable {
    case nationalAgency, department, promotionCentre, accountant, financeOffice, peoplesCommitteeLeader
    case recordsOffice, communeOfficer, judge, beneficiary, auditor, administrator
}

/// What may be done; every route names one, and one test walks them all.
package enum Permission: String, Sendable, CaseIterable, Codable {
    /// Open to all: sign-in, the health check, the API document.
    case none
    /// Anybody signed in, on what is their own: password, tokens.
    case ownAccount
    case viewProjects, correctProjects, importProjects, exportProjects
    /// Draft files of projects and do the acts that are the role's: which ones, `ActPolicy` says.
    case workOnProjects
    /// Hands in papers of projects that one may see.
    case attachFiles
    case viewReports, editReportedFigures
    /// Freezes reports of the own place with their rows, gives them their number, hands in the signed file.
    case freezeReports
    /// Makes the figures of a frozen report public, or takes them back.
    case releaseReports
    case viewReference, editReference
    case viewOrganisations, editOrganisations
    case viewBeneficiaries, editBeneficiaries
    case managePeople, viewAudit
    /// Plans, programmes and the money of sources: whose, and which acts, `PlanPolicy` says.
    case editPlans
    /// Results of establishments and of indicators; a second person reviews them before they count.
    case enterResults, reviewResults
    /// Runs contests of products of the own place: entries, judges, the decision.
    case runContests
}

extension Role {
    package var permissions: Set<Permission> {
        switch self {
        case .nationalAgency:
            Role.reading.union([
                .viewAudit, .importProjects, .workOnProjects, .editPlans, .reviewResults, .freezeReports,
                .releaseReports, .editReportedFigures, .runContests,
            ])
        case .auditor: Role.reading.union([.viewAudit])
        case .department:
            Role.reading.union(Role.writing).union([
                .managePeople, .viewAudit, .workOnProjects, .editPlans, .reviewResults, .freezeReports,
                .releaseReports, .runContests,
            ])
        case .promotionCentre:
            Role.reading.union(Role.writing).union([.workOnProjects, .editPlans, .freezeReports, .runContests])
        case .accountant: Role.reading.union([.correctProjects, .workOnProjects, .attachFiles, .editPlans])
        case .recordsOffice: Role.reading.union([.correctProjects, .attachFiles])
        case .peoplesCommitteeLeader: Role.reading.union([.workOnProjects])
        case .communeOfficer: Role.reading.union([.workOnProjects, .attachFiles, .enterResults, .runContests])
        case .financeOffice: Role.reading
        case .beneficiary: [.ownAccount, .viewReference, .workOnProjects, .attachFiles]
        case .judge: [.ownAccount, .viewReference]
        case .administrator: Role.reading.union([.editReference, .editOrganisations, .managePeople, .viewAudit])
        }
    }

    private static let reading: Set<Permission> = [
        .ownAccount, .viewProjects, .exportProjects, .viewReports, .viewReference, .viewOrganisations,
        .viewBeneficiaries,
    ]

    private static let writing: Set<Permission> = [
        .correctProjects, .attachFiles, .importProjects, .editReportedFigures, .editBeneficiaries,
        .enterResults,
    ]
}
