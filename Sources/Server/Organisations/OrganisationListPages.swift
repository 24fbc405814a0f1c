import KhuyenCong

/// The list of organisations, and adding one.
struct OrganisationListPages: RouteGroup {
    let organisations: Organisations
    let now: @Sendable () -> Moment

    func add(to table: inout RouteTable) {
        table.page(.organisations, .viewOrganisations, "Danh sách tổ chức") { request, context in
            request.query["them"] == nil
                ? try await list(request.query, context) : try await form(OpenForm([:]), context)
        }
        table.download(.organisationExport, .viewOrganisations, "Các tổ chức đang lọc ở dạng bảng tính") {
            request,
            context in
            let (officer, today) = (try context.requireOfficer(), now().day)
            let all = try await organisations.list(
                filter(request.query),
                on: today,
                pageSize: Int(Int32.max),
                for: officer
            )
            return try await OrganisationWorkbook(
                terms: all.terms,
                surroundings: try await organisations.surroundings(on: today, for: officer),
                today: today
            ).workbook.response(named: "To chuc \(today)")
        }
        table.form(.organisations, .editOrganisations, "Thêm tổ chức") { sent, context in
            try await FormAttempt.run {
                try await add(sent, context)
            } orShow: { faults in
                try await form(OpenForm(sent.fields, faults: faults), context)
            }
        }
    }

    private func filter(_ query: URLQuery) -> OrganisationFilter {
        OrganisationFilter(
            search: query["tim"],
            kind: query["loai"].flatMap(OrganisationKind.init(rawValue:)),
            province: query["tinh"],
            day: query["con"] == nil ? nil : now().day
        )
    }

    private func list(_ query: URLQuery, _ context: AppContext) async throws -> Page {
        let officer = try context.requireOfficer()
        let paging = Paging(query: query)
        return OrganisationListView(
            list: try await organisations.list(
                filter(query),
                on: now().day,
                page: paging.page,
                pageSize: paging.perPage,
                for: officer
            ),
            surroundings: try await organisations.surroundings(on: now().day, for: officer),
            query: query,
            paging: paging,
            today: now().day,
            mayAdd: officer.may(.editOrganisations)
        ).page
    }

    private func form(_ open: OpenForm, _ context: AppContext) async throws -> Page {
        let officer = try context.requireOfficer()
        try officer.require(.editOrganisations)
        let surroundings = try await organisations.surroundings(on: now().day, for: officer)
        let fields = OrganisationFields(surroundings, for: officer)
        return Page(
            "Thêm tổ chức",
            section: .organisations,
            crumbs: [Crumb("Tổ chức", .organisations)],
            width: .narrow,
            status: open.faults.status,
            body: FormView(to: .organisations, submit: "Thêm tổ chức", faults: open.faults, cancel: .organisations)
                .html(in: context, fields: fields.html(open.typed, faults: open.faults))
        )
    }

    private func add(_ form: Form, _ context: AppContext) async throws -> FormOutcome {
        let officer = try context.requireOfficer()
        let fields = OrganisationFields(try await organisations.surroundings(on: now().day, for: officer), for: officer)
        let draft = try fields.draft(form)
        let id = try await organisations.add(draft, by: officer, at: now())
        return .redirect(.organisation(id), .done("Đã thêm \(draft.name)."))
    }
}
