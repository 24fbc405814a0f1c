import KhuyenCong

extension SiteURL {
    package static let awards = SiteURL("khen-thuong")
    package static let awardFile = SiteURL("khen-thuong", "danh-sach")

    package static func award(_ id: Int64) -> SiteURL {
        SiteURL("khen-thuong", "de-nghi", .id(id))
    }
}

extension APIURL {
    package static let awards = APIURL("award-proposals")

    package static func award(_ id: Int64) -> APIURL {
        APIURL("award-proposals", .id(id))
    }

    package static func awardState(_ id: Int64) -> APIURL {
        APIURL("award-proposals", .id(id), "state")
    }
}
