import KhuyenCong

/// The form that writes a unit anew.
struct AdminUnitForm {
    let detail: AdminUnitDetail
    /// Units beside it that may have taken it in.
    let siblings: [AdminUnit]
    /// What was sent and cannot be taken; without a name the unit as it stands.
    let open: OpenForm

    func page(in context: AppContext) -> Page {
        let unit = detail.unit
        let url = AdminUnitAddress.url(PlaceKey(unit.map, unit.code))
        let typed = open.typed["name"] == nil ? standing : open.typed
        return Page(
            "Sửa dòng",
            section: .reference,
            crumbs: [
                Crumb("Danh mục", .reference), Crumb("Đơn vị hành chính", AdminUnitAddress.url(unit.map)),
                Crumb(unit.name, url),
            ],
            summary: "Mã \(unit.code), bản đồ \(unit.map.label). Dòng cũ vào lịch sử.",
            width: .narrow,
            status: open.faults.status,
            body: meanwhile
                + FormView(to: .adminUnits, submit: "Ghi", faults: open.faults, cancel: url)
                .html(in: context, fields: fields(typed))
        )
    }

    private var standing: URLQuery {
        let row = detail.standing
        return ReferenceFields.typed(row.basis, nil, row.validUntil)
            .setting("name", row.name)
            .setting("mergedInto", row.mergedInto)
    }

    /// What stands now, where another wrote it while the form was open; sent again, it stands on that.
    private var meanwhile: HTML {
        guard let seen = open.typed["version"], seen != String(detail.version) else { return .empty }
        let row = detail.standing
        return Panel(
            "Bản hiện tại",
            content: DefinitionList([
                (name: "Tên đầy đủ", value: "\(row.name)"),
                (name: "Nhập vào (mã)", value: "\(row.mergedInto)"),
                (name: "Hết hiệu lực từ ngày", value: "\(row.validUntil?.vietnamese)"),
                (name: "Căn cứ", value: row.basis.html),
            ]).html
        ).html
    }

    private func fields(_ typed: URLQuery) -> HTML {
        let unit = detail.unit
        let name = FormField("name", "Tên đầy đủ", help: "Ví dụ “Thị xã Cửa Lò”.", isRequired: true)
        return """
            <input type="hidden" name="ban-do" value="\(unit.map.word)"><input type="hidden" name="ma" value="\(unit.code)">
            <input type="hidden" name="sua" value="1">
            <input type="hidden" name="version" value="\(detail.version)">
            \(name.html(typed["name"], faults: open.faults))
            \(if: detail.standing.mergedInto != nil, UnitEndFields(
                successors: siblings,
                typed: typed,
                faults: open.faults
            ).html)
            \(ReferenceFields.basis(typed, faults: open.faults))
            """
    }
}

/// The end of a unit: only one that ended before its map did has a last day and a successor of its own.
struct UnitEndFields {
    /// Those that may have taken it in.
    let successors: [AdminUnit]
    let typed: URLQuery
    let faults: FormFaults

    var html: HTML {
        let into = FormField(
            "mergedInto",
            "Nhập vào",
            .choice(successors.map { ($0.code, $0.name) }, empty: "Chọn đơn vị nhận"),
            isRequired: true
        )
        let until = FormField(
            "validUntil",
            "Hết hiệu lực từ ngày",
            help: "Ngày đầu tiên đơn vị không còn, ví dụ 01/12/2024.",
            isRequired: true
        )
        return """
            \(into.html(typed["mergedInto"], faults: faults))
            \(until.html(typed["validUntil"], faults: faults))
            """
    }
}

extension Territories {
    /// The other units of the level under the same unit, and the one that took it in.
    func siblings(of unit: AdminUnit) -> [AdminUnit] {
        let beside = unit.parentCode.map { children(of: $0, map: unit.map) } ?? []
        let into = successors(of: unit).map(\.unit).filter { $0.map == unit.map && !beside.contains($0) }
        return beside.filter { $0.code != unit.code } + into
    }
}
