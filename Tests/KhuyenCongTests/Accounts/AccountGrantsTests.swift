import Database
import Testing

@testable import KhuyenCong

@Suite struct AccountGrantsTests {
    private static let now = AccountWorld.now
    private static let yearEnd = Day.lastOfYear(2026)

    @Test(
        arguments: [
            ("2026-03-01", nil, true), ("2026-03-02", nil, true), ("2026-03-03", nil, false),
            ("2026-01-01", "2026-03-03", true), ("2026-01-01", "2026-03-02", false),
        ] as [(String, String?, Bool)]
    )
    func `a right holds from its first day until before its last`(
        from: String,
        until: String?,
        holds: Bool
    ) async throws {
        let world = try await AccountWorld()
        let id = try await world.person("lam", .judge)

        let grant = NewGrant(
            role: .accountant,
            scope: AccountWorld.vinh,
            from: try #require(Day(from)),
            until: until.flatMap { Day($0) }
        )
        try await world.accounts.grant(grant, to: id, by: world.administrator, at: Self.now)

        let held = try await world.grants(of: id).contains(Grant(role: .accountant, scope: AccountWorld.vinh))
        #expect(held == holds)
    }

    @Test(
        arguments: [
            (Grant.Scope.province("99"), "province"), (.commune("16681", province: "38"), "commune"),
            (.commune("40", province: "40"), "commune"),
        ]
    )
    func `a place that today's map does not have is refused`(scope: Grant.Scope, field: String) async throws {
        let world = try await AccountWorld()

        let refusal = await #expect(throws: Refusal.self) { try await world.person("lam", .judge, in: scope) }

        #expect(refusal?.field == field)
        #expect(try await world.count("SELECT COUNT(*) FROM account WHERE user_name = 'lam'") == 0)
    }

