import KhuyenCong

/// What a person may do on their own page.
enum OwnAccountAct: String, CaseIterable {
    case changePassword, offerTimeCode, confirmTimeCode, removeTimeCode, createToken, revokeToken
    case endOtherSessions, delegate, revokeDelegation
}

/// What the page shows of an account to its owner.
struct OwnAccount: Sendable {
    let account: Account
    let sessions: [SessionInfo]
    let tokens: [APIToken]
    let lent: [LentGrant]
    let places: GrantPlaceNames
    let today: Day
}

/// A form of the page that was sent and cannot be taken yet, or an answer that is shown once.
struct OwnAccountState: Sendable {
    var act: OwnAccountAct?
    var typed: URLQuery = [:]
    var faults = FormFaults.none
    var offer: TimeCodeOffer?
    var createdToken: CreatedAPIToken?

    func faults(of act: OwnAccountAct) -> FormFaults {
        act == self.act ? faults : .none
    }

    func typed(_ name: String, for act: OwnAccountAct) -> String? {
        act == self.act ? typed[name] : nil
    }
}

/// One's own page: password, authenticator app, tokens, sessions, rights and what was lent of them.
struct OwnAccountPages: RouteGroup {
    let accounts: Accounts
    let now: @Sendable () -> Moment

    func add(to table: inout RouteTable) {
        table.page(.me, .ownAccount, "Tài khoản của mình") { _, context in
            try await page(OwnAccountState(), context)
        }
        table.form(.me, .ownAccount, "Đổi mật khẩu, mã xác thực, mã API, phiên, ủy quyền") { form, context in
            let act = try ActField.read(form, as: OwnAccountAct.self)
            return try await FormAttempt.run {
                try await perform(act, form, context)
            } orShow: { faults in
                var state = OwnAccountState(act: act, typed: form.fields, faults: faults)
                if act == .confirmTimeCode { state.offer = TimeCodeOffer(resent: form) }
                return try await page(state, context)
            }
        }
    }

    private func perform(_ act: OwnAccountAct, _ form: Form, _ context: AppContext) async throws -> FormOutcome {
        let officer = try context.requireOfficer()
        switch act {
        case .changePassword: return try await changePassword(form, officer, context)
        case .offerTimeCode:
            let offer = try await accounts.offerTimeCode(to: officer, at: now())
            return .page(try await page(OwnAccountState(offer: offer), context))
        case .confirmTimeCode:
            try await confirmTimeCode(form, officer)
            return .redirect(.me, .done("Từ nay đăng nhập cần thêm mã xác thực."))
        case .removeTimeCode:
            try await removeTimeCode(form, officer)
            return .redirect(.me, .done("Đã bỏ mã xác thực."))
        case .createToken:
            let token = try await createToken(form, officer)
            return .page(try await page(OwnAccountState(createdToken: token), context))
        case .revokeToken:
            try await accounts.revokeToken(form.id("token"), by: officer, at: now())
            return .redirect(.me, .done("Đã thu hồi mã truy cập."))
        case .endOtherSessions:
            try await accounts.endOtherSessions(of: officer, currentToken: context.sessionToken ?? "", at: now())
            context.site.sessions.forgetAll()
            return .redirect(.me, .done("Đã đăng xuất khỏi các thiết bị khác."))
        case .delegate:
            try await delegate(form, officer)
            context.site.sessions.forgetAll()
            return .redirect(.me, .done("Đã ủy quyền."))
        case .revokeDelegation:
            try await accounts.revoke(grant: form.id("grant"), by: officer, at: now())
            context.site.sessions.forgetAll()
            return .redirect(.me, .done("Đã thôi ủy quyền."))
        }
    }

    private func page(_ state: OwnAccountState, _ context: AppContext) async throws -> Page {
        let officer = try context.requireOfficer()
        let own = OwnAccount(
            account: try await accounts.own(officer),
            sessions: try await accounts.sessions(of: officer, currentToken: context.sessionToken, at: now()),
            tokens: try await accounts.tokens(of: officer, at: now()),
            lent: try await accounts.lent(by: officer),
            places: try await accounts.placeNames(),
            today: now().day
        )
        return OwnAccountViews.page(own, state, in: context)
    }

    private func changePassword(_ form: Form, _ officer: Officer, _ context: AppContext) async throws -> FormOutcome {
        var reader = FieldReader(form)
        let current = PasswordFields.read("currentPassword", "Mật khẩu hiện tại", from: form, &reader)
        let new = PasswordFields.readNew(form, &reader)
        try reader.check()
        let session = try await accounts.changePassword(from: current, to: new, by: officer, at: now())
        context.site.sessions.forgetAll()
        return .response(SignInPages.started(session, next: SiteURL.me.string, in: context))
    }

    private func confirmTimeCode(_ form: Form, _ officer: Officer) async throws {
        var reader = FieldReader(form)
        let code = reader.text("timeCode", "Mã xác thực", isRequired: true)
        try reader.check()
        try await accounts.confirmTimeCode(code ?? "", offer: form["offer"] ?? "", by: officer, at: now())
    }

    private func removeTimeCode(_ form: Form, _ officer: Officer) async throws {
        var reader = FieldReader(form)
        let password = PasswordFields.read("passwordForRemoval", "Mật khẩu", from: form, &reader)
        try reader.check()
        do {
            try await accounts.removeTimeCode(password: password, by: officer, at: now())
        } catch let refusal as Refusal where refusal.field == "currentPassword" {
            throw Refusal(refusal.kind, refusal.message, field: "passwordForRemoval", remedy: refusal.remedy)
        }
    }

    private func createToken(_ form: Form, _ officer: Officer) async throws -> CreatedAPIToken {
        var reader = FieldReader(form)
        let name = reader.text("name", "Tên mã", atMost: 100, isRequired: true)
        let expires = reader.day("expires", "Ngày hết hạn")
        try reader.check()
        guard let id = officer.userID else { throw Refusal.forbidden }
        return try await accounts.createToken(named: name ?? "", of: id, expires: expires, by: officer, at: now())
    }

    private func delegate(_ form: Form, _ officer: Officer) async throws {
        var reader = FieldReader(form)
        let receiver = reader.text("userName", "Người nhận", isRequired: true)
        let grant = reader.integer("grant", "Vai trò", in: 1...Int64.max, isRequired: true)
        let from = reader.day("from", "Từ ngày", isRequired: true)
        let until = reader.day("until", "Hết từ ngày", isRequired: true)
        try reader.check()
        guard let grant, let receiver, let from, let until else { return }
        try await accounts.delegate(
            grant: grant,
            toUserName: receiver,
            from: from,
            until: until,
            by: officer,
            at: now()
        )
    }
}

extension TimeCodeOffer {
    /// The form carries the offer back, so that a mistyped code does not cost a new secret.
    fileprivate init?(resent form: Form) {
        guard let secret = form["secret"], let sealed = form["offer"], let uri = form["uri"] else { return nil }
        self.init(secret: secret, uri: uri, sealed: sealed)
    }
}
