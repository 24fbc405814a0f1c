extension SiteURL {
    package static let audit = SiteURL("nhat-ky")
    package static let auditExport = SiteURL("nhat-ky", "xuat")
}

extension APIURL {
    package static let audit = APIURL("audit")
}
