import KhuyenCong

/// API tokens on one's own page.
enum OwnTokenViews {
    static func tokens(_ own: OwnAccount, _ state: OwnAccountState, in context: AppContext) -> HTML {
        Panel(
            "Mã truy cập API",
            note: "để phần mềm khác làm việc thay ông/bà",
            content: """
                \(state.createdToken.map(shownOnce))
                \(own.tokens.isEmpty ? EmptyState("Chưa có mã nào.").html : table(in: context).html(own.tokens))
                \(form(state, in: context))
                """
        ).html
    }

    private static func shownOnce(_ token: CreatedAPIToken) -> HTML {
        Alert(
            .done,
            "Mã mới, chỉ hiện lần này: <code id=\"api-token\">\(token.token)</code> Chép lại và giữ kín như mật khẩu."
        ).html
    }

    private static func table(in context: AppContext) -> DataTable<APIToken> {
        DataTable<APIToken>(
            "Mã truy cập API",
            columns: [
                .init("Tên") { "\($0.name)" },
                .init("Tạo lúc", .code) { "\($0.createdAt.vietnamese)" },
                .init("Hết hạn", .code) { token in
                    token.expiresAt.map { expiry -> HTML in "\(expiry.day.vietnamese)" } ?? "không thời hạn"
                },
                .init("Việc") { token in
                    let values = [
                        (name: ActField.name, value: OwnAccountAct.revokeToken.rawValue),
                        (name: "token", value: String(token.id)),
                    ]
                    return ActButton("Thu hồi", .me, isDangerous: true, values: values).html(in: context)
                },
            ]
        )
    }

    private static func form(_ state: OwnAccountState, in context: AppContext) -> HTML {
        let act = OwnAccountAct.createToken
        let faults = state.faults(of: act)
        let name = FormField("name", "Tên mã", help: "Để nhớ mã dùng ở đâu.", isRequired: true)
        let expires = FormField("expires", "Hết hạn từ ngày", help: "Ví dụ 31/12/2026; bỏ trống là không thời hạn.")
        let fields: HTML = """
            \(ActField.html(act))
            \(name.html(state.typed("name", for: act), faults: faults))
            \(expires.html(state.typed("expires", for: act), faults: faults))
            """
        return FormView(to: .me, submit: "Tạo mã", faults: faults).html(in: context, fields: fields)
    }
}
