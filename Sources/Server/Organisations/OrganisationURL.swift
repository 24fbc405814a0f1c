extension SiteURL {
    package static let organisations = SiteURL("to-chuc")
    package static let organisationExport = SiteURL("to-chuc", "xuat")

    package static func organisation(_ id: Int64) -> SiteURL {
        SiteURL("to-chuc", .id(id))
    }
}

extension APIURL {
    package static let organisations = APIURL("organisations")

    package static func organisation(_ id: Int64) -> APIURL {
        APIURL("organisations", .id(id))
    }
}
