import KhuyenCong

/// The list of beneficiaries as a page.
struct BeneficiaryListView {
    let list: BeneficiaryPage
    let territories: Territories
    let address: BeneficiaryListAddress
    let officer: Officer
    let context: AppContext

    var page: Page {
        Page(
            "Cơ sở thụ hưởng",
            section: .beneficiaries,
            summary: "\(grouped: list.total) cơ sở\(if: address.isFiltered, " khớp bộ lọc")",
            actions: export + links + (mayAdd ? addButton : .empty),
            body: filters + (list.items.isEmpty ? empty : rows)
        )
    }

    private var links: HTML {
        ButtonLink("Cộng tác viên", .collaborators).html
            + ButtonLink("Kết nối cung – cầu", .tradeNotices).html
            + ButtonLink("Hiệu quả sau hỗ trợ", .impact).html
            + (mayAdd ? ButtonLink("Cơ sở nghi trùng", .beneficiarySuspects).html : .empty)
    }

    /// What was asked by a personal number has no address that a file could be fetched from.
    private var export: HTML {
        guard officer.may(.exportProjects), list.total > 0, address.filter.personalNumber == nil else { return .empty }
        let query = address.query.setting(Paging.parameter, nil).setting(Sorting.parameter, nil)
        return ButtonLink("Xuất Excel", SiteURL.beneficiaryExport.with(query)).html
    }

    private var mayAdd: Bool {
        officer.may(.editBeneficiaries)
    }

    private var addButton: HTML {
        ButtonLink("Thêm cơ sở", SiteURL.beneficiaries.with(["them": "1"]), isPrimary: true).html
    }

    private var filters: HTML {
        let query = address.query
        let territory = officer.territory(.viewBeneficiaries)
        let provinces = territories.provinces(.of2025).filter { territory.contains(province: $0.code) }
        let province = FilterBar.choice(
            "Tỉnh, thành phố",
            name: "tinh",
            selected: query["tinh"],
            all: "Mọi tỉnh, thành phố",
            options: provinces.map { ($0.code, $0.name) }
        )
        let form = FilterBar.choice(
            "Loại hình",
            name: "loai-hinh",
            selected: query["loai-hinh"],
            all: "Mọi loại hình",
            options: BeneficiaryForm.allCases.map { ($0.rawValue, $0.label) }
        )
        let search = FilterBar.text("Tìm", name: "tim", value: query["tim"], hint: "tên, mã số thuế, số cá nhân")
        return FilterBar(
            .beneficiaries,
            sentTo: .beneficiarySearch,
            in: context,
            fields: provinces.count > 1 ? [search, province, form] : [search, form],
            kept: query[Sorting.parameter].map { URLQuery([Sorting.parameter: $0]) } ?? [:],
            isFiltered: address.isFiltered
        ).html
    }

    private var rows: HTML {
        table.html(list.items) + address.paging.html(total: list.total, of: .beneficiaries, query: address.query)
    }

    private var table: DataTable<BeneficiaryListItem> {
        let territories = territories
        return DataTable(
            "Danh sách cơ sở thụ hưởng",
            columns: [
                .init("Tên", sortKey: "ten") { item in
                    let merged: HTML = "<small>gồm \(item.mergedCount) tên đã gộp</small>"
                    return """
                        <a href="\(SiteURL.beneficiary(item.beneficiary.id))">\(item.beneficiary.name)</a>\
                        \(if: item.mergedCount > 0, merged)
                        """
                },
                .init("Loại hình") { "\($0.beneficiary.form?.label ?? "—")" },
                .init("Địa bàn") { "\(territories.words($0.beneficiary.place) ?? "—")" },
                .init("Mã số thuế", .code) { "\($0.taxCode ?? "—")" },
                .init("Số đề án", .figure, sortKey: "de-an") { "\(grouped: $0.projectCount)" },
            ],
            sorting: address.sorting
        )
    }

    private var empty: HTML {
        if list.total > 0 {
            let url = SiteURL.beneficiaries.with(address.query.setting(Paging.parameter, nil))
            return EmptyState("Danh sách không có đến trang này.", next: ButtonLink("Về trang đầu", url).html).html
        }
        if address.isFiltered {
            let all = ButtonLink("Bỏ lọc", .beneficiaries, isPrimary: true).html
            return EmptyState("Không có cơ sở nào khớp bộ lọc.", next: all).html
        }
        let sentence = "Chưa có cơ sở nào. Cơ sở được thêm khi nhập danh sách đề án, hoặc ghi tay."
        return EmptyState(sentence, next: mayAdd ? addButton : .empty).html
    }
}
