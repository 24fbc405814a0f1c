extension SiteURL {
    package static let tasks = SiteURL("viec")

    /// The deadlines of one person, for calendar programs.
    package static func calendar(secret: String) -> SiteURL {
        SiteURL("lich", .secret(secret))
    }
}

extension APIURL {
    package static let tasks = APIURL("tasks")

    package static func dossierDeadlines(_ code: String) -> APIURL {
        APIURL("dossiers", .parameter("code", code), "deadlines")
    }
}
