import KhuyenCong

/// The list of organisations as a page.
struct OrganisationListView {
    let list: OrganisationPage
    let surroundings: OrganisationSurroundings
    let query: URLQuery
    let paging: Paging
    let today: Day
    let mayAdd: Bool

    var page: Page {
        Page(
            "Tổ chức",
            section: .organisations,
            summary: "\(grouped: list.total) tổ chức\(if: isFiltered, " khớp bộ lọc")",
            actions: export + (mayAdd ? addButton : .empty),
            body: filters + (list.terms.isEmpty ? empty : rows)
        )
    }

    private var export: HTML {
        guard list.total > 0 else { return .empty }
        return ButtonLink("Xuất Excel", SiteURL.organisationExport.with(query.setting(Paging.parameter, nil))).html
    }

    private var addButton: HTML {
        ButtonLink("Thêm tổ chức", SiteURL.organisations.with(["them": "1"]), isPrimary: true).html
    }

    private var isFiltered: Bool {
        ["tim", "loai", "tinh", "con"].contains { query[$0] != nil }
    }

    private var filters: HTML {
        let provinces = surroundings.territories.provinces(.of2025)
        return FilterBar(
            .organisations,
            fields: [
                FilterBar.text("Tìm", name: "tim", value: query["tim"], hint: "tên, không dấu cũng được"),
                FilterBar.choice(
                    "Loại",
                    name: "loai",
                    selected: query["loai"],
                    all: "Mọi loại",
                    options: OrganisationKind.allCases.map { ($0.rawValue, $0.label) }
                ),
                FilterBar.choice(
                    "Tỉnh, thành phố",
                    name: "tinh",
                    selected: query["tinh"],
                    all: "Mọi tỉnh, thành phố",
                    options: provinces.map { ($0.code, $0.name) }
                ),
                FilterBar.choice(
                    "Tình trạng",
                    name: "con",
                    selected: query["con"],
                    all: "Cả đã kết thúc",
                    options: [("1", "Đang hoạt động")]
                ),
            ],
            isFiltered: isFiltered
        ).html
    }

    private var rows: HTML {
        table.html(list.terms) + paging.html(total: list.total, of: .organisations, query: query)
    }

    private var table: DataTable<OrganisationTerm> {
        let surroundings = surroundings
        let today = today
        return DataTable(
            "Danh sách tổ chức",
            columns: [
                .init("Tên tổ chức") { "<a href=\"\(SiteURL.organisation($0.organisationID))\">\($0.name)</a>" },
                .init("Loại") { "\($0.kind.label)" },
                .init("Trực thuộc") { term in
                    "\(term.parentID.flatMap { surroundings.name(of: $0) } ?? "—")"
                },
                .init("Nơi") { "\(surroundings.territories.words($0.place) ?? "Cả nước")" },
                .init("Thời hạn") { term in
                    let hasEnded = term.validity.until.map { $0 <= today } ?? false
                    return "\(term.validity.inclusive) <small>\(if: hasEnded, Tag(.done, "đã kết thúc").html)</small>"
                },
            ]
        )
    }

    private var empty: HTML {
        if list.total > 0 {
            let first = ButtonLink("Về trang đầu", SiteURL.organisations.with(query.setting("trang", nil))).html
            return EmptyState("Danh sách không có đến trang này.", next: first).html
        }
        if isFiltered {
            let all = ButtonLink("Bỏ lọc", .organisations, isPrimary: true).html
            return EmptyState("Không có tổ chức nào khớp bộ lọc.", next: all).html
        }
        return EmptyState("Chưa ghi tổ chức nào.", next: mayAdd ? addButton : .empty).html
    }
}
