extension SiteURL {
    /// The classes of a file.
    package static func trainingClasses(_ code: String) -> SiteURL {
        SiteURL("ho-so", .parameter("code", code), "lop-dao-tao")
    }

    package static func trainingClass(_ id: Int64) -> SiteURL {
        SiteURL("lop-dao-tao", .id(id))
    }

    package static func trainingClassFile(_ id: Int64) -> SiteURL {
        SiteURL("lop-dao-tao", .id(id), "xuat")
    }
}

extension APIURL {
    package static func trainingClasses(_ code: String) -> APIURL {
        APIURL("dossiers", .parameter("code", code), "classes")
    }

    package static func trainingClass(_ id: Int64) -> APIURL {
        APIURL("training-classes", .id(id))
    }

    package static func trainingClassAnonymity(_ id: Int64) -> APIURL {
        APIURL("training-classes", .id(id), "anonymity")
    }

    package static func trainingClassRemoval(_ id: Int64) -> APIURL {
        APIURL("training-classes", .id(id), "removal")
    }
}
