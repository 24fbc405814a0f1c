import KhuyenCong

/// Password, authenticator app and sessions on one's own page.
enum OwnSecurityViews {
    static func password(_ state: OwnAccountState, in context: AppContext) -> HTML {
        let faults = state.faults(of: .changePassword)
        let fields: HTML = """
            \(ActField.html(OwnAccountAct.changePassword))
            \(currentPassword("currentPassword", "Mật khẩu hiện tại").html(faults: faults))
            \(SignInViews.newPassword(faults))
            """
        let form = FormView(to: .me, submit: "Đổi mật khẩu", faults: faults)
        return Panel(
            "Mật khẩu",
            note: "đổi mật khẩu thì mọi thiết bị khác phải đăng nhập lại",
            content: form.html(in: context, fields: fields)
        ).html
    }

    static func timeCode(_ own: OwnAccount, _ state: OwnAccountState, in context: AppContext) -> HTML {
        let content =
            if let offer = state.offer {
                confirmation(offer, state, in: context)
            } else if own.account.asksForTimeCode {
                removal(state, in: context)
            } else {
                invitation(in: context)
            }
        return Panel("Mã xác thực", content: content).html
    }

    static func sessions(_ own: OwnAccount, in context: AppContext) -> HTML {
        let table = DataTable<SessionInfo>(
            "Phiên đăng nhập",
            columns: [
                .init("Bắt đầu", .code) { "\($0.startedAt.vietnamese)" },
                .init("Hết hạn", .code) { "\($0.expiresAt.vietnamese)" },
                .init("Thiết bị") { $0.isCurrent ? Tag(.good, "thiết bị này").html : "thiết bị khác" },
            ]
        )
        let hasOthers = own.sessions.contains { !$0.isCurrent }
        let values = [(name: ActField.name, value: OwnAccountAct.endOtherSessions.rawValue)]
        let end = ActButton("Đăng xuất khỏi các thiết bị khác", .me, values: values)
        return Panel(
            "Phiên đăng nhập",
            content: """
                \(table.html(own.sessions))
                \(if: hasOthers, "<div class=\"actions\">\(end.html(in: context))</div>")
                """
        ).html
    }

    private static func invitation(in context: AppContext) -> HTML {
        let values = [(name: ActField.name, value: OwnAccountAct.offerTimeCode.rawValue)]
        let begin = ActButton("Bật mã xác thực", .me, values: values)
        return """
            <p>Ngoài mật khẩu, mỗi lần đăng nhập cần thêm mã 6 số trong ứng dụng xác thực trên điện thoại.</p>
            <div class="actions">\(begin.html(in: context))</div>
            """
    }

    private static func confirmation(
        _ offer: TimeCodeOffer,
        _ state: OwnAccountState,
        in context: AppContext
    ) -> HTML {
        let faults = state.faults(of: .confirmTimeCode)
        let code = FormField(
            "timeCode",
            "Mã trong ứng dụng",
            .input(kind: .text, inputMode: .numeric, autocomplete: "one-time-code"),
            help: "6 chữ số đang hiện trong ứng dụng.",
            isRequired: true
        )
        let fields: HTML = """
            \(ActField.html(OwnAccountAct.confirmTimeCode))
            <input type="hidden" name="offer" value="\(offer.sealed)">
            <input type="hidden" name="secret" value="\(offer.secret)">
            <input type="hidden" name="uri" value="\(offer.uri)">
            \(code.html(faults: faults))
            """
        let form = FormView(to: .me, submit: "Xác nhận", faults: faults, cancel: .me)
        return """
            <p>Quét mã này bằng ứng dụng xác thực, hoặc nhập khóa bằng tay, rồi nhập mã mà ứng dụng hiện ra.</p>
            \(QRCode(offer.uri)?.svg(label: "Mã để ứng dụng xác thực quét"))
            \(DefinitionList([
                (name: "Khóa", value: "<code>\(grouped(offer.secret))</code>"),
                (name: "Địa chỉ cho ứng dụng", value: "<code>\(offer.uri)</code>"),
            ]).html)
            \(form.html(in: context, fields: fields))
            """
    }

    private static func removal(_ state: OwnAccountState, in context: AppContext) -> HTML {
        let faults = state.faults(of: .removeTimeCode)
        let fields: HTML = """
            \(ActField.html(OwnAccountAct.removeTimeCode))
            \(currentPassword("passwordForRemoval", "Mật khẩu").html(faults: faults))
            """
        let form = FormView(to: .me, submit: "Bỏ mã xác thực", faults: faults)
        return """
            <p>\(Tag(.good, "đang bật").html) Mỗi lần đăng nhập cần mã 6 số trong ứng dụng xác thực.</p>
            \(form.html(in: context, fields: fields))
            """
    }

    private static func currentPassword(_ name: String, _ label: String) -> FormField {
        FormField(name, label, .input(kind: .password, autocomplete: "current-password"), isRequired: true)
    }

    /// In fours, as people copy it.
    private static func grouped(_ secret: String) -> String {
        var words: [Substring] = []
        var rest = Substring(secret)
        while !rest.isEmpty {
            words.append(rest.prefix(4))
            rest = rest.dropFirst(4)
        }
        return words.joined(separator: " ")
    }
}
