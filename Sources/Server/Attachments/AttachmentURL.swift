extension SiteURL {
    package static func projectPapers(_ id: Int64) -> SiteURL {
        SiteURL("de-an", .id(id), "tai-lieu")
    }

    package static func attachment(_ id: Int64) -> SiteURL {
        SiteURL("tai-lieu", .id(id))
    }

    package static func attachmentContent(_ id: Int64) -> SiteURL {
        SiteURL("tai-lieu", .id(id), "noi-dung")
    }
}

extension APIURL {
    package static func attachment(_ id: Int64) -> APIURL {
        APIURL("attachments", .id(id))
    }

    package static func attachmentContent(_ id: Int64) -> APIURL {
        APIURL("attachments", .id(id), "content")
    }

    package static func projectAttachments(_ id: Int64) -> APIURL {
        APIURL("projects", .id(id), "attachments")
    }
}
