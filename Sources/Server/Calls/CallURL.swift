extension SiteURL {
    /// The open calls, for everybody.
    package static let openCalls = SiteURL("de-xuat")

    package static func openCall(_ id: Int64) -> SiteURL {
        SiteURL("de-xuat", .id(id))
    }

    /// By the secret of its link.
    package static func ownProposal(_ token: String) -> SiteURL {
        SiteURL("de-xuat", "ban-soan", .secret(token))
    }

    /// The office's own calls.
    package static let calls = SiteURL("dot-nhan")
    package static let callNew = SiteURL("dot-nhan", "moi")

    package static func call(_ id: Int64) -> SiteURL {
        SiteURL("dot-nhan", .id(id))
    }
}

extension APIURL {
    package static let openCalls = APIURL("open-calls")

    package static func callEstimates(_ id: Int64) -> APIURL {
        APIURL("open-calls", .id(id), "estimates")
    }

    package static func ownProposals(_ id: Int64) -> APIURL {
        APIURL("open-calls", .id(id), "proposals")
    }

    package static func ownProposal(_ token: String) -> APIURL {
        APIURL("own-proposals", .secret(token))
    }

    package static func ownSubmission(_ token: String) -> APIURL {
        APIURL("own-proposals", .secret(token), "submission")
    }

    package static let calls = APIURL("calls")

    package static func call(_ id: Int64) -> APIURL {
        APIURL("calls", .id(id))
    }
}
