import KhuyenCong

extension SiteURL {
    package static let collaborators = SiteURL("cong-tac-vien")

    package static let collaboratorExport = SiteURL("cong-tac-vien", "xuat")

    package static func collaborator(_ id: Int64) -> SiteURL {
        SiteURL("cong-tac-vien", .id(id))
    }

    /// The page that a collaborator takes along on a day.
    package static func daySheet(_ collaborator: Int64) -> SiteURL {
        SiteURL("cong-tac-vien", .id(collaborator), "phieu-ngay")
    }
}

extension APIURL {
    package static let collaborators = APIURL("collaborators")

    package static func collaborator(_ id: Int64) -> APIURL {
        APIURL("collaborators", .id(id))
    }

    package static func daySheet(_ collaborator: Int64) -> APIURL {
        APIURL("collaborators", .id(collaborator), "day-sheet")
    }

    package static func collaboratorAnonymity(_ id: Int64) -> APIURL {
        APIURL("collaborators", .id(id), "anonymity")
    }
}
