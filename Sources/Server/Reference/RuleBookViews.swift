import KhuyenCong

/// All packs of rules, and the rules of the one that is open.
struct RuleBookView {
    let book: RuleBook
    let pack: RulePack?
    let history: RuleHistory?
    let today: Day

    static func url(pack: Int64) -> SiteURL {
        SiteURL.rules.with(["bo": String(pack)])
    }

    var page: Page {
        Page(
            "Quy tắc, thời hạn, thẩm quyền",
            section: .reference,
            crumbs: [Crumb("Danh mục", .reference)],
            summary: "Đề án quốc gia theo bộ của trung ương; đề án địa phương theo bộ của tỉnh, của tỉnh cũ, "
                + "hoặc bộ mặc định.",
            body: "\(packs)\(pack.map(rules))\(pack.flatMap(superseded))"
        )
    }

    private var views: PackViews<RulePack> { PackViews(url: RuleBookView.url) }

    private var packs: HTML {
        guard !book.packs.isEmpty else { return EmptyState("Chưa có bộ quy tắc nào.").html }
        let table = DataTable<RulePack>(
            "Các bộ quy tắc",
            columns: [
                views.name("Bộ quy tắc", open: pack?.id),
                .init("Cấp") { "\($0.level.label)" },
                .init("Của") { "\(owner(of: $0))" },
                views.validity(on: today),
                .init("Chưa kiểm chứng", .figure) { "\($0.rules.count { $0.basis.evidence.isWeak })" },
            ]
        )
        return table.html(book.packs)
    }

    private func rules(_ pack: RulePack) -> HTML {
        let stands = pack.supersededAt == nil
        let mayEdit = stands && book.mayEdit(pack.place)
        let edit: HTML =
            mayEdit ? ButtonLink("Sửa bộ này", SiteURL.rules.with(["sua-bo": String(pack.id)])).html : .empty
        let copy: HTML =
            stands && book.mayCopy(pack)
            ? ButtonLink(copyLabel(pack), SiteURL.rules.with(["chep": String(pack.id)])).html : .empty
        let fallback: HTML? =
            pack.isLocalDefault
            ? Alert(.note, "Bộ mặc định, chưa kiểm chứng: tỉnh sao chép rồi sửa theo quy chế của mình.").html : nil
        return Panel(
            pack.name,
            note: "\(owner(of: pack)), \(pack.validity.inclusive)",
            actions: "<div class=\"actions\">\(papers(pack))\(copy)\(edit)</div>",
            content: """
                \(views.replaced(pack))\(fallback)<p>Căn cứ: \(pack.basis.html)</p>\
                \(table(mayEdit).html(pack.rules))
                """
        ).html
    }

    private func owner(of pack: RulePack) -> String {
        book.owner(of: pack, shared: pack.isLocalDefault ? "Mặc định cho các tỉnh" : "Trung ương")
    }

    private func papers(_ pack: RulePack) -> HTML {
        ButtonLink("Giấy tờ phải nộp", PaperRulePages.url(pack: pack.id)).html
    }

    private func copyLabel(_ pack: RulePack) -> String {
        pack.level == .local ? "Sao chép thành bộ của tỉnh" : "Sao chép cho thời gian sau"
    }

    private func table(_ mayEdit: Bool) -> DataTable<Rule> {
        var columns = RuleBookView.columns
        if mayEdit {
            columns.append(.init("Việc", .code) { "<a href=\"\(SiteURL.rules.with(["sua": String($0.id)]))\">Sửa</a>" })
        }
        return DataTable("Quy tắc", columns: columns)
    }

    private static var columns: [DataTable<Rule>.Column] {
        [
            .init("Quy tắc") { "\($0.key.label)" },
            .init("Giá trị") { "\($0.value.label)" },
            .init("Căn cứ") { "\($0.basis.html)" },
            .init("Lần sửa", .figure) { "\($0.version)" },
        ]
    }

    private func superseded(_ pack: RulePack) -> HTML? {
        guard let history else { return nil }
        let rows = DataTable<Rule>(
            "Quy tắc đã thay",
            columns: RuleBookView.columns + [.init("Thay lúc", .code) { "\($0.supersededAt?.vietnamese)" }]
        )
        return views.history(
            of: pack,
            packs: history.packs,
            rows: history.rules.count,
            rows.html(history.rules)
        )
    }
}
