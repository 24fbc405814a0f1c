extension SiteURL {
    package static let impact = SiteURL("hieu-qua")
    package static let impactSheet = SiteURL("hieu-qua", "bang-tinh")

    package static func impactPanel(_ beneficiary: Int64) -> SiteURL {
        SiteURL("co-so", .id(beneficiary), "hieu-qua")
    }

    package static func impactYear(_ beneficiary: Int64, _ year: String) -> SiteURL {
        SiteURL("co-so", .id(beneficiary), "hieu-qua", .parameter("year", year))
    }

    package static func impactReview(_ beneficiary: Int64, _ year: String) -> SiteURL {
        SiteURL("co-so", .id(beneficiary), "hieu-qua", .parameter("year", year), "duyet")
    }
}

extension APIURL {
    package static func impactPanel(_ beneficiary: Int64) -> APIURL {
        APIURL("beneficiaries", .id(beneficiary), "impact")
    }

    package static func impactYear(_ beneficiary: Int64, _ year: String) -> APIURL {
        APIURL("beneficiaries", .id(beneficiary), "impact", .parameter("year", year))
    }

    package static func impactReview(_ beneficiary: Int64, _ year: String) -> APIURL {
        APIURL("beneficiaries", .id(beneficiary), "impact", .parameter("year", year), "review")
    }
}
