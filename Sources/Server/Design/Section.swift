package import KhuyenCong

/// An entry of the navigation; shown to those who may open it.
package enum Section: CaseIterable, Sendable {
    case home, tasks, dossiers, plans, payments, projects, imports, periodReport, beneficiaries, contests, organisations
    case reference, people, audit

    package var title: String {
        switch self {
        case .home: "Tổng quan"
        case .tasks: "Việc cần làm"
        case .dossiers: "Hồ sơ đề án"
        case .plans: "Kế hoạch"
        case .payments: "Thu chi"
        case .projects: "Đề án"
        case .imports: "Nhập liệu"
        case .periodReport: "Báo cáo"
        case .beneficiaries: "Cơ sở thụ hưởng"
        case .contests: "Bình chọn"
        case .organisations: "Tổ chức"
        case .reference: "Danh mục"
        case .people: "Người dùng"
        case .audit: "Nhật ký"
        }
    }

    package var url: SiteURL {
        switch self {
        case .home: .home
        case .tasks: .tasks
        case .dossiers: .dossiers
        case .plans: .plans
        case .payments: .outstandingAdvances
        case .projects: .projects
        case .imports: .imports
        case .periodReport: .reports
        case .beneficiaries: .beneficiaries
        case .contests: .contests
        case .organisations: .organisations
        case .reference: .reference
        case .people: .people
        case .audit: .audit
        }
    }

    /// Files are worked on by some and only read by others.
    package func isShown(in context: AppContext) -> Bool {
        context.may(permission) || ([.tasks, .dossiers].contains(self) && context.may(.viewProjects))
            || ([.tasks, .contests].contains(self) && context.officer?.holds(.judge) == true)
    }

    package var permission: Permission {
        switch self {
        case .home: .ownAccount
        case .tasks: .workOnProjects
        case .dossiers: .workOnProjects
        case .plans: .viewProjects
        case .payments: .viewProjects
        case .projects: .viewProjects
        case .imports: .importProjects
        case .periodReport: .viewReports
        case .beneficiaries: .viewBeneficiaries
        case .contests: .viewReports
        case .organisations: .viewOrganisations
        case .reference: .viewReference
        case .people: .managePeople
        case .audit: .viewAudit
        }
    }
}
