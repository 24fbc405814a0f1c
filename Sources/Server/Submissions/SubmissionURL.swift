extension SiteURL {
    package static let submissionRounds = SiteURL("bao-cao", "thu-thap")

    package static func submissionRound(_ id: Int64) -> SiteURL {
        SiteURL("bao-cao", "thu-thap", .id(id))
    }

    package static func submission(_ token: String) -> SiteURL {
        SiteURL("gui-bao-cao", .secret(token))
    }

    /// The form as a workbook, out and back.
    package static func submissionSheet(_ token: String) -> SiteURL {
        SiteURL("gui-bao-cao", .secret(token), "bang-tinh")
    }
}

extension APIURL {
    package static let submissionRounds = APIURL("submission-rounds")

    package static func submissionRound(_ id: Int64) -> APIURL {
        APIURL("submission-rounds", .id(id))
    }

    package static func submission(_ token: String) -> APIURL {
        APIURL("submissions", .secret(token))
    }
}
