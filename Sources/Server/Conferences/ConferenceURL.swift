extension SiteURL {
    package static let conferences = SiteURL("hoi-nghi")

    package static func conference(_ id: Int64) -> SiteURL {
        SiteURL("hoi-nghi", .id(id))
    }

    package static func conferenceForm(_ id: Int64) -> SiteURL {
        SiteURL("hoi-nghi", .id(id), "sua")
    }

    /// Entering a thing of its pack.
    package static func conferencePack(_ id: Int64) -> SiteURL {
        SiteURL("hoi-nghi", .id(id), "tai-lieu")
    }

    package static func conferenceRecord(_ id: Int64) -> SiteURL {
        SiteURL("muc-hoi-nghi", .id(id))
    }

    package static func conferenceAnswer(_ id: Int64) -> SiteURL {
        SiteURL("muc-hoi-nghi", .id(id), "tra-loi")
    }

    package static func conferenceFiles(_ id: Int64) -> SiteURL {
        SiteURL("muc-hoi-nghi", .id(id), "tep")
    }

    package static func conferenceFile(_ id: Int64, _ file: Int64) -> SiteURL {
        SiteURL("muc-hoi-nghi", .id(id), "tep", .number("file", file))
    }
}

extension APIURL {
    package static let conferences = APIURL("conferences")

    package static func conference(_ id: Int64) -> APIURL {
        APIURL("conferences", .id(id))
    }

    package static func conferenceState(_ id: Int64) -> APIURL {
        APIURL("conferences", .id(id), "state")
    }

    package static func conferencePack(_ id: Int64) -> APIURL {
        APIURL("conferences", .id(id), "records")
    }

    package static func conferenceGathering(_ id: Int64) -> APIURL {
        APIURL("conferences", .id(id), "gathering")
    }

    package static func conferenceFreeze(_ id: Int64) -> APIURL {
        APIURL("conferences", .id(id), "frozen-report")
    }

    package static func conferenceRecord(_ id: Int64) -> APIURL {
        APIURL("conference-records", .id(id))
    }

    package static func conferenceAnswer(_ id: Int64) -> APIURL {
        APIURL("conference-records", .id(id), "answer")
    }

    package static func conferenceRemoval(_ id: Int64) -> APIURL {
        APIURL("conference-records", .id(id), "removal")
    }
}
