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
    case viewReports, editReportedFigures
    case viewReference, editReference
    case viewOrganisations, editOrganisations
    case viewBeneficiaries, editBeneficiaries
    case managePeople, viewAudit
}

extension Role {
    package var permissions: Set<Permission> {
        switch self {
        case .nationalAgency, .auditor: Role.reading.union([.viewAudit])
        case .department: Role.reading.union(Role.writing).union([.managePeople, .viewAudit])
        case .promotionCentre: Role.reading.union(Role.writing)
        case .accountant, .recordsOffice: Role.reading.union([.correctProjects])
        case .financeOffice, .peoplesCommitteeLeader, .communeOfficer: Role.reading
        case .judge, .beneficiary: [.ownAccount, .viewReference]
        case .administrator: Role.reading.union([.editReference, .editOrganisations, .managePeople, .viewAudit])
        }
    }

    private static let reading: Set<Permission> = [
        .ownAccount, .viewProjects, .exportProjects, .viewReports, .viewReference, .viewOrganisations,
        .viewBeneficiaries,
    ]

    private static let writing: Set<Permission> = [
        .correctProjects, .importProjects, .editReportedFigures, .editBeneficiaries,
    ]
}
