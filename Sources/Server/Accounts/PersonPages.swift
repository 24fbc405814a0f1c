import KhuyenCong

/// What may be done to another person's account.
enum PersonAct: String, CaseIterable {
    case rename, grant, revoke, invite, recover, disable, enable, anonymise
}

/// A form of the person's page that was sent and cannot be taken yet.
struct PersonState: Sendable {
    var act: PersonAct?
    var typed: URLQuery = [:]
    var faults = FormFaults.none

    func faults(of act: PersonAct) -> FormFaults {
        act == self.act ? faults : .none
    }

    func typed(for act: PersonAct) -> URLQuery {
        act == self.act ? typed : [:]
    }
}

/// One person: name, rights, state.
struct PersonPages: RouteGroup {
    let accounts: Accounts
    let now: @Sendable () -> Moment

    func add(to table: inout RouteTable) {
        table.page(.person(.any), .managePeople, "Một người dùng") { _, context in
            try await page(PersonState(), context)
        }
        table.form(.person(.any), .managePeople, "Sửa tên, vai trò, trạng thái của một người") { form, context in
            let act = try ActField.read(form, as: PersonAct.self)
            return try await FormAttempt.run {
                let outcome = try await perform(act, form, context)
                context.site.sessions.forgetAll()
                return outcome
            } orShow: { faults in
                try await page(PersonState(act: act, typed: form.fields, faults: faults), context)
            }
        }
    }

    private func perform(_ act: PersonAct, _ form: Form, _ context: AppContext) async throws -> FormOutcome {
        let officer = try context.requireOfficer()
        let id = try context.pathID()
        switch act {
        case .rename: try await rename(id, form, officer)
        case .grant: try await grant(id, form, officer)
        case .revoke: try await revoke(id, form, officer)
        case .disable: try await accounts.disable(id, by: officer, at: now())
        case .enable: try await accounts.enable(id, by: officer, at: now())
        case .anonymise: try await accounts.anonymise(id, by: officer, at: now())
        case .invite:
            let link = try await accounts.invite(id, by: officer, at: now())
            return .page(
                PersonViews.link(link, for: try await accounts.person(id, for: officer), title: "Liên kết mới")
            )
        case .recover:
            let link = try await accounts.recover(id, by: officer, at: now())
            return .page(
                PersonViews.link(link, for: try await accounts.person(id, for: officer), title: "Đặt lại mật khẩu")
            )
        }
        return .redirect(.person(id), .done(PersonViews.done(act)))
    }

    private func page(_ state: PersonState, _ context: AppContext) async throws -> Page {
        let officer = try context.requireOfficer()
        let account = try await accounts.person(context.pathID(), for: officer)
        let today = now().day
        let view = PersonView(
            account: account,
            fields: GrantFields(
                officer: officer,
                places: try await accounts.placeNames(),
                organisations: try await accounts.organisationChoices(on: today),
                today: today
            ),
            mayManage: AccountPolicy.mayManage(account, by: officer, on: today),
            officer: officer
        )
        return PersonViews.page(view, state, in: context)
    }

    private func rename(_ id: Int64, _ form: Form, _ officer: Officer) async throws {
        var reader = FieldReader(form)
        let name = reader.text("fullName", "Họ và tên", isRequired: true)
        try reader.check()
        try await accounts.rename(id, to: name ?? "", by: officer, at: now())
    }

    private func grant(_ id: Int64, _ form: Form, _ officer: Officer) async throws {
        var reader = FieldReader(form)
        let grant = try await GrantFields.read(&reader, accounts: accounts, by: officer)
        try reader.check()
        guard let grant else { return }
        try await accounts.grant(grant, to: id, by: officer, at: now())
    }

    /// The grant must be one of this person, or the page's address would say one thing and the form another.
    private func revoke(_ id: Int64, _ form: Form, _ officer: Officer) async throws {
        let grantID = try form.id("grant")
        let person = try await accounts.person(id, for: officer)
        guard person.grants.contains(where: { $0.id == grantID }) else { throw Refusal.missing }
        try await accounts.revoke(grant: grantID, by: officer, at: now())
    }
}
