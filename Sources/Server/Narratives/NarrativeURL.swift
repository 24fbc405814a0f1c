extension SiteURL {
    package static let narrative = SiteURL("bao-cao", "loi-van")
    package static let narrativeEdit = SiteURL("bao-cao", "loi-van", "sua")
}

extension APIURL {
    package static let narrative = APIURL("reports", "narrative")
    /// The narrative as the office has edited it.
    package static let narrativeText = APIURL("reports", "narrative", "text")
}
