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

    /// The first page of a PDF as a picture.
    package static func attachmentPreview(_ id: Int64) -> SiteURL {
        SiteURL("tai-lieu", .id(id), "trang-dau")
    }

    /// By the code of the file: "HS12".
    package static func draftFiles(_ code: String) -> SiteURL {
        SiteURL("ho-so", .parameter("code", code), "tep")
    }

    package static func draftFile(_ code: String, _ id: Int64) -> SiteURL {
        SiteURL("ho-so", .parameter("code", code), "tep", .number("file", id))
    }
}

extension APIURL {
    package static func draftFiles(_ code: String) -> APIURL {
        APIURL("dossiers", .parameter("code", code), "files")
    }

    package static func draftFile(_ code: String, _ id: Int64) -> APIURL {
        APIURL("dossiers", .parameter("code", code), "files", .number("file", id))
    }

    package static func projectUploads(_ code: String) -> APIURL {
        APIURL("projects", .parameter("id", code), "uploads")
    }

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
