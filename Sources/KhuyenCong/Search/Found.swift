/// A register that a search looks into, in the order in which it answers.
package enum FoundKind: String, Sendable, CaseIterable, Codable {
    case dossier, project, beneficiary, organisation, collaborator, product, tradeNotice
    case plan, programme, conference, frozenReport

    package var name: String {
        switch self {
        case .dossier: "Hồ sơ đề án"
        case .project: "Đề án trong sổ"
        case .beneficiary: "Cơ sở thụ hưởng"
        case .organisation: "Tổ chức"
        case .collaborator: "Cộng tác viên"
        case .product: "Sản phẩm bình chọn"
        case .tradeNotice: "Tin cung – cầu"
        case .plan: "Kế hoạch năm"
        case .programme: "Chương trình"
        case .conference: "Hội nghị"
        case .frozenReport: "Báo cáo đã chốt"
        }
    }

    /// What who looks into it has to be allowed; own files and the products to judge are seen by everybody.
    var permission: Permission {
        switch self {
        case .dossier, .product: .ownAccount
        case .project, .tradeNotice, .plan, .programme: .viewProjects
        case .beneficiary, .collaborator: .viewBeneficiaries
        case .organisation: .viewOrganisations
        case .conference, .frozenReport: .viewReports
        }
    }
}

/// One thing that a search found (kết quả tìm).
package struct Found: Sendable, Hashable {
    package let kind: FoundKind
    package let id: Int64
    /// What people call it by: "HS12", "DA34", a tax code, the number of its decision.
    package let code: String?
    package let title: String
    /// What tells it from another one of the same title.
    package let detail: String
    /// What another province has: a list names it, its own page is not for this officer.
    package let isElsewhere: Bool

    init(
        _ kind: FoundKind,
        _ id: Int64,
        code: String? = nil,
        _ title: String,
        detail: [String?] = [],
        isElsewhere: Bool = false
    ) {
        self.isElsewhere = isElsewhere
        self.kind = kind
        self.id = id
        self.code = code
        self.title = title
        self.detail = detail.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · ")
    }
}

/// What one register answered: the first of them, and how many there are.
package struct FoundGroup: Sendable, Hashable {
    package let kind: FoundKind
    package let items: [Found]
    package let total: Int
}

extension [FoundGroup] {
    /// The one thing that bears what was typed as its whole code or number; nil where none does, or several do.
    package func named(_ typed: String) -> Found? {
        guard let words = SearchWords(typed) else { return nil }
        let bearers = flatMap(\.items).filter { $0.code.flatMap(SearchWords.init) == words }
        return bearers.count == 1 ? bearers.first : nil
    }
}
