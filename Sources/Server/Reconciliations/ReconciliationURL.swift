extension SiteURL {
    package static let reconciliations = SiteURL("doi-chieu")

    package static func reconciliation(_ id: Int64) -> SiteURL {
        SiteURL("doi-chieu", .id(id))
    }

    package static func reconciliationFile(_ id: Int64) -> SiteURL {
        SiteURL("doi-chieu", .id(id), "xuat")
    }

    package static let yearEndReconciliation = SiteURL("doi-chieu-cuoi-nam")
    package static let yearEndReconciliationFile = SiteURL("doi-chieu-cuoi-nam", "xuat")
}

extension APIURL {
    package static let reconciliations = APIURL("reconciliations")

    package static func reconciliation(_ id: Int64) -> APIURL {
        APIURL("reconciliations", .id(id))
    }

    package static let yearEndReconciliation = APIURL("year-end-reconciliation")
}
