extension SiteURL {
    package static func forecasts(_ code: String) -> SiteURL {
        SiteURL("ho-so", .parameter("code", code), "du-kien-chi")
    }

    /// Names the source and year whose quarters the form shows.
    static let forecastAccount = "nguon"
}

extension APIURL {
    package static func forecasts(_ code: String) -> APIURL {
        APIURL("dossiers", .parameter("code", code), "forecasts")
    }

    package static func balanceQuarters(_ id: Int64) -> APIURL {
        APIURL("balances", .id(id), "quarters")
    }
}
