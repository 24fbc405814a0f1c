import KhuyenCong

/// The pages before one is signed in.
enum SignInViews {
    /// The address of the page tells it that a form came after the session had ended.
    static let unsaved: URLQuery = ["chua-ghi": "1"]

    static func told(_ query: URLQuery) -> HTML {
        guard query["chua-ghi"] != nil else { return .empty }
        let what: HTML = """
            Phiên làm việc đã hết: nội dung vừa gửi chưa được ghi. Đăng nhập để về trang vừa mở rồi nhập lại.
            """
        return Alert(.warning, what).html
    }

    static func signIn(
        next: String?,
        told: HTML = .empty,
        typed: URLQuery = [:],
        faults: FormFaults = .none,
        in context: AppContext
    ) -> Page {
        let form = FormView(to: .signIn, submit: "Đăng nhập", faults: faults)
        let fields: HTML = """
            \(next.map { next -> HTML in "<input type=\"hidden\" name=\"tiep\" value=\"\(next)\">" })
            \(userName(autocomplete: "username").html(typed["userName"], faults: faults))
            \(password.html(faults: faults))
            \(timeCode.html(faults: faults))
            """
        return Page(
            "Đăng nhập",
            width: .narrow,
            status: faults.status,
            body: "\(told)\(signedInAlready(context))\(form.html(in: context, fields: fields))"
        )
    }

    static func setup(
        _ purpose: SetupLinkPurpose,
        token: String,
        typed: URLQuery = [:],
        faults: FormFaults = .none,
        in context: AppContext
    ) -> Page {
        let form = FormView(to: .setup(token: token), submit: submit(purpose), faults: faults)
        return Page(
            title(purpose),
            width: .narrow,
            status: faults.status,
            body: """
                \(introduction(purpose))
                \(form.html(in: context, fields: fields(purpose, typed: typed, faults: faults)))
                """
        )
    }

    /// The new password and its repetition.
    static func newPassword(_ faults: FormFaults) -> HTML {
        let help: HTML =
            "Ít nhất \(PasswordRules.minimumLength) ký tự; nên là một cụm nhiều từ, có thể có dấu và khoảng trắng."
        let first = FormField(
            "password",
            "Mật khẩu mới",
            .input(kind: .password, autocomplete: "new-password"),
            help: help,
            isRequired: true
        )
        let second = FormField(
            "passwordAgain",
            "Nhập lại mật khẩu mới",
            .input(kind: .password, autocomplete: "new-password"),
            isRequired: true
        )
        return first.html(faults: faults) + second.html(faults: faults)
    }

    static func userName(autocomplete: String) -> FormField {
        FormField(
            "userName",
            "Tên đăng nhập",
            .input(kind: .text, autocomplete: autocomplete),
            isRequired: true
        )
    }

    static let fullName = FormField(
        "fullName",
        "Họ và tên",
        .input(kind: .text, autocomplete: "name"),
        isRequired: true
    )

    private static let password = FormField(
        "password",
        "Mật khẩu",
        .input(kind: .password, autocomplete: "current-password"),
        help: "Nếu quên, xin quản trị viên một liên kết đặt lại mật khẩu.",
        isRequired: true
    )

    private static let timeCode = FormField(
        "timeCode",
        "Mã xác thực",
        .input(kind: .text, inputMode: .numeric, autocomplete: "one-time-code"),
        help: "6 chữ số trong ứng dụng xác thực, nếu ông/bà đã bật."
    )

    private static func signedInAlready(_ context: AppContext) -> HTML? {
        context.session.map { session in
            let name = session.officer.name
            return Alert(.note, "Đang đăng nhập với tên \(name). <a href=\"\(SiteURL.home)\">Về trang tổng quan</a>")
                .html
        }
    }

    private static func title(_ purpose: SetupLinkPurpose) -> String {
        switch purpose {
        case .firstAdministrator: "Thiết lập hệ thống"
        case .password: "Đặt mật khẩu"
        }
    }

    private static func submit(_ purpose: SetupLinkPurpose) -> String {
        switch purpose {
        case .firstAdministrator: "Tạo quản trị viên"
        case .password: "Đặt mật khẩu và đăng nhập"
        }
    }

    private static func introduction(_ purpose: SetupLinkPurpose) -> HTML {
        switch purpose {
        case .firstAdministrator:
            "<p class=\"lead\">Người đầu tiên là quản trị viên của hệ thống. Liên kết này chỉ dùng được một lần.</p>"
        case .password(let userName, let fullName):
            "<p class=\"lead\">\(fullName), tên đăng nhập <strong>\(userName)</strong>. Liên kết này chỉ dùng được một lần.</p>"
        }
    }

    private static func fields(_ purpose: SetupLinkPurpose, typed: URLQuery, faults: FormFaults) -> HTML {
        switch purpose {
        case .firstAdministrator:
            """
            \(fullName.html(typed["fullName"], faults: faults))
            \(userName(autocomplete: "username").html(typed["userName"], faults: faults))
            \(newPassword(faults))
            """
        case .password:
            newPassword(faults)
        }
    }
}
