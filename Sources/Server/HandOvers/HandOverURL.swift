extension SiteURL {
    package static let handOvers = SiteURL("ban-giao")
    package static let formerDistricts = SiteURL("cap-huyen-cu")
}

extension APIURL {
    package static let handOvers = APIURL("hand-overs")
    package static let handOverCounts = APIURL("hand-overs", "count")
    package static let formerDistricts = APIURL("former-districts")
}
