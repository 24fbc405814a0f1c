import KhuyenCong

/// The provinces of a map, or what a search found.
struct AdminUnitListView {
    let address: AdminUnitAddress

    func page(provincesOf territories: Territories) -> Page {
        let provinces = territories.provinces(address.map)
        return page("\(provinces.count) tỉnh, thành phố", body: provinceTable(territories).html(provinces))
    }

    func page(_ found: AdminUnitHits) -> Page {
        guard found.total > 0 else {
            let next = ButtonLink("Xem danh sách tỉnh", AdminUnitAddress.url(address.map), isPrimary: true).html
            return page("", body: EmptyState("Không có đơn vị nào tên như vậy trên bản đồ này.", next: next).html)
        }
        let isCut = found.total > found.hits.count
        let rest: HTML = "Chỉ hiện \(found.hits.count) đơn vị đầu. Gõ thêm tên để thu hẹp."
        return page(
            "\(found.total) đơn vị",
            body: (isCut ? Alert(.note, rest).html : .empty) + hitTable.html(found.hits)
        )
    }

    private func page(_ count: String, body: HTML) -> Page {
        Page(
            "Đơn vị hành chính",
            section: .reference,
            crumbs: [Crumb("Danh mục", .reference)],
            summary: SummaryLine(["Bản đồ \(address.map.label)", count]).html,
            body: filters + body
        )
    }

    private var filters: HTML {
        FilterBar(
            .adminUnits,
            fields: [
                FilterBar.text("Tìm", name: "tim", value: address.search, hint: "tên hoặc mã, không dấu cũng được"),
                """
                <label><span>Bản đồ</span><select name="ban-do">
                \(each: AdminMap.allCases.reversed(), { map in
                    """
                    <option value="\(map.word)"\(attribute: "selected", if: map == address.map)>\(map.label)</option>
                    """
                })</select></label>
                """,
            ],
            isFiltered: address.search != nil
        ).html
    }

    private func provinceTable(_ territories: Territories) -> DataTable<AdminUnit> {
        let isOld = address.map == .of2024
        return DataTable(
            "Tỉnh, thành phố",
            columns: [
                .init("Mã", .code) { "\($0.code)" },
                .init("Tên") { AdminUnitLinks.link($0) },
                .init(isOld ? "Nhập vào" : "Hình thành từ") { unit in
                    let links = isOld ? territories.successors(of: unit) : territories.predecessors(of: unit)
                    return AdminUnitLinks.list(links)
                },
                .init(isOld ? "Số huyện" : "Số xã, phường", .figure) { unit in
                    "\(grouped: territories.children(of: unit).count)"
                },
            ]
        )
    }

    private var hitTable: DataTable<AdminUnitHit> {
        DataTable(
            "Đơn vị tìm thấy",
            columns: [
                .init("Mã", .code) { "\($0.unit.code)" },
                .init("Tên") { AdminUnitLinks.link($0.unit) },
                .init("Cấp") { "\($0.unit.level.label(on: $0.unit.map))" },
                .init("Tỉnh, thành phố") { hit in
                    hit.province.map { $0 == hit.unit ? "—" : AdminUnitLinks.link($0) } ?? "—"
                },
            ]
        )
    }
}

/// Names of units as links to their pages.
enum AdminUnitLinks {
    static func link(_ unit: AdminUnit) -> HTML {
        "<a href=\"\(AdminUnitAddress.url(PlaceKey(unit.map, unit.code)))\">\(unit.name)</a>"
    }

    static func list(_ links: [AdminUnitLink]) -> HTML {
        guard !links.isEmpty else { return "—" }
        return links.map { link in
            let extent = link.extent.label.map { words -> HTML in " (\(words))" }
            return "\(self.link(link.unit))\(extent)"
        }.joined(separator: ", ")
    }
}
