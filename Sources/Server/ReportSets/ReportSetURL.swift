package import KhuyenCong

extension SiteURL {
    /// What reports there are and which question each answers.
    package static let reports = SiteURL("bao-cao")
    /// The files behind a figure of a report on work.
    package static let reportRecords = SiteURL("bao-cao", "ho-so-cua-so-lieu")

    package static func report(_ kind: ReportKind) -> SiteURL {
        switch kind {
        case .period: .periodReport
        case .year: SiteURL("bao-cao", "nam")
        case .compare: SiteURL("bao-cao", "so-sanh")
        case .targets: SiteURL("bao-cao", "muc-tieu")
        case .impact: SiteURL("bao-cao", "hieu-qua")
        case .leverage: SiteURL("bao-cao", "doi-ung")
        case .timing: SiteURL("bao-cao", "thoi-gian")
        case .changes: SiteURL("bao-cao", "dieu-chinh-de-an")
        case .conference: SiteURL("bao-cao", "hoi-nghi")
        }
    }
}

extension APIURL {
    /// Counts of changes have had the address "changes" since before.
    package static func report(_ kind: ReportKind) -> APIURL {
        switch kind {
        case .period: .periodReport
        case .year: APIURL("reports", "year")
        case .compare: APIURL("reports", "compare")
        case .targets: APIURL("reports", "targets")
        case .impact: APIURL("reports", "impact")
        case .leverage: APIURL("reports", "leverage")
        case .timing: APIURL("reports", "timing")
        case .changes: APIURL("reports", "adjustments")
        case .conference: APIURL("reports", "conference")
        }
    }
}
