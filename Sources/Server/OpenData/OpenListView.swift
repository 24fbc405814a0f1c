import KhuyenCong

/// The public list with its search, for readers who are not signed in.
struct OpenListView {
    let page: OpenPage
    let query: OpenQuery
    let provinces: [AdminUnit]
    /// What was typed as a year and is none.
    var misreadYear: String?

    var html: Page {
        Page(
            "Đề án được phê duyệt",
            width: .narrow,
            body: """
                <p class="lead">Kinh phí Nhà nước hỗ trợ các đề án khuyến công: \(told), mới nhất trước.</p>
                \(bar)\(misreadYear.map(misread))
                \(page.projects.isEmpty ? empty : rows)
                \(page.next.map { more(from: $0) })
                <p><a href="\(SiteURL.publicFeed)">Nhận tin qua Atom</a></p>
                """
        )
    }

    private var told: HTML {
        let count: HTML = "\(grouped: page.projects.count) đề án"
        if query.before != nil { return "\(count) tiếp theo" }
        guard query.isFiltered else { return "\(count) ghi sổ gần đây nhất" }
        return page.next == nil ? count : "\(count) đầu tiên"
    }

    private func misread(_ year: String) -> HTML {
        Alert(.warning, "“\(year)” không phải là năm nên danh sách không lọc theo năm. Ghi bốn chữ số, như 2025.").html
    }

    private var empty: HTML {
        guard page.next == nil else {
            return EmptyState("Chưa thấy trong các đề án vừa tìm; còn đề án ghi sổ trước đó, bấm Xem tiếp.").html
        }
        guard query.isFiltered else { return EmptyState("Chưa có đề án nào được phê duyệt.").html }
        let next: HTML = "<a class=\"button\" href=\"\(SiteURL.publicProjects)\">Xem mọi đề án</a>"
        return EmptyState("Không có đề án công khai nào như vậy.", next: next).html
    }

    private var bar: HTML {
        let units = provinces.map { (value: $0.code, label: $0.name) }
        let kinds = ActivityKind.Code.allCases.map { (value: $0.rawValue, label: $0.officialName) }
        return FilterBar(
            .publicProjects,
            fields: [
                FilterBar.text("Tìm", name: "tim", value: query.words, hint: "tên đề án, cơ sở"),
                FilterBar.choice(
                    "Tỉnh, thành phố",
                    name: "tinh",
                    selected: query.province,
                    all: "Cả nước",
                    options: units
                ),
                FilterBar.text("Năm", name: "nam", value: misreadYear ?? query.year.map(String.init)),
                FilterBar.choice(
                    "Nội dung",
                    name: "noi-dung",
                    selected: query.kind?.rawValue,
                    all: "Mọi nội dung",
                    options: kinds
                ),
            ],
            isFiltered: query.isFiltered
        ).html
    }

    private var rows: HTML {
        """
        <ul class="list">\(each: page.projects, { project in
            """
            <li><a href="\(SiteURL.publicProject(project.id))">\(project.title)</a><br>
            <small>\(project.province.name), \(OpenDataViews.years(project)), \
            \(grouped: project.total.amount) đồng</small></li>

            """
        })</ul>
        """
    }

    private func more(from next: Int64) -> HTML {
        var following = query
        following.before = next
        let url = SiteURL.publicProjects.with(OpenListAddress.write(following))
        return "<p><a class=\"button\" rel=\"next\" href=\"\(url)\">Xem tiếp</a></p>"
    }
}

/// A question of a reader as the address of the list.
enum OpenListAddress {
    static func query(_ address: URLQuery) -> OpenQuery {
        var query = OpenQuery()
        query.words = address["tim"].map { String($0.prefix(200)) }.flatMap { $0.isEmpty ? nil : $0 }
        query.province = address["tinh"].flatMap { $0.isEmpty ? nil : $0 }
        query.year = address["nam"].flatMap(year)
        query.kind = address["noi-dung"].flatMap(ActivityKind.Code.init)
        query.before = address["sau"].flatMap { Int64($0) }
        return query
    }

    /// What stands in the place of a year and is none; nil where nothing or a year does.
    static func misreadYear(_ address: URLQuery) -> String? {
        address["nam"].flatMap { typed in
            typed.allSatisfy(\.isWhitespace) || year(typed) != nil ? nil : String(typed.prefix(20))
        }
    }

    static func year(_ typed: String) -> Int? {
        Int(typed.filter { !$0.isWhitespace }).flatMap { ClosedRange<Int>.programmeYears.contains($0) ? $0 : nil }
    }

    static func write(_ query: OpenQuery) -> URLQuery {
        let start: URLQuery = [:]
        return start.setting("tim", query.words).setting("tinh", query.province)
            .setting("nam", query.year.map(String.init)).setting("noi-dung", query.kind?.rawValue)
            .setting("sau", query.before.map(String.init))
    }
}
