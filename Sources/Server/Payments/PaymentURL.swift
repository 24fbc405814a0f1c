extension SiteURL {
    /// The money of a file, by the code that people use: "HS12".
    package static func moneyTrail(_ code: String) -> SiteURL {
        SiteURL("ho-so", .parameter("code", code), "so-chi")
    }

    package static func payment(_ id: Int64) -> SiteURL {
        SiteURL("khoan-chi", .id(id))
    }

    package static let outstandingAdvances = SiteURL("cong-no-tam-ung")
    package static let outstandingAdvancesFile = SiteURL("cong-no-tam-ung", "xuat")
    package static let moneyReview = SiteURL("ra-soat-kinh-phi")
}

extension APIURL {
    package static func dossierAccounts(_ code: String) -> APIURL {
        APIURL("dossiers", .parameter("code", code), "accounts")
    }

    package static func payment(_ id: Int64) -> APIURL {
        APIURL("payments", .id(id))
    }

    package static let outstandingAdvances = APIURL("outstanding-advances")
    package static let moneyReview = APIURL("money-review")

    package static func settlementDraft(_ code: String) -> APIURL {
        APIURL("dossiers", .parameter("code", code), "settlement-draft")
    }
}
