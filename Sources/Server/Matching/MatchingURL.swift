import KhuyenCong

extension SiteURL {
    package static let tradeNotices = SiteURL("cung-cau")
    package static let tradeMatches = SiteURL("cung-cau", "ket-noi")
    package static let tradeNoticeExport = SiteURL("cung-cau", "xuat")
    package static let tradeMatchExport = SiteURL("cung-cau", "ket-noi", "xuat")

    package static func tradeNotice(_ id: Int64) -> SiteURL {
        SiteURL("cung-cau", "tin", .id(id))
    }

    package static func tradeMatch(_ id: Int64) -> SiteURL {
        SiteURL("cung-cau", "ket-noi", .id(id))
    }
}

extension APIURL {
    package static let tradeNotices = APIURL("trade-notices")
    package static let tradeMatches = APIURL("trade-matches")

    package static func tradeNotice(_ id: Int64) -> APIURL {
        APIURL("trade-notices", .id(id))
    }

    package static func tradeNoticeEnding(_ id: Int64) -> APIURL {
        APIURL("trade-notices", .id(id), "ending")
    }

    package static func tradeNoticeMatches(_ id: Int64) -> APIURL {
        APIURL("trade-notices", .id(id), "matches")
    }

    package static func tradeMatch(_ id: Int64) -> APIURL {
        APIURL("trade-matches", .id(id))
    }

    package static func tradeMatchState(_ id: Int64) -> APIURL {
        APIURL("trade-matches", .id(id), "state")
    }

    package static func tradeFollowUps(_ id: Int64) -> APIURL {
        APIURL("trade-matches", .id(id), "follow-ups")
    }
}
