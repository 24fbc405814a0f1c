extension SiteURL {
    package static func indicators(_ programme: Int64) -> SiteURL {
        SiteURL("chuong-trinh", .id(programme), "chi-tieu")
    }

    package static func indicatorReview(_ programme: Int64) -> SiteURL {
        SiteURL("chuong-trinh", .id(programme), "chi-tieu", "duyet")
    }
}

extension APIURL {
    package static func indicators(_ programme: Int64) -> APIURL {
        APIURL("programmes", .id(programme), "indicators")
    }

    package static func indicatorReview(_ programme: Int64, _ result: String) -> APIURL {
        APIURL("programmes", .id(programme), "indicators", .parameter("result", result), "review")
    }
}
