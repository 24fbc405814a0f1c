import KhuyenCong
import Vietnamese

/// The list of beneficiaries, and adding one.
struct BeneficiaryListPages: RouteGroup {
    let desk: BeneficiaryDesk

    func add(to table: inout RouteTable) {
        table.page(.beneficiaries, .viewBeneficiaries, "Danh sách cơ sở thụ hưởng") { request, context in
            request.query["them"] == nil
                ? try await list(request.query, context) : try await form(OpenForm([:]), context)
        }
        table.download(.beneficiaryExport, .exportProjects, "Bảng tính các cơ sở đang lọc") { request, context in
            try await desk.workbook(BeneficiaryListAddress(request.query).filter, context)
        }
        table.page(.beneficiarySearch, .viewBeneficiaries, "Tìm cơ sở thụ hưởng") { _, context in
            try await list([:], context)
        }
        table.form(.beneficiarySearch, .viewBeneficiaries, "Tìm cơ sở theo tên hoặc số; số cá nhân không vào địa chỉ") {
            form,
            context in try await search(form, context)
        }
        table.form(.beneficiaries, .editBeneficiaries, "Thêm cơ sở thụ hưởng") { sent, context in
            try await FormAttempt.run {
                try await add(sent, context)
            } orShow: { faults in
                try await form(OpenForm(sent.fields, faults: faults), context)
            }
        }
    }

    /// A personal number is answered at once; anything else goes into the address of the list, to be kept and shared.
    private func search(_ form: Form, _ context: AppContext) async throws -> FormOutcome {
        let typed = ["tim", "tinh", "loai-hinh", Sorting.parameter].reduce(URLQuery()) { query, name in
            query.setting(name, form[name])
        }
        guard let number = typed["tim"].flatMap(PersonalNumber.normalized) else {
            return .redirect(SiteURL.beneficiaries.with(typed))
        }
        return .page(try await list(typed.setting("tim", nil), personalNumber: number, context))
    }

    private func list(
        _ query: URLQuery,
        personalNumber: String? = nil,
        _ context: AppContext
    ) async throws -> Page {
        let officer = try context.requireOfficer()
        let address = BeneficiaryListAddress(query, personalNumber: personalNumber)
        return BeneficiaryListView(
            list: try await desk.beneficiaries.list(
                address.filter,
                order: address.order,
                page: address.paging.page,
                pageSize: address.paging.perPage,
                for: officer
            ),
            territories: try await desk.beneficiaries.territories(for: officer),
            address: address,
            officer: officer,
            context: context
        ).page
    }

    private func form(_ open: OpenForm, _ context: AppContext) async throws -> Page {
        let officer = try context.requireOfficer()
        try officer.require(.editBeneficiaries)
        let fields = BeneficiaryFields(try await desk.beneficiaries.territories(for: officer), for: officer)
        return Page(
            "Thêm cơ sở thụ hưởng",
            section: .beneficiaries,
            crumbs: [Crumb("Cơ sở thụ hưởng", .beneficiaries)],
            width: .narrow,
            status: open.faults.status,
            body: FormView(to: .beneficiaries, submit: "Thêm cơ sở", faults: open.faults, cancel: .beneficiaries)
                .html(in: context, fields: fields.html(open.typed, faults: open.faults))
        )
    }

    private func add(_ form: Form, _ context: AppContext) async throws -> FormOutcome {
        let officer = try context.requireOfficer()
        let fields = BeneficiaryFields(try await desk.beneficiaries.territories(for: officer), for: officer)
        let draft = try fields.draft(form)
        let id = try await desk.beneficiaries.add(draft, by: officer, at: desk.now())
        return .redirect(.beneficiary(id), .done("Đã thêm \(draft.name)."))
    }
}

/// What the list is asked for, from its address.
struct BeneficiaryListAddress: Sendable {
    let query: URLQuery
    let filter: BeneficiaryFilter
    let sorting: Sorting
    let paging: Paging

    /// `personalNumber`: was sent beside the address, which never holds it.
    init(_ query: URLQuery, personalNumber: String? = nil) {
        self.query = query
        filter = BeneficiaryFilter(
            search: query["tim"],
            personalNumber: personalNumber,
            form: query["loai-hinh"].flatMap(BeneficiaryForm.init(rawValue:)),
            province: query["tinh"]
        )
        sorting = Sorting(of: .beneficiaries, query: query, keys: ["ten", "de-an"], standard: "ten")
        paging = Paging(query: query)
    }

    var order: BeneficiaryOrder {
        switch (sorting.key, sorting.isDescending) {
        case ("de-an", _): .mostProjects
        case (_, true): .nameDescending
        case (_, false): .name
        }
    }

    var isFiltered: Bool {
        filter != BeneficiaryFilter()
    }
}
