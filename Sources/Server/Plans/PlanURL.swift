extension SiteURL {
    package static let plans = SiteURL("ke-hoach")

    package static func plan(_ id: Int64) -> SiteURL {
        SiteURL("ke-hoach", .id(id))
    }

    /// The sheet on which amounts are tried and a round is made.
    package static func planSheet(_ id: Int64) -> SiteURL {
        SiteURL("ke-hoach", .id(id), "dieu-chinh")
    }

    package static func planProposal(_ id: Int64) -> SiteURL {
        SiteURL("ke-hoach", .id(id), "de-xuat")
    }

    package static func planExport(_ id: Int64) -> SiteURL {
        SiteURL("ke-hoach", .id(id), "xuat")
    }

    package static let sourceYears = SiteURL("nguon-kinh-phi")

    package static func sourceYear(_ id: Int64) -> SiteURL {
        SiteURL("nguon-kinh-phi", .id(id))
    }

    package static let programmes = SiteURL("chuong-trinh")

    package static func programme(_ id: Int64) -> SiteURL {
        SiteURL("chuong-trinh", .id(id))
    }
}

extension APIURL {
    package static let plans = APIURL("plans")

    package static func plan(_ id: Int64) -> APIURL {
        APIURL("plans", .id(id))
    }

    package static func planRounds(_ id: Int64) -> APIURL {
        APIURL("plans", .id(id), "rounds")
    }

    package static func planClosing(_ id: Int64) -> APIURL {
        APIURL("plans", .id(id), "closing")
    }

    package static func planTrial(_ id: Int64) -> APIURL {
        APIURL("plans", .id(id), "trial")
    }

    package static func planProposal(_ id: Int64) -> APIURL {
        APIURL("plans", .id(id), "proposal")
    }

    package static func planExport(_ id: Int64) -> APIURL {
        APIURL("plans", .id(id), "export")
    }

    package static func planPriorities(_ id: Int64) -> APIURL {
        APIURL("plans", .id(id), "priorities")
    }

    package static func planDrafts(_ id: Int64) -> APIURL {
        APIURL("plans", .id(id), "drafts")
    }

    package static let balances = APIURL("balances")

    package static func balance(_ id: Int64) -> APIURL {
        APIURL("balances", .id(id))
    }

    package static func balanceReversal(_ id: Int64) -> APIURL {
        APIURL("balances", .id(id), "reversal")
    }

    package static func balanceClosing(_ id: Int64) -> APIURL {
        APIURL("balances", .id(id), "closing")
    }

    package static func balanceOpening(_ id: Int64) -> APIURL {
        APIURL("balances", .id(id), "opening")
    }

    package static let programmes = APIURL("programmes")

    package static func programme(_ id: Int64) -> APIURL {
        APIURL("programmes", .id(id))
    }
}
