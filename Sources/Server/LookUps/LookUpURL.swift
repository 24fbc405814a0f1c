extension SiteURL {
    package static let lookUp = SiteURL("tra-cuu")
}

extension APIURL {
    package static let lookUps = APIURL("look-ups")
}
