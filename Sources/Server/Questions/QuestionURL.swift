extension SiteURL {
    /// What proposals are asked beyond the form of the circular.
    package static let questions = SiteURL("cau-hoi-de-an")
    package static let questionNew = SiteURL("cau-hoi-de-an", "moi")

    package static func questionEnd(_ id: Int64) -> SiteURL {
        SiteURL("cau-hoi-de-an", .id(id), "thoi-hoi")
    }
}

extension APIURL {
    package static let questions = APIURL("proposal-questions")

    package static func questionEnding(_ id: Int64) -> APIURL {
        APIURL("proposal-questions", .id(id), "ending")
    }

    package static func callQuestions(_ id: Int64) -> APIURL {
        APIURL("open-calls", .id(id), "questions")
    }
}
