import KhuyenCong

/// One organisation: what it is and was, its neighbours in the tree, changing it.
struct OrganisationPages: RouteGroup {
    let organisations: Organisations
    let now: @Sendable () -> Moment

    enum Act: String {
        /// Corrects a row.
        case revise
        /// Gives it another row from a day on.
        case change
    }

    func add(to table: inout RouteTable) {
        table.page(.organisation(.any), .viewOrganisations, "Một tổ chức") { request, context in
            if request.query["doi"] != nil { return try await form(.change, request.query, nil, context) }
            if request.query["sua"] != nil { return try await form(.revise, request.query, nil, context) }
            return try await page(context)
        }
        table.form(.organisation(.any), .editOrganisations, "Sửa một dòng hoặc ghi thay đổi từ một ngày") {
            sent,
            context in
            let act = try ActField.read(sent, as: Act.self)
            return try await FormAttempt.run {
                try await write(act, sent, context)
            } orShow: { faults in
                try await form(act, sent.fields, OpenForm(sent.fields, faults: faults), context)
            }
        }
    }

    private func page(_ context: AppContext) async throws -> Page {
        let officer = try context.requireOfficer()
        return OrganisationView(
            detail: try await organisations.detail(context.pathID(), on: now().day, for: officer),
            surroundings: try await organisations.surroundings(on: now().day, for: officer),
            today: now().day
        ).page
    }

    private func form(
        _ act: Act,
        _ query: URLQuery,
        _ sent: OpenForm?,
        _ context: AppContext
    ) async throws -> Page {
        let officer = try context.requireOfficer()
        let organisation = try await organisations.detail(context.pathID(), on: now().day, for: officer).organisation
        let surroundings = try await organisations.surroundings(on: now().day, for: officer)
        guard let term = act == .change ? organisation.latest : organisation.term(numbered: query["sua"]),
            surroundings.mayEdit(term.place)
        else { throw Refusal.missing }
        let fields = OrganisationFields(
            surroundings,
            for: officer,
            organisation: organisation.id,
            isFromRequired: act == .change
        )
        return OrganisationForm(act: act, term: term, fields: fields, sent: sent).page(in: context)
    }

    private func write(_ act: Act, _ form: Form, _ context: AppContext) async throws -> FormOutcome {
        let officer = try context.requireOfficer()
        let id = try context.pathID()
        let surroundings = try await organisations.surroundings(on: now().day, for: officer)
        let fields = OrganisationFields(surroundings, for: officer, isFromRequired: act == .change)
        let draft = try fields.draft(form)
        switch act {
        case .change:
            try await organisations.change(id, to: draft, by: officer, at: now())
        case .revise:
            let organisation = try await organisations.detail(id, on: now().day, for: officer).organisation
            guard let term = organisation.term(numbered: form["sua"]) else { throw Refusal.missing }
            try await organisations.revise(term.id, draft, by: officer, at: now())
        }
        return .redirect(.organisation(id), .done("Đã ghi \(draft.name)."))
    }
}

extension Organisation {
    /// The row of that number; a row of another organisation is none.
    func term(numbered text: String?) -> OrganisationTerm? {
        terms.first { String($0.id) == text }
    }
}

/// The form that corrects a row of an organisation or adds one from a day on.
struct OrganisationForm {
    let act: OrganisationPages.Act
    let term: OrganisationTerm
    let fields: OrganisationFields
    /// What was sent and cannot be taken; nil shows the row.
    let sent: OpenForm?

    func page(in context: AppContext) -> Page {
        let url = SiteURL.organisation(term.organisationID)
        let open = sent ?? OpenForm(opened)
        let hidden: HTML = """
            \(ActField.html(act))\
            \(act == .revise ? "<input type=\"hidden\" name=\"sua\" value=\"\(term.id)\">" : .empty)
            """
        return Page(
            act == .change ? "Ghi thay đổi" : "Sửa dòng",
            section: .organisations,
            crumbs: [Crumb("Tổ chức", .organisations), Crumb(term.name, url)],
            summary: act == .change
                ? "Tên, loại hoặc cấp trên mới từ một ngày; dòng trước kết thúc ở ngày đó."
                : "Sửa điều ghi sai; dòng cũ vào lịch sử.",
            width: .narrow,
            status: open.faults.status,
            body: FormView(to: url, submit: "Ghi", faults: open.faults, cancel: url)
                .html(in: context, fields: hidden + fields.html(open.typed, faults: open.faults))
        )
    }

    /// A change begins on a day that only the officer knows.
    private var opened: URLQuery {
        let typed = fields.typed(term)
        guard act == .change else { return typed }
        return typed.setting("validFrom", nil).setting("validUntil", nil).setting("successorID", nil)
    }
}