    @Test func `an organisation that does not exist and days in the wrong order are refused`() async throws {
        let world = try await AccountWorld()
        let id = try await world.person("lam")
        let homeless = NewGrant(role: .judge, scope: .nation, organisationID: 5, from: AccountWorld.today)
        let backwards = NewGrant(role: .judge, scope: .nation, from: AccountWorld.today, until: AccountWorld.today)

        let fields = [
            await #expect(throws: Refusal.self) {
                try await world.accounts.grant(homeless, to: id, by: world.administrator, at: Self.now)
            },
            await #expect(throws: Refusal.self) {
                try await world.accounts.grant(backwards, to: id, by: world.administrator, at: Self.now)
            },
        ].map { $0?.field }

        #expect(fields == ["organisation", "validUntil"])
    }

    @Test func `a right is taken back at once`() async throws {
        let world = try await AccountWorld()
        let id = try await world.person("lam")
        let grantID = try await world.onlyGrant(of: id)

        try await world.accounts.revoke(grant: grantID, by: world.administrator, at: Self.now)

        #expect(try await world.grants(of: id) == [])
        #expect(try await world.acts().last == "account.revoke")
        await #expect(throws: Refusal.missing) {
            try await world.accounts.revoke(grant: grantID, by: world.administrator, at: Self.now)
        }
    }

    @Test func `a holder lends a right within place and days`() async throws {
        let world = try await AccountWorld()
        let lender = try await world.officer("lanhdao", .peoplesCommitteeLeader, until: Self.yearEnd)
        let receiver = try await world.person("pho", .judge)

        try await lend(by: lender, to: "PHO", scope: AccountWorld.vinh, world)

        #expect(
            try await world.grants(of: receiver) == [
                Grant(role: .judge, scope: AccountWorld.nghean),
                Grant(role: .peoplesCommitteeLeader, scope: AccountWorld.vinh),
            ]
        )
        let lent = try await world.accounts.lent(by: lender)
        #expect(lent.map(\.receiver) == ["Trần Văn pho"])
        #expect(try await world.acts().last == "account.delegate")
    }

    @Test func `more than one holds is not lent`() async throws {
        let world = try await AccountWorld()
        let lender = try await world.officer("lanhdao", .peoplesCommitteeLeader, until: Self.yearEnd)
        _ = try await world.person("pho", .judge)

        let fields = [
            await #expect(throws: Refusal.self) { try await lend(by: lender, to: "pho", scope: .nation, world) },
            await #expect(throws: Refusal.self) { try await lend(by: lender, to: "pho", from: "2026-01-01", world) },
            await #expect(throws: Refusal.self) { try await lend(by: lender, to: "pho", until: "2027-01-01", world) },
            await #expect(throws: Refusal.self) { try await lend(by: lender, to: "lanhdao", world) },
            await #expect(throws: Refusal.self) { try await lend(by: lender, to: "khongcoai", world) },
        ].map { $0?.field }

        #expect(fields == ["province", "until", "until", "userName", "userName"])
    }

    @Test func `somebody else's right is not found, and what was lent is not lent on`() async throws {
        let world = try await AccountWorld()
        let lender = try await world.officer("lanhdao", .peoplesCommitteeLeader)
        let receiver = try await world.officer("pho", .judge)
        _ = try await world.person("bac", .judge)
        let lenderID = try #require(lender.userID)
        let own = try await world.onlyGrant(of: lenderID)
        let lent = try await lend(by: lender, to: "pho", world)

        await #expect(throws: Refusal.missing) { try await delegate(own, by: receiver, to: "bac", world) }
        let refusal = await #expect(throws: Refusal.self) { try await delegate(lent, by: receiver, to: "bac", world) }

        #expect(refusal?.kind == .conflict)
    }

    @Test func `the lender takes back what was lent`() async throws {
        let world = try await AccountWorld()
        let lender = try await world.officer("lanhdao", .peoplesCommitteeLeader)
        let receiver = try await world.person("pho", .judge)
        let lent = try await lend(by: lender, to: "pho", world)

        try await world.accounts.revoke(grant: lent, by: lender, at: Self.now)

        #expect(try await world.grants(of: receiver).map(\.role) == [.judge])
    }

    @Test(arguments: [true, false])
    func `what was lent ends with the right or the person it came from`(byDisabling: Bool) async throws {
        let world = try await AccountWorld()
        let lender = try await world.officer("lanhdao", .peoplesCommitteeLeader)
        let receiver = try await world.person("pho", .judge)
        let lenderID = try #require(lender.userID)
        let own = try await world.onlyGrant(of: lenderID)
        try await lend(by: lender, to: "pho", world)

        if byDisabling {
            try await world.accounts.disable(lenderID, by: world.administrator, at: Self.now)
        } else {
            try await world.accounts.revoke(grant: own, by: world.administrator, at: Self.now)
        }

        #expect(try await world.grants(of: receiver).map(\.role) == [.judge])
    }

    @Test(
        arguments: [(nil, [.judge, .peoplesCommitteeLeader]), (Day("2026-05-01"), [.judge])] as [(Day?, [Role])]
    )
    func `what was lent outlives its right only under one that lasts as long`(end: Day?, roles: [Role]) async throws {
        let world = try await AccountWorld()
        let lender = try await world.officer("lanhdao", .peoplesCommitteeLeader)
        let receiver = try await world.person("pho", .judge)
        let lenderID = try #require(lender.userID)
        let own = try await world.onlyGrant(of: lenderID)
        try await lend(by: lender, to: "pho", until: "2026-06-01", world)
        let other = NewGrant(
            role: .peoplesCommitteeLeader,
            scope: AccountWorld.nghean,
            from: AccountWorld.today,
            until: end
        )
        try await world.accounts.grant(other, to: lenderID, by: world.administrator, at: Self.now)

        try await world.accounts.revoke(grant: own, by: world.administrator, at: Self.now)

        #expect(try await world.grants(of: receiver).map(\.role) == roles)
    }

    @discardableResult
    private func lend(
        by lender: Officer,
        to userName: String,
        scope: Grant.Scope? = nil,
        from: String = "2026-03-02",
        until: String = "2026-06-01",
        _ world: AccountWorld
    ) async throws -> Int64 {
        let own = try await world.onlyGrant(of: try #require(lender.userID))
        return try await delegate(own, by: lender, to: userName, scope: scope, from: from, until: until, world)
    }

    @discardableResult
    private func delegate(
        _ grantID: Int64,
        by officer: Officer,
        to userName: String,
        scope: Grant.Scope? = nil,
        from: String = "2026-03-02",
        until: String = "2026-06-01",
        _ world: AccountWorld
    ) async throws -> Int64 {
        try await world.accounts.delegate(
            grant: grantID,
            toUserName: userName,
            scope: scope,
            from: try #require(Day(from)),
            until: try #require(Day(until)),
            by: officer,
            at: Self.now
        )
    }
}

extension AccountWorld {
    fileprivate func onlyGrant(of id: Int64) async throws -> Int64 {
        try #require(try await accounts.person(id, for: administrator).grants.first?.id)
    }
}
