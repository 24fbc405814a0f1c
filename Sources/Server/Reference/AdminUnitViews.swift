import KhuyenCong

/// One unit: where it lies, what it came from, what took it in, what lies in it.
struct AdminUnitView {
    let detail: AdminUnitDetail
    let form: OpenForm
    let context: AppContext

    var page: Page {
        let unit = detail.unit
        let crumbs =
            [Crumb("Danh mục", .reference), Crumb("Đơn vị hành chính", AdminUnitAddress.url(unit.map))]
            + detail.above.map { Crumb($0.name, AdminUnitAddress.url(PlaceKey($0.map, $0.code))) }
        return Page(
            unit.name,
            section: .reference,
            crumbs: crumbs,
            summary: SummaryLine(["Mã \(unit.code)", unit.level.label(on: unit.map), "bản đồ \(unit.map.label)"]).html,
            actions: mayEdit ? editButton : .empty,
            status: form.faults.status,
            body: facts + children + earlierForm + history
        )
    }

    private var facts: HTML {
        DefinitionList([
            (name: "Hình thành từ", value: AdminUnitLinks.list(detail.predecessors)),
            (name: "Nhập vào", value: AdminUnitLinks.list(detail.successors)),
            (name: "Thời gian tồn tại", value: "\(detail.unit.validity.inclusive)"),
            (name: "Căn cứ", value: detail.standing.basis.html),
            (
                name: "Căn cứ sáp nhập, sắp xếp",
                value: detail.successionBases.map(\.html).joined(separator: ", ")
            ),
        ]).html
    }

    private var editButton: HTML {
        let url = AdminUnitAddress.url(PlaceKey(detail.unit.map, detail.unit.code)).with(["sua": "1"])
        return ButtonLink("Sửa dòng", url).html
    }

    private var history: HTML {
        let table = DataTable<AdminUnitPast>(
            "Dòng đã thay",
            columns: [
                .init("Tên") { "\($0.row.name)" },
                .init("Nhập vào (mã)", .code) { "\($0.row.mergedInto)" },
                .init("Hết hiệu lực từ ngày", .code) { "\($0.row.validUntil?.vietnamese)" },
                .init("Căn cứ") { $0.row.basis.html },
                .init("Thay lúc", .code) { "\($0.supersededAt.vietnamese)" },
            ]
        )
        return ReferenceHistory.panel(count: detail.past.count, table.html(detail.past))
    }

    private var children: HTML {
        guard !detail.children.isEmpty else { return .empty }
        let table = DataTable<AdminUnit>(
            "Đơn vị trực thuộc",
            columns: [
                .init("Mã", .code) { "\($0.code)" },
                .init("Tên") { AdminUnitLinks.link($0) },
                .init("Cấp") { "\($0.level.label(on: $0.map))" },
                .init("Thời gian tồn tại") { unit in
                    unit.validity.until == nil || unit.validity.until == AdminMap.changeDay
                        ? "—" : "\(unit.validity.inclusive)"
                },
            ]
        )
        return Panel(
            "Đơn vị trực thuộc",
            note: "\(detail.children.count) đơn vị",
            content: table.html(detail.children)
        ).html
    }

    /// Only the map that ended can have units that ended before it.
    private var earlierForm: HTML {
        guard detail.unit.map == .of2024, !detail.children.isEmpty, mayEdit else { return .empty }
        let content: HTML = """
            <p>Dùng khi danh sách cũ ghi một đơn vị đã sáp nhập trước khi bản đồ này được lập. Đơn vị đã thêm thì không
            bỏ được.</p>
            \(FormView(to: .adminUnits, submit: "Thêm đơn vị", faults: form.faults).html(in: context, fields: fields))
            """
        let isOpen = !form.faults.faults.isEmpty
        return """
            <details class="panel"\(attribute: "open", if: isOpen)><summary>Thêm đơn vị đã kết thúc thuộc
            \(detail.unit.name)</summary>\(content)</details>
            """
    }

    private var mayEdit: Bool {
        guard let officer = context.officer, let province = detail.provinceNow else { return false }
        return officer.may(.editReference) && officer.territory(.editReference).contains(province: province)
    }

    private var fields: HTML {
        let unit = detail.unit
        let standing = detail.children.filter { $0.validity.until.map { $0 >= AdminMap.changeDay } ?? true }
        let code = FormField("code", "Mã đơn vị", help: "2 đến 8 chữ số.", isRequired: true)
        let name = FormField("name", "Tên đầy đủ", help: "Ví dụ “Thị xã Cửa Lò”.", isRequired: true)
        return """
            <input type="hidden" name="ban-do" value="\(unit.map.word)"><input type="hidden" name="ma" value="\(unit.code)">
            \(code.html(form.typed["code"], faults: form.faults))
            \(name.html(form.typed["name"], faults: form.faults))
            \(UnitEndFields(successors: standing, typed: form.typed, faults: form.faults).html)
            \(ReferenceFields.basis(form.typed, faults: form.faults))
            """
    }
}
