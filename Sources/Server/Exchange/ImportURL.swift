extension SiteURL {
    package static let imports = SiteURL("nhap-lieu")
    package static let importNew = SiteURL("nhap-lieu", "moi")

    package static func importCheck(_ id: Int64) -> SiteURL {
        SiteURL("nhap-lieu", .id(id))
    }

    package static func importTake(_ id: Int64) -> SiteURL {
        SiteURL("nhap-lieu", .id(id), "nhan")
    }

    package static func importMarked(_ id: Int64) -> SiteURL {
        SiteURL("nhap-lieu", .id(id), "tep-danh-dau")
    }

    package static func importUndo(_ id: Int64) -> SiteURL {
        SiteURL("nhap-lieu", .id(id), "hoan-tac")
    }

    package static func importOriginal(_ id: Int64) -> SiteURL {
        SiteURL("nhap-lieu", .id(id), "tep-goc")
    }
}

extension APIURL {
    package static let imports = APIURL("imports")

    package static func importTake(_ id: Int64) -> APIURL {
        APIURL("imports", .id(id), "take")
    }

    package static func importUndo(_ id: Int64) -> APIURL {
        APIURL("imports", .id(id), "undo")
    }

    package static func importMarked(_ id: Int64) -> APIURL {
        APIURL("imports", .id(id), "marked")
    }

    package static func importOriginal(_ id: Int64) -> APIURL {
        APIURL("imports", .id(id), "original")
    }

    package static func importRun(_ id: Int64) -> APIURL {
        APIURL("imports", .id(id))
    }
}
