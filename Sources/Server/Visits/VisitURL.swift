extension SiteURL {
    package static func visits(_ code: String) -> SiteURL {
        SiteURL("ho-so", .parameter("code", code), "kiem-tra")
    }

    package static func visitSheet(_ code: String) -> SiteURL {
        SiteURL("ho-so", .parameter("code", code), "kiem-tra", "phieu")
    }
}

extension APIURL {
    package static func visits(_ code: String) -> APIURL {
        APIURL("dossiers", .parameter("code", code), "visits")
    }
}
