extension SiteURL {
    package static let outcomes = SiteURL("ket-qua")
    package static let outcomeExport = SiteURL("ket-qua", "xuat")

    package static func projectOutcomes(_ project: Int64) -> SiteURL {
        SiteURL("de-an", .id(project), "ket-qua")
    }

    /// Everything that an establishment was given and what came of it.
    package static func valueChain(_ beneficiary: Int64) -> SiteURL {
        SiteURL("co-so", .id(beneficiary), "chuoi-ho-tro")
    }
}

extension APIURL {
    package static let outcomes = APIURL("outcomes")

    package static func projectOutcomes(_ project: Int64) -> APIURL {
        APIURL("projects", .id(project), "outcomes")
    }

    package static func outcomeRemoval(_ id: Int64) -> APIURL {
        APIURL("outcomes", .id(id), "removal")
    }

    package static func outcomeFollowUps(_ id: Int64) -> APIURL {
        APIURL("outcomes", .id(id), "follow-ups")
    }
}
