extension SiteURL {
    package static let frozenReports = SiteURL("bao-cao", "da-chot")
    package static let freezeReport = SiteURL("bao-cao", "chot")

    package static func frozenReport(_ id: Int64) -> SiteURL {
        SiteURL("bao-cao", "da-chot", .id(id))
    }

    /// Making it public, or taking it back.
    package static func frozenRelease(_ id: Int64) -> SiteURL {
        SiteURL("bao-cao", "da-chot", .id(id), "cong-bo")
    }

    package static func frozenVerification(_ id: Int64) -> SiteURL {
        SiteURL("bao-cao", "da-chot", .id(id), "doi-chieu")
    }

    package static func frozenRows(_ id: Int64) -> SiteURL {
        SiteURL("bao-cao", "da-chot", .id(id), "dong")
    }

    package static func frozenFile(_ id: Int64, _ file: Int64) -> SiteURL {
        SiteURL("bao-cao", "da-chot", .id(id), "tep", .number("file", file))
    }
}

extension APIURL {
    package static let frozenReports = APIURL("reports", "frozen")

    package static func frozenReport(_ id: Int64) -> APIURL {
        APIURL("reports", "frozen", .id(id))
    }

    package static func frozenVerification(_ id: Int64) -> APIURL {
        APIURL("reports", "frozen", .id(id), "verification")
    }
}
