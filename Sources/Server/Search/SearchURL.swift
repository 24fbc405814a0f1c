import KhuyenCong

extension SiteURL {
    package static let search = SiteURL("tim")
}

extension APIURL {
    package static let search = APIURL("search")
}

extension Found {
    var url: SiteURL {
        switch kind {
        case .dossier: .dossier(code ?? "")
        case .project: .project(id)
        case .beneficiary: .beneficiary(id)
        case .organisation: .organisation(id)
        case .collaborator: .collaborator(id)
        case .product: .contestEntry(id)
        case .tradeNotice: isElsewhere ? .openTradeNotices : .tradeNotice(id)
        case .plan: .plan(id)
        case .programme: .programme(id)
        case .conference: .conference(id)
        case .frozenReport: .frozenReport(id)
        }
    }
}

extension SiteURL {
    /// Of all provinces.
    fileprivate static let openTradeNotices = SiteURL.tradeNotices.with(["noi": "ca-nuoc"])
}

extension FoundKind {
    /// The list in which the same words find all of them; nil where the list of the register is not searched.
    func list(_ typed: String) -> SiteURL? {
        let query: URLQuery = ["tim": typed]
        return switch self {
        case .dossier: DossierListAddress.url(.all, search: typed)
        case .project: SiteURL.projects.with(query)
        case .beneficiary: SiteURL.beneficiaries.with(query)
        case .organisation: SiteURL.organisations.with(query)
        case .collaborator, .product, .tradeNotice, .plan, .programme, .conference, .frozenReport: nil
        }
    }
}
