extension SiteURL {
    package static let signIn = SiteURL("dang-nhap")
    package static let signOut = SiteURL("dang-xuat")

    /// The one-time link that makes the first administrator.
    package static func setup(token: String) -> SiteURL {
        SiteURL("thiet-lap", .secret(token))
    }

    package static let me = SiteURL("toi")
    package static let people = SiteURL("nguoi-dung")

    package static func person(_ id: Int64) -> SiteURL {
        SiteURL("nguoi-dung", .id(id))
    }
}

extension APIURL {
    package static let people = APIURL("people")

    package static func person(_ id: Int64) -> APIURL {
        APIURL("people", .id(id))
    }

    /// Links by which a person chooses the first password.
    package static func invitations(_ id: Int64) -> APIURL {
        APIURL("people", .id(id), "invitations")
    }

    /// Links by which a person chooses another password.
    package static func recoveries(_ id: Int64) -> APIURL {
        APIURL("people", .id(id), "recoveries")
    }

    package static func grant(_ id: Int64) -> APIURL {
        APIURL("grants", .id(id))
    }

    package static let delegations = APIURL("delegations")
    package static let tokens = APIURL("tokens")

    package static func token(_ id: Int64) -> APIURL {
        APIURL("tokens", .id(id))
    }
}
