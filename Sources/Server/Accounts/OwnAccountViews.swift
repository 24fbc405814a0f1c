import KhuyenCong

/// One's own page, panel by panel.
enum OwnAccountViews {
    static func page(_ own: OwnAccount, _ state: OwnAccountState, in context: AppContext) -> Page {
        Page(
            own.account.fullName,
            summary: "Tên đăng nhập \(own.account.userName)",
            width: .narrow,
            status: state.faults.status,
            body: """
                \(rights(own))
                \(OwnSecurityViews.password(state, in: context))
                \(OwnSecurityViews.timeCode(own, state, in: context))
                \(OwnSecurityViews.sessions(own, in: context))
                \(OwnTokenViews.tokens(own, state, in: context))
                \(delegation(own, state, in: context))
                """
        )
    }

    private static func rights(_ own: OwnAccount) -> HTML {
        let table = DataTable<AccountGrant>(
            "Vai trò đang giữ",
            columns: [
                .init("Vai trò") { "\($0.role.label)" },
                .init("Nơi") { "\(own.places.label(of: $0.scope))" },
                .init("Thời hạn") { "\($0.validity.label)" },
                .init("Nguồn") { $0.delegatedBy == nil ? "được giao" : "được ủy quyền" },
            ]
        )
        let grants = own.account.grants
        let content = grants.isEmpty ? EmptyState("Ông/bà chưa có vai trò nào.").html : table.html(grants)
        return Panel("Vai trò", content: content).html
    }

    private static func delegation(_ own: OwnAccount, _ state: OwnAccountState, in context: AppContext) -> HTML {
        let lendable = own.account.grantsInForce(on: own.today).filter { grant in
            grant.delegatedBy == nil && grant.role != .administrator
        }
        guard !lendable.isEmpty || !own.lent.isEmpty else { return .empty }
        return Panel(
            "Ủy quyền",
            note: "trong phạm vi và thời hạn của mình",
            content: """
                \(if: !own.lent.isEmpty, lentTable(own, in: context))
                \(if: !lendable.isEmpty, delegationForm(lendable, own, state, in: context))
                """
        ).html
    }

    private static func lentTable(_ own: OwnAccount, in context: AppContext) -> HTML {
        DataTable<LentGrant>(
            "Đang ủy quyền",
            columns: [
                .init("Người nhận") { "\($0.receiver)" },
                .init("Vai trò") { "\($0.grant.role.label)" },
                .init("Nơi") { "\(own.places.label(of: $0.grant.scope))" },
                .init("Thời hạn") { "\($0.grant.validity.label)" },
                .init("Việc") { lent in
                    let values = [
                        (name: ActField.name, value: OwnAccountAct.revokeDelegation.rawValue),
                        (name: "grant", value: String(lent.grant.id)),
                    ]
                    return ActButton("Thôi ủy quyền", .me, values: values).html(in: context)
                },
            ]
        ).html(own.lent)
    }

    private static func delegationForm(
        _ lendable: [AccountGrant],
        _ own: OwnAccount,
        _ state: OwnAccountState,
        in context: AppContext
    ) -> HTML {
        let act = OwnAccountAct.delegate
        let faults = state.faults(of: act)
        let options = lendable.map { grant in
            (value: String(grant.id), label: grant.role.label + ", " + own.places.label(of: grant.scope))
        }
        let grant = FormField("grant", "Vai trò", .choice(options, empty: nil), isRequired: true)
        let receiver = FormField("userName", "Tên đăng nhập của người nhận", isRequired: true)
        let fields: HTML = """
            \(ActField.html(act))
            \(grant.html(state.typed("grant", for: act), faults: faults))
            \(receiver.html(state.typed("userName", for: act), faults: faults))
            \(GrantFields.from.html(state.typed("from", for: act) ?? own.today.vietnamese, faults: faults))
            \(GrantFields.until(isRequired: true).html(state.typed("until", for: act), faults: faults))
            """
        return FormView(to: .me, submit: "Ủy quyền", faults: faults).html(in: context, fields: fields)
    }
}
