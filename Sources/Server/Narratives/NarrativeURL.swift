extension SiteURL {
    package static let narrative = SiteURL("bao-cao", "loi-van")
}

extension APIURL {
    package static let narrative = APIURL("reports", "narrative")
}
