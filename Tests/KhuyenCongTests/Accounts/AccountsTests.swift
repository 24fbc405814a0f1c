import Database
import Testing

@testable import KhuyenCong

@Suite struct AccountsTests {
    private static let now = AccountWorld.now
    private static let missing: Int64 = 999

    @Test func `a person is added with a first right`() async throws {
        let world = try await AccountWorld()

        let id = try await world.accounts.create(
            NewAccount(
                userName: "Lam.NA",
                fullName: "  Trần  Văn Lâm ",
                grant: NewGrant(role: .promotionCentre, scope: AccountWorld.nghean, from: AccountWorld.today)
            ),
            by: world.administrator,
            at: Self.now
        )

        let account = try await world.accounts.person(id, for: world.administrator)
        #expect(account.userName == "lam.na")
        #expect(account.fullName == "Trần Văn Lâm")
        #expect(!account.hasPassword)
        #expect(account.grants.map(\.grant) == [Grant(role: .promotionCentre, scope: AccountWorld.nghean)])
        #expect(try await world.acts().suffix(2) == ["account.create", "account.grant"])
    }

    /// Names may be anonymised later, so they must not stand in the chained part.
    @Test func `names go to the audit as personal values only`() async throws {
        let world = try await AccountWorld()
        _ = try await world.person("lam", password: AccountWorld.password)

        let texts = try await world.database.read { transaction in
            try transaction.rows("SELECT detail FROM audit_entry") { try $0.get(0) as String }
        }
        let personal = try await world.database.read { transaction in
            try transaction.rows("SELECT body FROM audit_personal ORDER BY sequence") { try $0.get(0) as String }
        }

        #expect(texts.filter { $0.contains("lam") || $0.contains(AccountWorld.password) } == [])
        #expect(personal.last == #"{"fullName":"Trần Văn lam","userName":"lam"}"#)
    }

    @Test func `a user name is given once`() async throws {
        let world = try await AccountWorld()
        _ = try await world.person("lam")

        let refusal = await #expect(throws: Refusal.self) { try await world.person("LAM") }

        #expect(refusal == Refusal(.conflict, "Tên đăng nhập này đã có người dùng.", field: "userName"))
        #expect(try await world.count("SELECT COUNT(*) FROM account") == 2)
    }

