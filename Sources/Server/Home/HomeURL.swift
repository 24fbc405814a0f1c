extension SiteURL {
    package static let home = SiteURL()
    package static let about = SiteURL("gioi-thieu")
    package static let health = SiteURL("health")
}
