extension SiteURL {
    package static func conclusion(_ id: Int64) -> SiteURL {
        SiteURL("ket-luan", .id(id))
    }
}

extension APIURL {
    package static func dossierConclusions(_ code: String) -> APIURL {
        APIURL("dossiers", .parameter("code", code), "conclusions")
    }

    package static func conclusion(_ id: Int64) -> APIURL {
        APIURL("conclusions", .id(id))
    }
}
