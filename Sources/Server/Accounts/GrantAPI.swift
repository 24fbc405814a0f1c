import HTTPTypes
import KhuyenCong

/// Rights taken back and lent, and links that set a password, for other programs.
struct GrantAPI: RouteGroup {
    let accounts: Accounts
    let now: @Sendable () -> Moment

    func add(to table: inout RouteTable) {
        table.remove(.grant(.any), .ownAccount, "Thu hồi một vai trò đã giao, hoặc đã ủy quyền") { _, context in
            try await accounts.revoke(grant: context.pathID(), by: context.requireOfficer(), at: now())
            context.site.sessions.forgetAll()
        }
        table.read(.delegations, .ownAccount, "Vai trò mình đang ủy quyền", answer: [DelegationAnswer].self) {
            _,
            context in
            try await accounts.lent(by: context.requireOfficer()).map(DelegationAnswer.init)
        }
        table.act(
            .post,
            .delegations,
            .ownAccount,
            "Ủy quyền một vai trò của mình cho người khác, từ ngày đến trước ngày",
            body: DelegationBody.self,
            status: .created,
            answer: [DelegationAnswer].self
        ) { body, _, context in
            let officer = try context.requireOfficer()
            try await accounts.delegate(
                grant: body.grant,
                toUserName: body.userName,
                from: body.from,
                until: body.until,
                by: officer,
                at: now()
            )
            context.site.sessions.forgetAll()
            return try await accounts.lent(by: officer).map(DelegationAnswer.init)
        }
        addLinks(to: &table)
    }

    private func addLinks(to table: inout RouteTable) {
        table.act(
            .post,
            .invitations(.any),
            .managePeople,
            "Liên kết mới để người chưa có mật khẩu đặt mật khẩu; chỉ trả về một lần",
            status: .created,
            answer: SetupLinkAnswer.self
        ) { _, context in
            let token = try await accounts.invite(context.pathID(), by: context.requireOfficer(), at: now())
            return SetupLinkAnswer(setupPath: SiteURL.setup(token: token).string)
        }
        table.act(
            .post,
            .recoveries(.any),
            .managePeople,
            "Liên kết để người quên mật khẩu đặt lại; chỉ trả về một lần",
            status: .created,
            answer: SetupLinkAnswer.self
        ) { _, context in
            let token = try await accounts.recover(context.pathID(), by: context.requireOfficer(), at: now())
            context.site.sessions.forgetAll()
            return SetupLinkAnswer(setupPath: SiteURL.setup(token: token).string)
        }
    }
}

struct DelegationBody: Codable, Sendable {
    /// The number of one's own right.
    let grant: Int64
    /// Who receives it.
    let userName: String
    let from: Day
    /// The first day on which it no longer holds.
    let until: Day
}

struct DelegationAnswer: Codable, Sendable {
    let receiver: String
    let grant: GrantAnswer

    init(_ lent: LentGrant) {
        receiver = lent.receiver
        grant = GrantAnswer(lent.grant)
    }
}

struct SetupLinkAnswer: Codable, Sendable {
    /// Where the person chooses a password, once.
    let setupPath: String
}
