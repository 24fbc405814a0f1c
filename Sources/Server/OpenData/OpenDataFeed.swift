import KhuyenCong

/// The newest approved đề án as an Atom feed (RFC 4287).
struct OpenDataFeed {
    let projects: [OpenProject]

    var xml: HTML {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">
        <id>urn:khuyencong:de-an</id><title>Đề án khuyến công được phê duyệt</title>
        <updated>\(time(projects.map(\.awardedOn).max() ?? Day.firstOfYear(2000)))</updated>
        <author><name>Hệ thống quản lý khuyến công</name></author>
        <link rel="self" href="\(SiteURL.publicFeed)"/><link rel="alternate" href="\(SiteURL.publicProjects)"/>
        \(each: projects, entry)</feed>

        """
    }

    private func entry(_ project: OpenProject) -> HTML {
        """
        <entry><id>urn:khuyencong:de-an:\(project.id)</id><title>\(project.title)</title>
        <updated>\(time(project.awardedOn))</updated><link href="\(SiteURL.publicProject(project.id))"/>
        <summary>\(project.summary) Kinh phí Nhà nước hỗ trợ: \(grouped: project.total.amount) đồng.</summary></entry>

        """
    }

    /// The day of the award in Vietnam; the record's own changes are no news to the public.
    private func time(_ day: Day) -> String {
        day.description + "T00:00:00+07:00"
    }
}
