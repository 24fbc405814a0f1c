extension SiteURL {
    /// Checking the figures of texts.
    package static let claims = SiteURL("kiem-tra")
    package static let keptTexts = SiteURL("kiem-tra", "da-luu")
    package static let comparisonBoard = SiteURL("kiem-tra", "bang-so-sanh")

    package static func keptText(_ id: Int64) -> SiteURL {
        SiteURL("kiem-tra", "da-luu", .id(id))
    }

    /// Taking a figure over as a published one.
    package static func keptFigure(_ id: Int64) -> SiteURL {
        SiteURL("kiem-tra", "da-luu", .id(id), "dua-vao-bang")
    }

    /// The text as a Word file with comments.
    package static func keptTextFile(_ id: Int64) -> SiteURL {
        SiteURL("kiem-tra", "da-luu", .id(id), "tep")
    }
}

extension APIURL {
    package static let claims = APIURL("claims")
}
