extension SiteURL {
    /// For everybody, without signing in.
    package static let publicProjects = SiteURL("cong-khai")
    package static let publicFeed = SiteURL("cong-khai", "de-an.atom")

    package static func publicProject(_ id: Int64) -> SiteURL {
        SiteURL("cong-khai", "de-an", .id(id))
    }
}

extension APIURL {
    package static let openProjects = APIURL("open-projects")

    package static func openProject(_ id: Int64) -> APIURL {
        APIURL("open-projects", .id(id))
    }
}
