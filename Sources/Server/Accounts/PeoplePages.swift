import KhuyenCong

/// The list of people, and adding one.
struct PeoplePages: RouteGroup {
    let accounts: Accounts
    let now: @Sendable () -> Moment

    func add(to table: inout RouteTable) {
        table.page(.people, .managePeople, "Danh sách người dùng") { request, context in
            try await page(request.query, context)
        }
        table.form(.people, .managePeople, "Thêm người dùng") { form, context in
            try await FormAttempt.run {
                try await create(form, context)
            } orShow: { faults in
                try await page([:], context, typed: form.fields, faults: faults)
            }
        }
    }

    private func page(
        _ query: URLQuery,
        _ context: AppContext,
        typed: URLQuery = [:],
        faults: FormFaults = .none
    ) async throws -> Page {
        let officer = try context.requireOfficer()
        let filter = PeopleFilter(
            role: query["vai-tro"].flatMap(Role.init(rawValue:)),
            province: query["tinh"],
            isDisabled: query["khoa"].map { $0 == "co" }
        )
        let list = PeopleList(
            people: try await accounts.people(filter, for: officer),
            places: try await accounts.placeNames(),
            query: query,
            today: now().day
        )
        let fields = GrantFields(
            officer: officer,
            places: list.places,
            organisations: try await accounts.organisationChoices(on: now().day),
            today: now().day
        )
        return PeopleViews.page(list, fields, typed: typed, faults: faults, in: context)
    }

    /// A person is added with a link; the link is shown once, on the page that answers.
    private func create(_ form: Form, _ context: AppContext) async throws -> FormOutcome {
        let officer = try context.requireOfficer()
        var reader = FieldReader(form)
        let userName = reader.text("userName", "Tên đăng nhập", isRequired: true)
        let fullName = reader.text("fullName", "Họ và tên", isRequired: true)
        let grant = try await GrantFields.read(&reader, accounts: accounts, by: officer)
        try reader.check()
        let new = NewAccount(userName: userName ?? "", fullName: fullName ?? "", grant: grant)
        let invited = try await accounts.createInvited(new, by: officer, at: now())
        let person = try await accounts.person(invited.id, for: officer)
        return .page(PersonViews.link(invited.token, for: person, title: "Đã thêm người dùng"))
    }
}
