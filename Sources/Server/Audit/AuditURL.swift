extension SiteURL {
    package static let audit = SiteURL("nhat-ky")
}

extension APIURL {
    package static let audit = APIURL("audit")
}
