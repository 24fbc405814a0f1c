extension SiteURL {
    package static let contests = SiteURL("binh-chon")

    package static func contest(_ id: Int64) -> SiteURL {
        SiteURL("binh-chon", .id(id))
    }

    /// What the sheets come to, to print and sign.
    package static func contestMinutes(_ id: Int64) -> SiteURL {
        SiteURL("binh-chon", .id(id), "bien-ban")
    }

    package static func contestExport(_ id: Int64) -> SiteURL {
        SiteURL("binh-chon", .id(id), "xuat")
    }

    /// A judge takes or declines the seat.
    package static func contestSeat(_ id: Int64) -> SiteURL {
        SiteURL("binh-chon", .id(id), "tra-loi")
    }

    package static func contestEntry(_ id: Int64) -> SiteURL {
        SiteURL("san-pham-binh-chon", .id(id))
    }

    package static func contestSheet(_ id: Int64) -> SiteURL {
        SiteURL("san-pham-binh-chon", .id(id), "cham")
    }
}

extension APIURL {
    package static let contests = APIURL("contests")

    package static func contest(_ id: Int64) -> APIURL {
        APIURL("contests", .id(id))
    }

    package static func contestEntries(_ id: Int64) -> APIURL {
        APIURL("contests", .id(id), "entries")
    }

    package static func contestJudges(_ id: Int64) -> APIURL {
        APIURL("contests", .id(id), "judges")
    }

    /// Several judges at once.
    package static func contestJudgeList(_ id: Int64) -> APIURL {
        APIURL("contests", .id(id), "judge-list")
    }

    /// The same contest in another year.
    package static func contestAgain(_ id: Int64) -> APIURL {
        APIURL("contests", .id(id), "again")
    }

    package static func contestSeat(_ id: Int64) -> APIURL {
        APIURL("contests", .id(id), "seat")
    }

    package static func contestJudging(_ id: Int64) -> APIURL {
        APIURL("contests", .id(id), "judging")
    }

    package static func contestDecision(_ id: Int64) -> APIURL {
        APIURL("contests", .id(id), "decision")
    }

    package static func contestEntry(_ id: Int64) -> APIURL {
        APIURL("contest-entries", .id(id))
    }

    package static func contestSheet(_ id: Int64) -> APIURL {
        APIURL("contest-entries", .id(id), "sheet")
    }
}
