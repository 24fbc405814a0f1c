import Testing

@testable import KhuyenCong

@Suite struct AccountPolicyTests {
    private static let nghean = AccountWorld.nghean
    private static let day = AccountWorld.today

    @Test(arguments: Role.allCases)
    func `an administrator gives every role everywhere`(role: Role) {
        #expect(AccountPolicy.mayGrant(role, in: .nation, by: officer(.administrator, .nation)))
    }

    @Test func `a department gives five roles in its own province`() {
        let department = officer(.department, Self.nghean)

        let given = Role.allCases.filter { AccountPolicy.mayGrant($0, in: AccountWorld.vinh, by: department) }
        let elsewhere = Role.allCases.filter { AccountPolicy.mayGrant($0, in: AccountWorld.thanhhoa, by: department) }

        #expect(given == [.promotionCentre, .accountant, .communeOfficer, .judge, .beneficiary])
        #expect(elsewhere == [])
        #expect(!AccountPolicy.mayGrant(.promotionCentre, in: .nation, by: department))
    }

    @Test func `who manages people of a commune gives rights and sees people there alone`() {
        let manager = officer(.department, AccountWorld.vinh)
        let there = account([grant(.communeOfficer, AccountWorld.vinh)])
        let ofProvince = account([grant(.promotionCentre, Self.nghean)])

        #expect(AccountPolicy.communesToGrant(in: "40", by: manager) == ["16681"])
        #expect(AccountPolicy.communesToGrant(in: "38", by: manager) == [])
        #expect(AccountPolicy.communesToGrant(in: "40", by: officer(.department, Self.nghean)) == [])
        #expect(AccountPolicy.communesToGrant(in: "40", by: officer(.communeOfficer, AccountWorld.vinh)) == [])
        #expect(AccountPolicy.maySee(there, by: manager))
        #expect(!AccountPolicy.maySee(ofProvince, by: manager))
        #expect(AccountPolicy.maySee(there, by: officer(.department, Self.nghean)))
    }

    @Test(arguments: Role.allCases.filter { $0 != .administrator && $0 != .department })
    func `no other role gives anything`(role: Role) {
        let officer = officer(role, .nation)

        #expect(Role.allCases.filter { AccountPolicy.mayGrant($0, in: AccountWorld.vinh, by: officer) } == [])
    }

    @Test(
        arguments: [
            ([.promotionCentre], true), ([.promotionCentre, .accountant], true), ([.department], false),
            ([.promotionCentre, .auditor], false), ([], false),
        ] as [([Role], Bool)]
    )
    func `a department manages only people whose every right it could give`(roles: [Role], may: Bool) {
        let account = account(roles.map { grant($0, Self.nghean) })

        #expect(AccountPolicy.mayManage(account, by: officer(.department, Self.nghean), on: Self.day) == may)
    }

    @Test func `a right that has ended does not protect an account, one that is to come does`() {
        let department = officer(.department, Self.nghean)
        let held = grant(.promotionCentre, Self.nghean)
        let ended = account([held, grant(.auditor, .nation, from: "2020-01-01", until: "2021-01-01")])
        let coming = account([held, grant(.auditor, .nation, from: "2030-01-01", until: nil)])

        #expect(AccountPolicy.mayManage(ended, by: department, on: Self.day))
        #expect(!AccountPolicy.mayManage(coming, by: department, on: Self.day))
    }

    @Test(
        arguments: [
            (.nation, .nation, true), (.nation, nghean, true), (nghean, .nation, false), (nghean, nghean, true),
            (nghean, AccountWorld.vinh, true), (nghean, AccountWorld.thanhhoa, false),
            (AccountWorld.vinh, AccountWorld.vinh, true), (AccountWorld.vinh, nghean, false),
        ] as [(Grant.Scope, Grant.Scope, Bool)]
    )
    func `a place covers itself and what lies in it`(scope: Grant.Scope, other: Grant.Scope, covers: Bool) {
        #expect(scope.covers(other) == covers)
    }

    /// Maker and approver are two people (nguyên tắc bất kiêm nhiệm).
    @Test func `the maker does not approve`() throws {
        let maker = Officer(userID: 3, name: "", grants: [])

        #expect(throws: Refusal.self) { try maker.requireNotMaker(accountID: 3) }
        try maker.requireNotMaker(accountID: 4)
        try maker.requireNotMaker(accountID: nil)
        try Officer.localOperator.requireNotMaker(accountID: nil)
    }

    private func officer(_ role: Role, _ scope: Grant.Scope) -> Officer {
        Officer(userID: 1, name: "", grants: [Grant(role: role, scope: scope)])
    }

    private func grant(
        _ role: Role,
        _ scope: Grant.Scope,
        from: String = "2026-01-01",
        until: String? = nil
    ) -> AccountGrant {
        AccountGrant(
            id: 1,
            accountID: 2,
            role: role,
            organisationID: nil,
            scope: scope,
            validity: (try? Validity(from: Day(from), until: until.flatMap { Day($0) })) ?? .always,
            delegatedBy: nil
        )
    }

    private func account(_ grants: [AccountGrant]) -> Account {
        Account(
            id: 2,
            userName: "lam",
            fullName: "Trần Văn Lâm",
            hasPassword: true,
            asksForTimeCode: false,
            createdAt: AccountWorld.now,
            disabledAt: nil,
            grants: grants
        )
    }
}
