import KhuyenCong

/// One organisation as a page.
struct OrganisationView {
    let detail: OrganisationDetail
    let surroundings: OrganisationSurroundings
    let today: Day

    var page: Page {
        let shown = detail.organisation.shown(on: today)
        let isOver = detail.organisation.term(on: today) == nil
        return Page(
            shown?.name ?? "Tổ chức",
            section: .organisations,
            crumbs: [Crumb("Tổ chức", .organisations)],
            summary: "\(shown?.kind.label)\(if: isOver, " · \(Tag(.done, "hôm nay không hoạt động").html)")",
            actions: actions,
            body: "\(shown.map(facts))\(terms)\(tree)\(history)"
        )
    }

    private var mayEdit: Bool {
        detail.organisation.latest.map { surroundings.mayEdit($0.place) } ?? false
    }

    private var actions: HTML {
        guard mayEdit else { return .empty }
        let url = SiteURL.organisation(detail.organisation.id).with(["doi": "1"])
        return ButtonLink("Ghi thay đổi", url, isPrimary: true).html
    }

    private func facts(_ term: OrganisationTerm) -> HTML {
        DefinitionList([
            (name: "Trực thuộc", value: detail.parent.map(link) ?? .empty),
            (name: "Nơi", value: "\(surroundings.territories.words(term.place) ?? "Cả nước")"),
            (name: "Mã đơn vị quan hệ ngân sách", value: "\(term.budgetUnitCode)"),
            (name: "Tài khoản", value: "\(term.bankAccount)"),
            (name: "Kế thừa công việc của", value: detail.predecessors.map(link).joined(separator: ", ")),
            (name: "Đơn vị kế thừa", value: detail.successor.map(link) ?? .empty),
        ]).html
    }

    private var terms: HTML {
        var columns = columns
        if mayEdit {
            columns.append(
                .init("Việc", .code) { term in
                    let url = SiteURL.organisation(term.organisationID).with(["sua": String(term.id)])
                    return "<a href=\"\(url)\">Sửa dòng</a>"
                }
            )
        }
        let table = DataTable("Tên, loại và cấp trên theo thời gian", columns: columns)
        return Panel("Theo thời gian", content: table.html(detail.organisation.terms.reversed())).html
    }

    private var columns: [DataTable<OrganisationTerm>.Column] {
        let surroundings = surroundings
        return [
            .init("Thời hạn") { "\($0.validity.inclusive)" },
            .init("Tên") { "\($0.name)" },
            .init("Loại") { "\($0.kind.label)" },
            .init("Trực thuộc") { "\($0.parentID.flatMap { surroundings.name(of: $0) } ?? "—")" },
            .init("Nơi") { "\(surroundings.territories.words($0.place) ?? "Cả nước")" },
        ]
    }

    private var tree: HTML {
        guard !detail.children.isEmpty else { return .empty }
        let items: HTML = """
            <ul>\(each: detail.children, { child in "<li>\(link(child)), \(child.kind.label)</li>" })</ul>
            """
        return Panel("Tổ chức trực thuộc", note: "\(detail.children.count) tổ chức", content: items).html
    }

    private var history: HTML {
        let table = DataTable<OrganisationTerm>(
            "Dòng đã thay",
            columns: columns + [
                .init("Ghi lúc", .code) { "\($0.enteredAt.vietnamese)" },
                .init("Thay lúc", .code) { "\($0.supersededAt?.vietnamese)" },
            ]
        )
        return ReferenceHistory.panel(count: detail.history.count, table.html(detail.history))
    }

    private func link(_ term: OrganisationTerm) -> HTML {
        "<a href=\"\(SiteURL.organisation(term.organisationID))\">\(term.name)</a>"
    }
}
