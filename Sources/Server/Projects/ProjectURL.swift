extension SiteURL {
    package static let projects = SiteURL("de-an")

    package static func project(_ id: Int64) -> SiteURL {
        SiteURL("de-an", .id(id))
    }

    package static func projectCorrection(_ id: Int64) -> SiteURL {
        SiteURL("de-an", .id(id), "dieu-chinh")
    }

    package static let projectExport = SiteURL("de-an", "xuat")

    package static func projectWithdrawal(_ id: Int64) -> SiteURL {
        SiteURL("de-an", .id(id), "rut")
    }

    package static func projectRestoration(_ id: Int64) -> SiteURL {
        SiteURL("de-an", .id(id), "dua-lai")
    }

    package static let twins = SiteURL("de-an", "trung")
    package static let closedYears = SiteURL("de-an", "khoa-so")
}

extension APIURL {
    package static let projects = APIURL("projects")

    package static func project(_ id: Int64) -> APIURL {
        APIURL("projects", .id(id))
    }

    package static func projectCorrections(_ id: Int64) -> APIURL {
        APIURL("projects", .id(id), "corrections")
    }

    package static let projectExport = APIURL("projects", "export")

    package static func projectWithdrawal(_ id: Int64) -> APIURL {
        APIURL("projects", .id(id), "withdrawal")
    }

    package static func projectRestoration(_ id: Int64) -> APIURL {
        APIURL("projects", .id(id), "restoration")
    }

    package static let twins = APIURL("twins")
    package static let twinDecisions = APIURL("twins", "decisions")
    package static let twinUndo = APIURL("twins", "undo")
    package static let closedYears = APIURL("closed-years")
    package static let yearOpenings = APIURL("closed-years", "openings")
    package static let yearExceptions = APIURL("closed-years", "exceptions")
}
