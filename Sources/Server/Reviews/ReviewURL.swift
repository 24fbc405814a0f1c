extension SiteURL {
    package static let lateReports = SiteURL("ho-so", "bao-cao-cham")

    /// By the code of the file: "HS12".
    package static func reportReviews(_ code: String) -> SiteURL {
        SiteURL("ho-so", .parameter("code", code), "bao-cao-thang")
    }
}

extension APIURL {
    package static let lateReports = APIURL("late-reports")

    package static func monthlyReports(_ code: String) -> APIURL {
        APIURL("dossiers", .parameter("code", code), "reports")
    }

    package static func reportReviews(_ code: String, _ id: Int64) -> APIURL {
        APIURL("dossiers", .parameter("code", code), "reports", .id(id), "reviews")
    }
}
