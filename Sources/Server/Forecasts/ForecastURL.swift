extension SiteURL {
    package static func forecasts(_ code: String) -> SiteURL {
        SiteURL("ho-so", .parameter("code", code), "du-kien-chi")
    }
}

extension APIURL {
    package static func forecasts(_ code: String) -> APIURL {
        APIURL("dossiers", .parameter("code", code), "forecasts")
    }

    package static func balanceQuarters(_ id: Int64) -> APIURL {
        APIURL("balances", .id(id), "quarters")
    }
}
