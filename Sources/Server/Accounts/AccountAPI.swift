import HTTPTypes
import KhuyenCong

/// People and tokens as JSON.
struct AccountAPI: RouteGroup {
    let accounts: Accounts
    let now: @Sendable () -> Moment

    func add(to table: inout RouteTable) {
        addPeople(to: &table)
        addPersonActs(to: &table)
        addTokens(to: &table)
    }

    private func addPeople(to table: inout RouteTable) {
        let filters = [
            Parameter("role", .choice(Role.allCases.map(\.rawValue)), "Vai trò"),
            Parameter("province", .text, "Mã tỉnh trên bản đồ hiện nay"),
            Parameter("disabled", .choice(["true", "false"]), "Đã khóa hay không"),
        ]
        table.read(
            .people,
            .managePeople,
            "Danh sách người dùng",
            parameters: filters,
            answer: PeopleAnswer.self
        ) { request, context in
            let filter = PeopleFilter(
                role: request.query["role"].flatMap(Role.init(rawValue:)),
                province: request.query["province"],
                isDisabled: request.query["disabled"].map { $0 == "true" }
            )
            let people = try await accounts.people(filter, for: context.requireOfficer())
            return PeopleAnswer(people: people.map(PersonAnswer.init))
        }
        table.read(.person(.any), .managePeople, "Một người dùng", answer: PersonAnswer.self) { _, context in
            try await person(context.pathID(), context)
        }
    }

    private func addPersonActs(to table: inout RouteTable) {
        table.act(
            .post,
            .people,
            .managePeople,
            "Thêm người dùng",
            body: PersonBody.self,
            status: .created,
            answer: CreatedPersonAnswer.self
        ) { body, _, context in try await create(body, context) }
        table.act(
            .patch,
            .person(.any),
            .managePeople,
            "Sửa họ tên, khóa hoặc mở khóa một người",
            body: PersonChange.self,
            answer: PersonAnswer.self
        ) { body, _, context in try await change(body, context) }
        table.act(
            .post,
            .person(.any),
            .managePeople,
            "Giao một vai trò",
            body: GrantBody.self,
            status: .created,
            answer: PersonAnswer.self
        ) { body, _, context in
            let id = try context.pathID()
            try await accounts.grant(body.newGrant, to: id, by: context.requireOfficer(), at: now())
            context.site.sessions.forgetAll()
            return try await person(id, context)
        }
    }

    private func addTokens(to table: inout RouteTable) {
        table.read(.tokens, .ownAccount, "Mã truy cập của mình", answer: TokensAnswer.self) { _, context in
            let tokens = try await accounts.tokens(of: context.requireOfficer(), at: now())
            return TokensAnswer(tokens: tokens.map(TokenAnswer.init))
        }
        table.act(
            .post,
            .tokens,
            .ownAccount,
            "Tạo mã truy cập; mã chỉ trả về một lần",
            body: TokenBody.self,
            status: .created,
            answer: CreatedTokenAnswer.self
        ) { body, _, context in
            let officer = try context.requireOfficer()
            guard let id = officer.userID else { throw Refusal.forbidden }
            let token = try await accounts.createToken(
                named: body.name,
                of: id,
                expires: body.expires,
                by: officer,
                at: now()
            )
            return CreatedTokenAnswer(id: token.id, token: token.token)
        }
        table.remove(.token(.any), .ownAccount, "Thu hồi mã truy cập của mình") { _, context in
            try await accounts.revokeToken(context.pathID(), by: context.requireOfficer(), at: now())
        }
    }

    private func person(_ id: Int64, _ context: AppContext) async throws -> PersonAnswer {
        PersonAnswer(try await accounts.person(id, for: context.requireOfficer()))
    }

    private func create(_ body: PersonBody, _ context: AppContext) async throws -> CreatedPersonAnswer {
        let officer = try context.requireOfficer()
        let new = NewAccount(
            userName: body.userName,
            fullName: body.fullName,
            grant: try body.grant?.newGrant
        )
        let person = try await accounts.createInvited(new, by: officer, at: now())
        return CreatedPersonAnswer(id: person.id, setupPath: SiteURL.setup(token: person.token).string)
    }

    private func change(_ body: PersonChange, _ context: AppContext) async throws -> PersonAnswer {
        let id = try context.pathID()
        try await accounts.change(
            id,
            fullName: body.fullName,
            isDisabled: body.disabled,
            by: context.requireOfficer(),
            at: now()
        )
        context.site.sessions.forgetAll()
        return try await person(id, context)
    }
}
