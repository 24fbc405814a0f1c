import KhuyenCong

/// The page of one approved đề án, for readers who are not signed in.
enum OpenDataViews {
    static func page(_ project: OpenProject) -> Page {
        Page(
            project.title,
            crumbs: [Crumb("Đề án được phê duyệt", .publicProjects)],
            width: .narrow,
            body: """
                <p class="lead">\(project.summary)</p>
                <dl class="facts">\(each: facts(project), { fact in
                    "<div><dt>\(fact.name)</dt><dd>\(fact.value)</dd></div>\n"
                })</dl>
                <h2>Kinh phí Nhà nước hỗ trợ</h2>
                \(money(project))
                <h2>Không công khai</h2>
                <ul>\(each: project.withheld, { "<li>\($0)</li>\n" })</ul>
                """
        )
    }

    private static func facts(_ project: OpenProject) -> [(name: String, value: String)] {
        [
            ("Tỉnh, thành phố", project.province.name), ("Năm", span(project)),
            ("Đơn vị thực hiện", project.implementer ?? "chưa ghi"), ("Đơn vị nhận hỗ trợ", project.recipient.name),
            ("Ngày quyết định", project.isAwardDayKnown ? project.awardedOn.vietnamese : "chưa ghi"),
        ]
    }

    private static func money(_ project: OpenProject) -> HTML {
        """
        <table class="data"><caption>Kinh phí theo nguồn (đồng)</caption>
        <thead><tr><th scope="col">Nguồn</th><th scope="col" class="figure">Số tiền</th></tr></thead>
        <tbody>\(each: project.money, { part in
            """
            <tr><th scope="row">\(part.source.officialName)</th>\
            <td class="figure" data-label="Số tiền">\(grouped: part.amount.amount)</td></tr>

            """
        })</tbody><tfoot><tr><th scope="row">Cộng</th>
        <td class="figure" data-label="Số tiền">\(grouped: project.total.amount)</td></tr></tfoot></table>
        """
    }

    static func years(_ project: OpenProject) -> String {
        project.year == project.untilYear ? "năm \(project.year)" : span(project)
    }

    private static func span(_ project: OpenProject) -> String {
        project.year == project.untilYear ? String(project.year) : "\(project.year)–\(project.untilYear)"
    }
}
