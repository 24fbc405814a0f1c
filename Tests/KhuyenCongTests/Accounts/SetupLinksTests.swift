import Database
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct SetupLinksTests {
    private static let now = AccountWorld.now
    private static let day: Int64 = 24 * 3600

    @Test func `the first link makes the administrator and signs in`() async throws {
        let accounts = try await emptyInstallation()
        let link = try #require(try await accounts.setupLinkIfNeeded(at: Self.now))
        #expect(try await accounts.purpose(ofLink: link, at: Self.now) == .firstAdministrator)

        let session = try await setUp(accounts, link)

        let live = try await accounts.session(forToken: session.token, at: Self.now)
        #expect(live?.officer.grants == [Grant(role: .administrator, scope: .nation)])
        #expect(try await accounts.setupLinkIfNeeded(at: Self.now) == nil)
    }

    @Test func `a used, an old, a replaced and an unknown link are refused alike`() async throws {
        let accounts = try await emptyInstallation()
        let replaced = try #require(try await accounts.setupLinkIfNeeded(at: Self.now))
        let link = try #require(try await accounts.setupLinkIfNeeded(at: Self.now))

        await #expect(throws: SetupLinks.refused) { try await setUp(accounts, replaced) }
        await #expect(throws: SetupLinks.refused) { try await setUp(accounts, "unknown") }
        await #expect(throws: SetupLinks.refused) {
            try await setUp(accounts, link, at: Self.now.adding(seconds: Self.day))
        }
        _ = try await setUp(accounts, link, at: Self.now.adding(seconds: Self.day - 1))
        await #expect(throws: SetupLinks.refused) { try await setUp(accounts, link) }
    }

    /// Somebody may have made the administrator on the command line meanwhile.
    @Test func `the first link is worth nothing once there is an account`() async throws {
        let accounts = try await emptyInstallation()
        let link = try #require(try await accounts.setupLinkIfNeeded(at: Self.now))
        _ = try await accounts.create(
            NewAccount(userName: "quantri", fullName: "Nguyễn Thị Hương"),
            by: .localOperator,
            at: Self.now
        )

        await #expect(throws: SetupLinks.refused) { try await setUp(accounts, link) }
    }

    @Test func `a weak password does not spend the link`() async throws {
        let accounts = try await emptyInstallation()
        let link = try #require(try await accounts.setupLinkIfNeeded(at: Self.now))

        await #expect(throws: Refusal.self) { try await setUp(accounts, link, password: "ngắn") }

        #expect(try await accounts.purpose(ofLink: link, at: Self.now) == .firstAdministrator)
    }

    @Test func `an invited person chooses a password and is in`() async throws {
        let world = try await AccountWorld()
        let id = try await world.person("lam")
        let replaced = try await world.accounts.invite(id, by: world.administrator, at: Self.now)
        let link = try await world.accounts.invite(id, by: world.administrator, at: Self.now)
        #expect(
            try await world.accounts.purpose(ofLink: link, at: Self.now)
                == .password(userName: "lam", fullName: "Trần Văn lam")
        )

        let session = try await world.accounts.choosePassword(
            link: link,
            password: AccountWorld.password,
            at: Self.now
        )

        #expect(session.accountID == id)
        #expect(try await world.signIn("lam").accountID == id)
        await #expect(throws: SetupLinks.refused) {
            try await world.accounts.choosePassword(link: replaced, password: AccountWorld.password, at: Self.now)
        }
        await #expect(throws: SetupLinks.refused) {
            try await world.accounts.choosePassword(link: link, password: AccountWorld.password, at: Self.now)
        }
        await #expect(throws: Refusal.self) {
            try await world.accounts.invite(id, by: world.administrator, at: Self.now)
        }
    }

    @Test func `the link of a person who was disabled meanwhile is refused`() async throws {
        let world = try await AccountWorld()
        let id = try await world.person("lam")
        let link = try await world.accounts.invite(id, by: world.administrator, at: Self.now)

        try await world.accounts.disable(id, by: world.administrator, at: Self.now)

        await #expect(throws: SetupLinks.refused) { try await world.accounts.purpose(ofLink: link, at: Self.now) }
    }

    @Test func `a recovered person loses everything and begins anew`() async throws {
        let world = try await AccountWorld()
        let lam = try await world.officer("lam", password: AccountWorld.password)
        let id = try #require(lam.userID)
        let session = try await world.signIn("lam")

        let link = try await world.accounts.recover(id, by: world.administrator, at: Self.now)

        #expect(try await world.accounts.session(forToken: session.token, at: Self.now) == nil)
        await #expect(throws: Refusal.self) { try await world.signIn("lam") }
        _ = try await world.accounts.choosePassword(link: link, password: "núi Quyết sông Cả", at: Self.now)
        #expect(try await world.signIn("lam", "núi Quyết sông Cả").accountID == id)
        #expect(try await world.acts().filter { $0 == "account.recover" }.count == 1)
    }

    private func emptyInstallation() async throws -> Accounts {
        Accounts(try await TestDatabase.make(migrations: Schema.migrations))
    }

    private func setUp(
        _ accounts: Accounts,
        _ link: String,
        password: String = AccountWorld.password,
        at now: Moment = now
    ) async throws -> StartedSession {
        try await accounts.setUp(
            link: link,
            userName: "quantri",
            fullName: "Nguyễn Thị Hương",
            password: password,
            at: now
        )
    }
}
