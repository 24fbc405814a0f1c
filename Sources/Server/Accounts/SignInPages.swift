import Hummingbird
import KhuyenCong

/// Signing in, signing out, and the one-time links.
struct SignInPages: RouteGroup {
    let accounts: Accounts
    let now: @Sendable () -> Moment

    func add(to table: inout RouteTable) {
        table.page(.signIn, .none, "Đăng nhập") { request, context in
            SignInViews.signIn(next: request.query["tiep"], told: SignInViews.told(request.query), in: context)
        }
        table.form(.signIn, .none, "Đăng nhập") { form, context in try await signIn(form, context) }
        table.form(.signOut, .none, "Đăng xuất") { _, context in try await signOut(context) }
        table.page(.setup(token: .any), .none, "Liên kết dùng một lần để đặt mật khẩu") { _, context in
            let token = try context.pathText("token")
            let purpose = try await accounts.purpose(ofLink: token, at: now())
            return SignInViews.setup(purpose, token: token, in: context)
        }
        table.form(.setup(token: .any), .none, "Đặt mật khẩu bằng liên kết") { form, context in
            try await setUp(form, context)
        }
    }

    private func signIn(_ form: Form, _ context: AppContext) async throws -> FormOutcome {
        try await FormAttempt.run {
            var reader = FieldReader(form)
            let userName = reader.text("userName", "Tên đăng nhập", isRequired: true)
            let password = PasswordFields.read("password", "Mật khẩu", from: form, &reader)
            try reader.check()
            let credentials = Credentials(
                userName: userName ?? "",
                password: password,
                timeCode: form["timeCode"]
            )
            let session = try await accounts.signIn(credentials, from: context.clientAddress, at: now())
            return .response(SignInPages.started(session, next: form["tiep"], in: context))
        } orShow: { faults in
            SignInViews.signIn(next: form["tiep"], typed: form.fields, faults: faults, in: context)
        }
    }

    private func signOut(_ context: AppContext) async throws -> FormOutcome {
        if let token = context.sessionToken {
            try await accounts.signOut(token: token, at: now())
            context.site.sessions.forget(token: token)
        }
        var response = Response.redirect(to: .signIn)
        SessionCookie.clear(on: &response, isSecure: context.client.isSecure)
        return .response(response)
    }

    private func setUp(_ form: Form, _ context: AppContext) async throws -> FormOutcome {
        let token = try context.pathText("token")
        let purpose = try await accounts.purpose(ofLink: token, at: now())
        return try await FormAttempt.run {
            let session =
                switch purpose {
                case .firstAdministrator: try await makeAdministrator(form, token: token)
                case .password: try await choosePassword(form, token: token)
                }
            context.site.sessions.forgetAll()
            return .response(SignInPages.started(session, next: nil, in: context))
        } orShow: { faults in
            SignInViews.setup(purpose, token: token, typed: form.fields, faults: faults, in: context)
        }
    }

    private func makeAdministrator(_ form: Form, token: String) async throws -> StartedSession {
        var reader = FieldReader(form)
        let userName = reader.text("userName", "Tên đăng nhập", isRequired: true)
        let fullName = reader.text("fullName", "Họ và tên", isRequired: true)
        let password = PasswordFields.readNew(form, &reader)
        try reader.check()
        return try await accounts.setUp(
            link: token,
            userName: userName ?? "",
            fullName: fullName ?? "",
            password: password,
            at: now()
        )
    }

    private func choosePassword(_ form: Form, token: String) async throws -> StartedSession {
        var reader = FieldReader(form)
        let password = PasswordFields.readNew(form, &reader)
        try reader.check()
        return try await accounts.choosePassword(link: token, password: password, at: now())
    }

    /// Hands the session to the browser and leads on.
    static func started(_ session: StartedSession, next: String?, in context: AppContext) -> Response {
        var response = Response.redirect(to: .home)
        if let next, isOwnPath(next) { response.headers[.location] = next }
        SessionCookie.set(
            token: session.token,
            lifetime: Int(Accounts.sessionLongestSeconds),
            on: &response,
            isSecure: context.client.isSecure
        )
        return response
    }

    /// Only a path of this site: "//host" and "/\host" lead elsewhere.
    static func isOwnPath(_ path: String) -> Bool {
        let isPlain = path.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }
        return isPlain && path.hasPrefix("/") && !path.hasPrefix("//") && path.utf8.count < 2000
    }
}

/// Passwords as typed: never trimmed, because a space is a character of theirs.
enum PasswordFields {
    static func read(_ name: String, _ label: String, from form: Form, _ reader: inout FieldReader) -> String {
        let typed = form.fields.values(name).first ?? ""
        if typed.isEmpty { reader.refuse(name, "Nhập \(label.prefix(1).lowercased() + label.dropFirst()).") }
        return typed
    }

    /// A new password, typed twice.
    static func readNew(_ form: Form, _ reader: inout FieldReader) -> String {
        let password = read("password", "Mật khẩu mới", from: form, &reader)
        if !password.isEmpty, form.fields.values("passwordAgain").first != password {
            reader.refuse("passwordAgain", "Hai lần nhập mật khẩu không giống nhau.")
        }
        return password
    }
}
