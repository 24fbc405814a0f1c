import KhuyenCong

/// What the page of one person shows.
struct PersonView: Sendable {
    let account: Account
    let fields: GrantFields
    let mayManage: Bool
    let officer: Officer

    var places: GrantPlaceNames {
        fields.places
    }
}

enum PersonViews {
    static func page(_ view: PersonView, _ state: PersonState, in context: AppContext) -> Page {
        let account = view.account
        return Page(
            account.fullName,
            section: .people,
            crumbs: [Crumb("Người dùng", .people)],
            summary: "Tên đăng nhập \(account.userName) · \(account.stateTag)",
            width: .narrow,
            status: state.faults.status,
            body: """
                \(facts(view))
                \(grants(view, in: context))
                \(if: !account.isDisabled, newGrant(view, state, in: context))
                \(if: view.mayManage, management(view, state, in: context))
                """
        )
    }

    /// A link with which somebody chooses a password; it stands on this one answer and nowhere else.
    static func link(_ token: String, for person: Account, title: String) -> Page {
        Page(
            title,
            section: .people,
            crumbs: [Crumb("Người dùng", .people), Crumb(person.fullName, .person(person.id))],
            width: .narrow,
            body: """
                <p>Gửi liên kết này cho \(person.fullName) (tên đăng nhập <strong>\(person.userName)</strong>) để đặt
                mật khẩu. Liên kết dùng được một lần, trong 24 giờ, và chỉ hiện ở đây.</p>
                <p><code id="setup-link">\(SiteURL.setup(token: token))</code></p>
                <div class="actions">\(ButtonLink("Về trang của \(person.fullName)", .person(person.id)).html)</div>
                """
        )
    }

    static func done(_ act: PersonAct) -> String {
        switch act {
        case .rename: "Đã sửa họ tên."
        case .grant: "Đã giao vai trò."
        case .revoke: "Đã thu hồi vai trò."
        case .invite, .recover: "Đã tạo liên kết."
        case .disable: "Đã khóa tài khoản."
        case .enable: "Đã mở khóa tài khoản."
        case .anonymise: "Đã ẩn danh."
        }
    }

    private static func facts(_ view: PersonView) -> HTML {
        DefinitionList([
            (name: "Tạo lúc", value: "\(view.account.createdAt.vietnamese)"),
            (name: "Mật khẩu", value: view.account.hasPassword ? "đã đặt" : "chưa đặt"),
            (name: "Mã xác thực", value: view.account.asksForTimeCode ? "đang bật" : "không bật"),
            (name: "Khóa lúc", value: "\(view.account.disabledAt?.vietnamese)"),
        ]).html
    }

    private static func grants(_ view: PersonView, in context: AppContext) -> HTML {
        let table = DataTable<AccountGrant>(
            "Vai trò",
            columns: [
                .init("Vai trò") { "\($0.role.label)" },
                .init("Nơi") { "\(view.places.label(of: $0.scope))" },
                .init("Thời hạn") { "\($0.validity.label)" },
                .init("Việc") { grant in revocation(of: grant, view, in: context) },
            ]
        )
        let rows = view.account.grants
        let content = rows.isEmpty ? EmptyState("Người này chưa có vai trò nào.").html : table.html(rows)
        return Panel("Vai trò", content: content).html
    }

    private static func revocation(of grant: AccountGrant, _ view: PersonView, in context: AppContext) -> HTML {
        guard AccountPolicy.mayGrant(grant.role, in: grant.scope, by: view.officer) else { return "—" }
        let values = [
            (name: ActField.name, value: PersonAct.revoke.rawValue), (name: "grant", value: String(grant.id)),
        ]
        return ActButton("Thu hồi", .person(view.account.id), isDangerous: true, values: values).html(in: context)
    }

    private static func newGrant(_ view: PersonView, _ state: PersonState, in context: AppContext) -> HTML {
        let faults = state.faults(of: .grant)
        let fields: HTML = """
            \(ActField.html(PersonAct.grant))\(view.fields.html(state.typed(for: .grant), faults: faults))
            """
        let form = FormView(to: .person(view.account.id), submit: "Giao vai trò", faults: faults)
        return Panel("Giao vai trò", content: form.html(in: context, fields: fields)).html
    }

    private static func management(_ view: PersonView, _ state: PersonState, in context: AppContext) -> HTML {
        let faults = state.faults(of: .rename)
        let typed = state.typed(for: .rename)["fullName"] ?? view.account.fullName
        let name = FormField("fullName", "Họ và tên", isRequired: true)
        let form = FormView(to: .person(view.account.id), submit: "Sửa họ tên", faults: faults)
        let fields: HTML = "\(ActField.html(PersonAct.rename))\(name.html(typed, faults: faults))"
        let buttons: HTML = """
            \(obstacle(state))
            <div class="actions">\(each: acts(view.account), { act in button(act, view, in: context) })</div>
            """
        return Panel("Họ tên", content: form.html(in: context, fields: fields)).html
            + Panel("Đăng nhập", note: explanation(view.account), content: buttons).html
    }

    /// What a rule said against an act that is only a button.
    private static func obstacle(_ state: PersonState) -> HTML? {
        guard let act = state.act, act != .rename, act != .grant else { return nil }
        return ErrorSummary(state.faults).html
    }

    private static func explanation(_ account: Account) -> String {
        if account.isDisabled {
            return "ẩn danh thì họ tên không còn hiện ở đâu, kể cả trong nhật ký; báo cáo đã chốt giữ nguyên chữ"
        }
        return "đặt lại mật khẩu hay khóa đều kết thúc mọi phiên và mã truy cập của người này"
    }

    private static func acts(_ account: Account) -> [PersonAct] {
        if account.isDisabled { return [.enable, .anonymise] }
        return [account.hasPassword ? .recover : .invite, .disable]
    }

    private static func button(_ act: PersonAct, _ view: PersonView, in context: AppContext) -> HTML {
        ActButton(
            label(act),
            .person(view.account.id),
            isDangerous: act == .disable || act == .anonymise,
            values: [(name: ActField.name, value: act.rawValue)]
        ).html(in: context)
    }

    private static func label(_ act: PersonAct) -> String {
        switch act {
        case .rename: "Sửa họ tên"
        case .grant: "Giao vai trò"
        case .revoke: "Thu hồi"
        case .invite: "Tạo liên kết đặt mật khẩu"
        case .recover: "Đặt lại mật khẩu"
        case .disable: "Khóa tài khoản"
        case .enable: "Mở khóa"
        case .anonymise: "Ẩn danh"
        }
    }
}
