extension SiteURL {
    package static let periodReport = SiteURL("bao-cao", "ky")
    package static let periodRows = SiteURL("bao-cao", "ky", "dong")
    package static let reportedFigures = SiteURL("bao-cao", "so-da-cong-bo")
    package static let changeCounts = SiteURL("bao-cao", "dieu-chinh")
}

extension APIURL {
    package static let periodReport = APIURL("reports", "period")
    package static let periodRows = APIURL("reports", "period", "rows")
    package static let reportedFigures = APIURL("reported-figures")
    package static let changeCounts = APIURL("reports", "changes")
}
