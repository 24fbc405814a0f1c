package import KhuyenCong

extension SiteURL {
    package static let listActs = SiteURL("ho-so", "theo-danh-sach")
}

extension APIURL {
    package static func listAct(_ act: ProjectAct) -> APIURL {
        APIURL("acts", .fixed(act.rawValue))
    }

    package static func listActCheck(_ act: ProjectAct) -> APIURL {
        APIURL("acts", .fixed(act.rawValue), "check")
    }
}
