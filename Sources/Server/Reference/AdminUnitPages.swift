import KhuyenCong

/// The administrative units of both maps: the list, one unit, searching, adding one that ended early, correcting.
struct AdminUnitPages: RouteGroup {
    let desk: ReferenceDesk

    func add(to table: inout RouteTable) {
        table.page(.adminUnits, .viewReference, "Đơn vị hành chính") { request, context in
            try await page(request.query, context)
        }
        table.form(.adminUnits, .editReference, "Thêm đơn vị đã kết thúc trước 01/07/2025, sửa một đơn vị") {
            form,
            context in
            try await FormAttempt.run {
                try await form["sua"] == nil ? addEarlier(form, context) : revise(form, context)
            } orShow: { faults in
                try await unitPage(AdminUnitAddress(form.fields), OpenForm(form.fields, faults: faults), context)
            }
        }
    }

    private func page(_ query: URLQuery, _ context: AppContext) async throws -> Page {
        let officer = try context.requireOfficer()
        let address = AdminUnitAddress(query)
        if let text = address.search {
            let found = try await desk.adminUnits.find(text, map: address.map, for: officer)
            return AdminUnitListView(address: address).page(found)
        }
        if address.unit != nil {
            return try await unitPage(address, OpenForm(URLQuery().setting("sua", query["sua"])), context)
        }
        let territories = try await desk.adminUnits.territories(for: officer)
        return AdminUnitListView(address: address).page(provincesOf: territories)
    }

    private func unitPage(_ address: AdminUnitAddress, _ form: OpenForm, _ context: AppContext) async throws -> Page {
        guard let unit = address.unit else { throw Refusal.missing }
        let officer = try context.requireOfficer()
        let detail = try await desk.adminUnits.detail(unit, for: officer)
        if form.typed["sua"] != nil {
            try officer.require(.editReference)
            let siblings = try await desk.adminUnits.territories(for: officer).siblings(of: detail.unit)
            return AdminUnitForm(detail: detail, siblings: siblings, open: form).page(in: context)
        }
        return AdminUnitView(detail: detail, form: form, context: context).page
    }

    private func revise(_ form: Form, _ context: AppContext) async throws -> FormOutcome {
        let officer = try context.requireOfficer()
        guard let unit = AdminUnitAddress(form.fields).unit else { throw Refusal.missing }
        var reader = FieldReader(form)
        let name = reader.text("name", "Tên đầy đủ", isRequired: true)
        let mergedInto = reader.text("mergedInto", "Đơn vị nhận")
        let validUntil = reader.day("validUntil", "Hết hiệu lực từ ngày")
        let basis = ReferenceFields.readBasis(&reader)
        try reader.check()
        guard let name, let basis else { throw Refusal.missing }
        let draft = AdminUnitDraft(name: name, mergedInto: mergedInto, validUntil: validUntil, basis: basis)
        let version = form["version"].flatMap { Int($0) }
        try await desk.adminUnits.revise(unit, draft, version: version, by: officer, at: desk.now())
        return .redirect(AdminUnitAddress.url(unit), .done("Đã ghi \(name); dòng cũ vào lịch sử."))
    }

    private func addEarlier(_ form: Form, _ context: AppContext) async throws -> FormOutcome {
        let officer = try context.requireOfficer()
        guard let unit = AdminUnitAddress(form.fields).unit else { throw Refusal.missing }
        var reader = FieldReader(form)
        let code = reader.text("code", "Mã đơn vị", isRequired: true)
        let name = reader.text("name", "Tên đầy đủ", isRequired: true)
        let mergedInto = reader.text("mergedInto", "Nhập vào", isRequired: true)
        let validUntil = reader.day("validUntil", "Hết hiệu lực từ ngày", isRequired: true)
        let basis = ReferenceFields.readBasis(&reader)
        try reader.check()
        guard let code, let name, let mergedInto, let validUntil, let basis else { throw Refusal.missing }
        let draft = EarlierUnitDraft(
            code: code,
            name: name,
            parentCode: unit.code,
            mergedInto: mergedInto,
            validUntil: validUntil,
            basis: basis
        )
        try await desk.adminUnits.addEarlierUnit(draft, by: officer, at: desk.now())
        return .redirect(AdminUnitAddress.url(unit), .done("Đã thêm \(name)."))
    }
}

/// What the page of administrative units is asked for.
struct AdminUnitAddress: Sendable {
    let map: AdminMap
    let search: String?
    let unit: PlaceKey?

    init(_ query: URLQuery) {
        map = query["ban-do"].flatMap(AdminMap.init(word:)) ?? .of2025
        search = query["tim"]
        unit = query["ma"].map { [map] in PlaceKey(map, $0) }
    }

    static func url(_ map: AdminMap) -> SiteURL {
        SiteURL.adminUnits.with(["ban-do": map.word])
    }

    static func url(_ unit: PlaceKey) -> SiteURL {
        SiteURL.adminUnits.with(["ban-do": unit.map.word, "ma": unit.code])
    }
}