    @Test func `a department adds people of its province and no others`() async throws {
        let world = try await AccountWorld()
        let department = try await world.officer("sct", .department)

        let own = try await create("a1", .accountant, in: AccountWorld.vinh, by: department, world)
        await #expect(throws: Refusal.self) {
            try await create("a2", .accountant, in: AccountWorld.thanhhoa, by: department, world)
        }
        await #expect(throws: Refusal.self) {
            try await create("a3", .department, in: AccountWorld.nghean, by: department, world)
        }
        await #expect(throws: Refusal.self) {
            try await world.accounts.create(
                NewAccount(userName: "a4", fullName: "Không vai trò"),
                by: department,
                at: Self.now
            )
        }

        #expect(try await world.accounts.people(for: department).map(\.userName) == ["a1x", "sct"])
        #expect(try await world.grants(of: own).map(\.role) == [.accountant])
    }

    @Test func `whoever does not manage people sees none`() async throws {
        let world = try await AccountWorld()
        let centre = try await world.officer("lam")

        await #expect(throws: Refusal.forbidden) { try await world.accounts.people(for: centre) }
        await #expect(throws: Refusal.forbidden) { try await create("a1", .judge, by: centre, world) }
    }

    @Test func `a person of another province is not found`() async throws {
        let world = try await AccountWorld()
        let department = try await world.officer("sct", .department)
        let stranger = try await world.person("xath", in: AccountWorld.thanhhoa)

        await #expect(throws: Refusal.missing) { try await world.accounts.person(stranger, for: department) }
        await #expect(throws: Refusal.missing) {
            try await world.accounts.disable(stranger, by: department, at: Self.now)
        }
        await #expect(throws: Refusal.missing) {
            try await world.accounts.person(Self.missing, for: world.administrator)
        }
    }

    /// Otherwise a Department would take over an account that may do more than itself.
    @Test func `a person with a right one could not give is seen and left alone`() async throws {
        let world = try await AccountWorld()
        let department = try await world.officer("sct", .department)
        let auditor = try await world.person("kiemtoan", .auditor)

        #expect(try await world.accounts.person(auditor, for: department).userName == "kiemtoan")
        await #expect(throws: Refusal.forbidden) {
            try await world.accounts.recover(auditor, by: department, at: Self.now)
        }
        await #expect(throws: Refusal.forbidden) {
            try await world.accounts.setPassword(AccountWorld.password, of: auditor, by: department, at: Self.now)
        }
    }

    @Test func `a disabled person loses sessions, tokens and links`() async throws {
        let world = try await AccountWorld()
        let lam = try await world.officer("lam", password: AccountWorld.password)
        let id = try #require(lam.userID)
        let session = try await world.signIn("lam")
        let token = try await world.accounts.createToken(named: "báo cáo", of: id, by: lam, at: Self.now)
        _ = try await world.accounts.officer(forToken: token.token, at: Self.now)

        try await world.accounts.disable(id, by: world.administrator, at: Self.now)

        #expect(try await world.accounts.session(forToken: session.token, at: Self.now) == nil)
        #expect(try await world.accounts.officer(forToken: token.token, at: Self.now) == nil)
        await #expect(throws: Refusal.self) { try await world.signIn("lam") }
        #expect(try await world.acts().last == "account.disable")

        try await world.accounts.enable(id, by: world.administrator, at: Self.now)
        #expect(try await world.accounts.person(id, for: world.administrator).disabledAt == nil)
        #expect(try await world.accounts.officer(forToken: token.token, at: Self.now) == nil)
    }

    @Test func `the last administrator stays`() async throws {
        let world = try await AccountWorld()
        let id = try #require(world.administrator.userID)
        let grantID = try #require(try await world.accounts.person(id, for: world.administrator).grants.first?.id)

        let refusals = [
            await #expect(throws: Refusal.self) {
                try await world.accounts.disable(id, by: .localOperator, at: Self.now)
            },
            await #expect(throws: Refusal.self) {
                try await world.accounts.revoke(grant: grantID, by: .localOperator, at: Self.now)
            },
        ]
        _ = try await world.person("hai", .administrator, in: .nation)
        try await world.accounts.disable(id, by: .localOperator, at: Self.now)

        #expect(
            refusals.map { $0?.message } == Array(repeating: "Đây là quản trị viên duy nhất của hệ thống.", count: 2)
        )
        #expect(try await world.accounts.person(id, for: .localOperator).isDisabled)
    }

    @Test func `an administrator's second grant may go`() async throws {
        let world = try await AccountWorld()
        let id = try #require(world.administrator.userID)
        let inProvince = NewGrant(role: .administrator, scope: AccountWorld.nghean, from: AccountWorld.today)
        let second = try await world.accounts.grant(inProvince, to: id, by: world.administrator, at: Self.now)

        try await world.accounts.revoke(grant: second, by: world.administrator, at: Self.now)

        #expect(try await world.grants(of: id) == [Grant(role: .administrator, scope: .nation)])
    }

    @Test func `a new name is kept and the old one stays in the audit's personal part`() async throws {
        let world = try await AccountWorld()
        let id = try await world.person("lam")

        try await world.accounts.rename(id, to: "Trần Văn Lâm", by: world.administrator, at: Self.now)

        #expect(try await world.accounts.person(id, for: world.administrator).fullName == "Trần Văn Lâm")
        let personal: String? = try await world.database.read {
            try $0.value("SELECT body FROM audit_personal ORDER BY sequence DESC LIMIT 1")
        }
        #expect(personal == #"{"after":{"fullName":"Trần Văn Lâm"},"before":{"fullName":"Trần Văn lam"}}"#)
    }

    @Test func `a person is anonymised everywhere and the chain holds`() async throws {
        let world = try await AccountWorld()
        let id = try await world.person("lam")
        await #expect(throws: Refusal.self) {
            try await world.accounts.anonymise(id, by: world.administrator, at: Self.now)
        }
        try await world.accounts.disable(id, by: world.administrator, at: Self.now)

        try await world.accounts.anonymise(id, by: world.administrator, at: Self.now)

        let account = try await world.accounts.person(id, for: world.administrator)
        #expect([account.userName, account.fullName] == ["an-danh-\(id)", "Đã ẩn danh"])
        let named = try await world.count("SELECT COUNT(*) FROM audit_personal WHERE body LIKE '%Trần Văn lam%'")
        #expect(named == 0)
        let head = try await world.database.read { try Audit.head(in: $0) }
        #expect(try await Audit.verify(world.database) == .sound(head))
    }

    @Test(
        arguments: [
            (PeopleFilter(), ["bao", "lam", "quantri", "xath"]),
            (PeopleFilter(role: .promotionCentre), ["lam", "xath"]),
            (PeopleFilter(province: "38"), ["xath"]),
            (PeopleFilter(isDisabled: true), ["bao"]),
            (PeopleFilter(role: .auditor, isDisabled: false), []),
        ] as [(PeopleFilter, [String])]
    )
    func `a filter keeps the people it names`(filter: PeopleFilter, userNames: [String]) async throws {
        let world = try await AccountWorld()
        _ = try await world.person("lam")
        _ = try await world.person("xath", in: AccountWorld.thanhhoa)
        let bao = try await world.person("bao", .auditor)
        try await world.accounts.disable(bao, by: world.administrator, at: Self.now)

        #expect(try await world.accounts.people(filter, for: world.administrator).map(\.userName) == userNames)
    }

    @Test(arguments: [1, 3])
    func `the number of queries does not grow with the people`(count: Int) async throws {
        let world = try await AccountWorld()
        for index in 1...count { _ = try await world.person("nguoi\(index)") }
        let before = world.database.statementCount

        _ = try await world.accounts.people(for: world.administrator)

        #expect(world.database.statementCount - before == 2)
    }

    private func create(
        _ userName: String,
        _ role: Role,
        in scope: Grant.Scope = AccountWorld.nghean,
        by officer: Officer,
        _ world: AccountWorld
    ) async throws -> Int64 {
        try await world.accounts.create(
            NewAccount(
                userName: userName + "x",
                fullName: "Lê Thị Bình",
                grant: NewGrant(role: role, scope: scope, from: AccountWorld.today)
            ),
            by: officer,
            at: Self.now
        )
    }
}
