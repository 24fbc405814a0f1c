extension SiteURL {
    package static let reference = SiteURL("danh-muc")
    package static let adminUnits = SiteURL("danh-muc", "don-vi-hanh-chinh")
    package static let activityKinds = SiteURL("danh-muc", "noi-dung")
    package static let fundingSources = SiteURL("danh-muc", "nguon-kinh-phi")
    package static let norms = SiteURL("danh-muc", "dinh-muc")
    package static let rules = SiteURL("danh-muc", "quy-tac")
    package static let paperRules = SiteURL("danh-muc", "giay-to")
    package static let eligibilityTerms = SiteURL("danh-muc", "dieu-kien")
}

extension APIURL {
    package static let adminUnits = APIURL("reference", "admin-units")
    package static let activityKinds = APIURL("reference", "activity-kinds")
    package static let fundingSources = APIURL("reference", "funding-sources")
    package static let norms = APIURL("reference", "norms")

    package static func norm(_ id: Int64) -> APIURL {
        APIURL("reference", "norms", .id(id))
    }

    package static let normPacks = APIURL("reference", "norm-packs")
    package static let rules = APIURL("reference", "rules")
    package static let rulePacks = APIURL("reference", "rule-packs")

    package static func paperRules(_ pack: Int64) -> APIURL {
        APIURL("reference", "rule-packs", .id(pack), "papers")
    }

    package static func paperRule(_ id: Int64) -> APIURL {
        APIURL("reference", "paper-rules", .id(id))
    }

    package static let eligibilityTerms = APIURL("reference", "eligibility-terms")
}
