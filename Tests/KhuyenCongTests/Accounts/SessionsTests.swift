import Database
import Testing

@testable import KhuyenCong

@Suite struct SessionsTests {
    private static let now = AccountWorld.now
    private static let hour: Int64 = 3600

    @Test func `a token is opaque and stored hashed`() async throws {
        let (world, session) = try await signedIn()

        let stored: [UInt8]? = try await world.database.read { try $0.value("SELECT token_hash FROM session") }

        #expect(session.token.count == 43)
        #expect(stored == Digest.sha256(session.token))
        #expect(try await world.accounts.session(forToken: "x" + session.token, at: Self.now) == nil)
    }

    @Test func `a session ends twelve hours after its last use`() async throws {
        let (world, session) = try await signedIn()
        let later = Self.now.adding(seconds: 11 * Self.hour)

        _ = try await world.accounts.session(forToken: session.token, at: later)
        let renewed = try await world.accounts.session(
            forToken: session.token,
            at: later.adding(seconds: 12 * Self.hour - 1)
        )
        let other = try await world.signIn("lam")
        let lapsed = try await world.accounts.session(
            forToken: other.token,
            at: Self.now.adding(seconds: 12 * Self.hour)
        )

        #expect(renewed != nil)
        #expect(lapsed == nil)
    }

    @Test func `a session in steady use ends after seven days`() async throws {
        let (world, session) = try await signedIn()
        var moment = Self.now
        let end = Self.now.adding(seconds: 7 * 24 * Self.hour)
        while moment.adding(seconds: 10 * Self.hour) < end {
            moment = moment.adding(seconds: 10 * Self.hour)
            #expect(try await world.accounts.session(forToken: session.token, at: moment) != nil)
        }

        let last = try await world.accounts.session(forToken: session.token, at: end.adding(seconds: -1))

        #expect(last?.expiresAt == end)
        #expect(try await world.accounts.session(forToken: session.token, at: end) == nil)
    }

    @Test func `signing out ends this session only`() async throws {
        let (world, first) = try await signedIn()
        let second = try await world.signIn("lam")

        try await world.accounts.signOut(token: first.token, at: Self.now)
        try await world.accounts.signOut(token: "unknown", at: Self.now)

        #expect(try await world.accounts.session(forToken: first.token, at: Self.now) == nil)
        #expect(try await world.accounts.session(forToken: second.token, at: Self.now) != nil)
        #expect(try await world.acts().suffix(1) == ["account.signOut"])
    }

    @Test func `the other sessions end and the one at hand stays`() async throws {
        let (world, first) = try await signedIn()
        let second = try await world.signIn("lam", at: Self.now.adding(seconds: 60))
        let officer = try #require(try await world.accounts.session(forToken: first.token, at: Self.now)).officer
        let before = try await world.accounts.sessions(of: officer, currentToken: first.token, at: Self.now)

        try await world.accounts.endOtherSessions(of: officer, currentToken: first.token, at: Self.now)

        #expect(before.map(\.isCurrent) == [false, true])
        #expect(try await world.accounts.session(forToken: second.token, at: Self.now) == nil)
        let after = try await world.accounts.sessions(of: officer, currentToken: first.token, at: Self.now)
        #expect(
            after == [
                SessionInfo(
                    startedAt: Self.now,
                    expiresAt: Self.now.adding(seconds: 12 * Self.hour),
                    isCurrent: true
                )
            ]
        )
    }

    @Test func `rights of the day reach the officer`() async throws {
        let world = try await AccountWorld()
        _ = try await world.person("lam", until: Day("2026-03-03"), password: AccountWorld.password)
        let session = try await world.signIn("lam")

        let today = try await world.accounts.session(forToken: session.token, at: Self.now)
        let tonight = Self.now.adding(seconds: 11 * Self.hour)
        _ = try await world.accounts.session(forToken: session.token, at: tonight)
        let tomorrow = try await world.accounts.session(
            forToken: session.token,
            at: Self.now.adding(seconds: 16 * Self.hour)
        )

        #expect(today?.officer.grants.map(\.role) == [.promotionCentre])
        #expect(tomorrow?.officer.grants == [])
    }

    private func signedIn() async throws -> (AccountWorld, StartedSession) {
        let world = try await AccountWorld()
        _ = try await world.person("lam", password: AccountWorld.password)
        return (world, try await world.signIn("lam"))
    }
}
