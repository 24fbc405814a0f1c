package import KhuyenCong

extension SiteURL {
    package static let dossiers = SiteURL("ho-so")
    package static let dossierNew = SiteURL("ho-so", "moi")
    package static let dossierExport = SiteURL("ho-so", "xuat")

    /// By the code that people use: "HS12".
    package static func dossier(_ code: String) -> SiteURL {
        SiteURL("ho-so", .parameter("code", code))
    }

    /// Where a project of the ledger is taken over, by its number.
    package static func takingOver(_ id: Int64) -> SiteURL {
        SiteURL("de-an", .id(id), "tiep-nhan")
    }

    package static func dossierProposal(_ code: String) -> SiteURL {
        SiteURL("ho-so", .parameter("code", code), "soan")
    }

    /// Where the number of an act's paper is entered after the act.
    package static func lateNumber(_ code: String) -> SiteURL {
        SiteURL("ho-so", .parameter("code", code), "so-van-ban")
    }

    /// The act by its slug: "nghiem-thu".
    package static func dossierAct(_ code: String, _ act: String) -> SiteURL {
        SiteURL("ho-so", .parameter("code", code), .parameter("act", act))
    }
}

extension APIURL {
    package static let dossierExport = APIURL("dossiers", "export")

    package static let dossiers = APIURL("dossiers")

    package static func dossier(_ code: String) -> APIURL {
        APIURL("dossiers", .parameter("code", code))
    }

    package static func projectAct(_ code: String, _ act: ProjectAct) -> APIURL {
        APIURL("projects", .parameter("id", code), "acts", .fixed(act.rawValue))
    }

    package static func projectNumbers(_ code: String) -> APIURL {
        APIURL("projects", .parameter("id", code), "numbers")
    }

    package static func projectActCheck(_ code: String, _ act: ProjectAct) -> APIURL {
        APIURL("projects", .parameter("id", code), "acts", .fixed(act.rawValue), "check")
    }
}
