import KhuyenCong
import Vietnamese

/// The files that an officer sees: those that wait for the officer first.
struct DossierListView {
    let address: DossierListAddress
    let list: DossierListPage
    let context: AppContext

    var page: Page {
        Page(
            "Hồ sơ đề án",
            section: .dossiers,
            summary: SummaryLine(["\(MoneyWriter.grouped(Int64(list.total))) hồ sơ", "mới nhất trước"]).html,
            actions: export + counts + untaken
                + (mayDraft ? ButtonLink("Soạn đề án mới", .dossierNew, isPrimary: true).html : .empty),
            body: DeskLinks(context: context).html + tabs + filters + (list.rows.isEmpty ? empty : table + paging)
        )
    }

    private var export: HTML {
        guard context.may(.exportProjects), list.total > 0 else { return .empty }
        return ButtonLink("Xuất Excel", SiteURL.dossierExport.with(address.query)).html
    }

    private var counts: HTML {
        guard context.may(.viewReports) else { return .empty }
        return ButtonLink("Thống kê điều chỉnh", .changeCounts, isPrimary: false).html
    }

    /// What runs outside and may be taken over.
    private var untaken: HTML {
        guard let officer = context.officer, context.may(.workOnProjects), context.may(.viewProjects) else {
            return .empty
        }
        let roles = Set(officer.grants.map(\.role))
        guard !roles.isDisjoint(with: [.department, .nationalAgency]) else { return .empty }
        return ButtonLink("Tiếp nhận đề án", ProjectListAddress.url(ProjectFilter(hasFile: false)), isPrimary: false)
            .html
    }

    private var mayDraft: Bool {
        guard let officer = context.officer else { return false }
        return Dossiers.draftingProvinces(officer) != nil
    }

    private var tabs: HTML {
        """
        <nav class="tabs" aria-label="Hồ sơ chờ ai"><ul>
        \(each: DossierListQuery.Tab.allCases, { tab in
            let url = DossierListAddress.url(tab)
            let isCurrent = tab == address.list.tab
            return """
                <li><a href="\(url)"\(attribute: "aria-current", isCurrent ? "page" : nil)>\
                \(DossierLabels.tab(tab)) <span class="count">\(grouped: list.counts[tab] ?? 0)</span></a></li>
                """
        })
        </ul></nav>
        """
    }

    private var filters: HTML {
        FilterBar(
            .dossiers,
            fields: [
                FilterBar.text("Tìm", name: "tim", value: address.list.search, hint: "mã, tên, số văn bản"),
                FilterBar.choice(
                    "Trạng thái",
                    name: "trang-thai",
                    selected: address.list.state?.rawValue,
                    all: "Mọi trạng thái",
                    options: ProjectState.allCases.map { ($0.rawValue, $0.name) }
                ),
                FilterBar.choice(
                    "Chương trình",
                    name: "cap",
                    selected: address.list.level?.rawValue,
                    all: "Mọi chương trình",
                    options: ProgrammeLevel.allCases.map { ($0.rawValue, $0.name) }
                ),
            ],
            kept: [DossierListAddress.tab: DossierListAddress.word(address.list.tab)],
            isFiltered: isFiltered
        ).html
    }

    private var isFiltered: Bool {
        address.list.state != nil || address.list.level != nil || DossierListView.isTyped(address.list.search)
    }

    private static func isTyped(_ text: String?) -> Bool {
        text?.contains { !$0.isWhitespace } ?? false
    }

    private var table: HTML {
        DataTable<DossierRow>(
            "Hồ sơ đề án",
            columns: [
                .init("Mã", .code) { "<a href=\"\(SiteURL.dossier($0.code))\">\($0.code)</a>" },
                .init("Tên đề án") { row in
                    "\(DossierLabels.title(row.title))<small>\(row.level.name) · \(row.provinceName)</small>"
                },
                .init("Trạng thái") { DossierLabels.tag($0.state) },
                .init("Đề nghị hỗ trợ", unit: ProjectLabels.unit, .figure) { "\(ProjectLabels.millions($0.asked))" },
                .init("Cập nhật", .code) { "\($0.changedAt.day.vietnamese)" },
                .init("Việc tiếp theo") { acts($0) },
            ]
        ).html(list.rows)
    }

    private var paging: HTML {
        Paging(page: address.list.page, perPage: DossierListQuery.pageSize)
            .html(total: list.total, of: .dossiers, query: address.query)
    }

    private var empty: HTML {
        if isFiltered {
            return EmptyState(
                "Không có hồ sơ nào như đã lọc.",
                next: ButtonLink("Bỏ lọc", DossierListAddress.url(address.list.tab)).html
            ).html
        }
        switch address.list.tab {
        case .mine:
            return EmptyState(
                "Không có hồ sơ nào chờ ông/bà.",
                next: ButtonLink("Xem tất cả hồ sơ", DossierListAddress.url(.all)).html
            ).html
        case .others: return EmptyState("Không có hồ sơ nào chờ người khác.").html
        case .all:
            let next = mayDraft ? ButtonLink("Soạn đề án mới", .dossierNew, isPrimary: true).html : .empty
            return EmptyState("Chưa có hồ sơ đề án nào.", next: next).html
        }
    }
}

/// A draft goes on in its own form; every other act has one.
private func acts(_ row: DossierRow) -> HTML {
    "<div class=\"actions\">\(each: row.acts, { act in DossierLabels.link(act, code: row.code, isPrimary: false) })</div>"
}
