extension SiteURL {
    /// The files that were made in the background for whoever asks.
    package static let reportFiles = SiteURL("bao-cao", "tep")
    package static let newReportFile = SiteURL("bao-cao", "tep", "moi")

    package static func reportFile(_ id: Int64) -> SiteURL {
        SiteURL("bao-cao", "tep", .id(id))
    }

    package static func reportFileContent(_ id: Int64) -> SiteURL {
        SiteURL("bao-cao", "tep", .id(id), "tai")
    }
}
