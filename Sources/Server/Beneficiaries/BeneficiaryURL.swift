extension SiteURL {
    package static let beneficiaries = SiteURL("co-so")
    package static let beneficiarySearch = SiteURL("co-so", "tim")
    package static let beneficiaryExport = SiteURL("co-so", "xuat")
    package static let beneficiarySuspects = SiteURL("co-so", "nghi-trung")

    package static func beneficiary(_ id: Int64) -> SiteURL {
        SiteURL("co-so", .id(id))
    }

    package static func beneficiaryMerge(_ id: Int64) -> SiteURL {
        SiteURL("co-so", .id(id), "gop")
    }
}

extension APIURL {
    package static let beneficiaries = APIURL("beneficiaries")
    package static let beneficiaryExport = APIURL("beneficiaries", "export")
    package static let beneficiarySuspects = APIURL("beneficiary-suspects")
    package static let beneficiaryDistinctions = APIURL("beneficiary-distinctions")
    package static let beneficiarySearches = APIURL("beneficiary-searches")

    package static func beneficiary(_ id: Int64) -> APIURL {
        APIURL("beneficiaries", .id(id))
    }

    package static func beneficiaryMerge(_ id: Int64) -> APIURL {
        APIURL("beneficiary-merges", .id(id))
    }

    package static func beneficiaryMerges(_ id: Int64) -> APIURL {
        APIURL("beneficiaries", .id(id), "merges")
    }

    package static func beneficiaryIdentifiers(_ id: Int64) -> APIURL {
        APIURL("beneficiaries", .id(id), "identifiers")
    }
}
