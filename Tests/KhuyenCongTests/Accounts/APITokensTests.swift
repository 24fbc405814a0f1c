import Database
import Testing

@testable import KhuyenCong

@Suite struct APITokensTests {
    private static let now = AccountWorld.now

    @Test func `a token stands for its person`() async throws {
        let world = try await AccountWorld()
        let lam = try await world.officer("lam")
        let token = try await create("báo cáo tháng", for: lam, by: lam, in: world)

        #expect(token.token.hasPrefix("khc_"))
        #expect(token.token.count == 47)
        #expect(try await world.accounts.officer(forToken: token.token, at: Self.now) == lam)
        let stored: [UInt8]? = try await world.database.read { try $0.value("SELECT token_hash FROM api_token") }
        #expect(stored == Digest.sha256(token.token))
    }

    @Test(arguments: ["", "khc_", "khc_unknown", "Bearer x", String(repeating: "k", count: 5000)])
    func `an unknown token stands for nobody`(token: String) async throws {
        let world = try await AccountWorld()

        #expect(try await world.accounts.officer(forToken: token, at: Self.now) == nil)
    }

    @Test func `an expired token stands for nobody`() async throws {
        let world = try await AccountWorld()
        let lam = try await world.officer("lam")
        let tomorrow = try #require(Day("2026-03-03"))
        let token = try await create("ngắn hạn", for: lam, expires: tomorrow, by: lam, in: world)

        let lastSecond = Moment.start(of: tomorrow).adding(seconds: -1)
        #expect(try await world.accounts.officer(forToken: token.token, at: lastSecond) == lam)
        #expect(
            try await world.accounts.officer(forToken: token.token, at: lastSecond.adding(seconds: 10)) == nil
        )
        #expect(try await world.accounts.tokens(of: lam, at: Moment.start(of: tomorrow)) == [])
    }

    @Test func `a revoked token stops at once`() async throws {
        let world = try await AccountWorld()
        let lam = try await world.officer("lam")
        let other = try await world.officer("hai")
        let token = try await create("báo cáo", for: lam, by: lam, in: world)
        _ = try await world.accounts.officer(forToken: token.token, at: Self.now)

        await #expect(throws: Refusal.missing) {
            try await world.accounts.revokeToken(token.id, by: other, at: Self.now)
        }
        try await world.accounts.revokeToken(token.id, by: lam, at: Self.now)

        #expect(try await world.accounts.officer(forToken: token.token, at: Self.now) == nil)
        #expect(try await world.acts().suffix(2) == ["token.create", "token.revoke"])
    }

    @Test func `a right given or taken shows at the next request`() async throws {
        let world = try await AccountWorld()
        let lam = try await world.officer("lam")
        let id = try #require(lam.userID)
        let token = try await create("báo cáo", for: lam, by: lam, in: world)
        _ = try await world.accounts.officer(forToken: token.token, at: Self.now)

        try await world.accounts.grant(
            NewGrant(role: .judge, scope: .nation, from: AccountWorld.today),
            to: id,
            by: world.administrator,
            at: Self.now
        )

        let officer = try await world.accounts.officer(forToken: token.token, at: Self.now)
        #expect(officer?.grants.map(\.role) == [.promotionCentre, .judge])
    }

    /// A token made for somebody else would act in their name.
    @Test func `only the local operator makes a token for another person`() async throws {
        let world = try await AccountWorld()
        let lam = try await world.officer("lam")

        await #expect(throws: Refusal.forbidden) {
            try await create("mạo danh", for: lam, by: world.administrator, in: world)
        }
        let token = try await create("tự động", for: lam, by: .localOperator, in: world)

        #expect(try await world.accounts.tokens(of: lam, at: Self.now).map(\.id) == [token.id])
    }

    @Test func `a token needs a name and a day to come`() async throws {
        let world = try await AccountWorld()
        let lam = try await world.officer("lam")

        let fields = [
            await #expect(throws: Refusal.self) { try await create("  ", for: lam, by: lam, in: world) },
            await #expect(throws: Refusal.self) {
                try await create("x", for: lam, expires: AccountWorld.today, by: lam, in: world)
            },
        ].map { $0?.field }

        #expect(fields == ["name", "expires"])
    }

    private func create(
        _ name: String,
        for owner: Officer,
        expires: Day? = nil,
        by officer: Officer,
        in world: AccountWorld
    ) async throws -> CreatedAPIToken {
        try await world.accounts.createToken(
            named: name,
            of: try #require(owner.userID),
            expires: expires,
            by: officer,
            at: Self.now
        )
    }
}
