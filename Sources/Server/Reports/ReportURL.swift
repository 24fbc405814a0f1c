extension SiteURL {
    package static let periodReport = SiteURL("bao-cao", "ky")
    package static let periodRows = SiteURL("bao-cao", "ky", "dong")
    package static let reportedFigures = SiteURL("bao-cao", "so-da-cong-bo")
}

extension APIURL {
    package static let periodReport = APIURL("reports", "period")
    package static let periodRows = APIURL("reports", "period", "rows")
    package static let reportedFigures = APIURL("reported-figures")
}
