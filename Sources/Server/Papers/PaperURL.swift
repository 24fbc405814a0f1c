extension SiteURL {
    package static let papers = SiteURL("bieu-mau")

    /// By the number of the form in the circular: "3a".
    package static func paper(_ form: String) -> SiteURL {
        SiteURL("bieu-mau", .parameter("form", form))
    }

    package static func paperTemplate(_ form: String) -> SiteURL {
        SiteURL("bieu-mau", .parameter("form", form), "tep")
    }

    package static func paperSample(_ form: String) -> SiteURL {
        SiteURL("bieu-mau", .parameter("form", form), "dien-thu")
    }

    package static func paperRegister(_ form: String) -> SiteURL {
        SiteURL("bieu-mau", .parameter("form", form), "tong-hop")
    }

    /// A form by its number, filled from the file: "3a".
    package static func dossierPaper(_ code: String, _ form: String) -> SiteURL {
        SiteURL("ho-so", .parameter("code", code), "bieu-mau", .parameter("form", form))
    }
}

extension APIURL {
    package static let papers = APIURL("papers")

    package static func paper(_ form: String) -> APIURL {
        APIURL("papers", .parameter("form", form))
    }

    package static func paperTemplate(_ form: String) -> APIURL {
        APIURL("papers", .parameter("form", form), "template")
    }

    package static func paperSample(_ form: String) -> APIURL {
        APIURL("papers", .parameter("form", form), "sample")
    }

    package static func paperRegister(_ form: String) -> APIURL {
        APIURL("papers", .parameter("form", form), "register")
    }

    package static func dossierPaper(_ code: String, _ form: String) -> APIURL {
        APIURL("dossiers", .parameter("code", code), "papers", .parameter("form", form))
    }

    package static func paperWithdrawal(_ form: String) -> APIURL {
        APIURL("papers", .parameter("form", form), "withdrawal")
    }

    package static func paperRestoration(_ id: Int64) -> APIURL {
        APIURL("paper-templates", .id(id), "restoration")
    }
}
