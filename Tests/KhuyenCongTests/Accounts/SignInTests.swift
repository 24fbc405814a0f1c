import Database
import Testing

@testable import KhuyenCong

@Suite struct SignInTests {
    private static let now = AccountWorld.now
    private static let refused = Refusal(
        .invalid,
        "Tên đăng nhập hoặc mật khẩu không đúng.",
        field: "password"
    )

    @Test func `the right password begins a session`() async throws {
        let world = try await AccountWorld()
        let id = try await world.person("lam", password: AccountWorld.password)

        let session = try await world.signIn(" LAM ", from: "10.0.0.1")

        let live = try #require(try await world.accounts.session(forToken: session.token, at: Self.now))
        #expect(live.accountID == id)
        #expect(
            live.officer
                == Officer(
                    userID: id,
                    name: "Trần Văn lam",
                    grants: [Grant(role: .promotionCentre, scope: AccountWorld.nghean)]
                )
        )
        #expect(live.formToken.count == 43)
        #expect(try await world.acts().last == "account.signIn")
    }

    /// Different answers would tell which names exist.
    @Test func `unknown, disabled, without a password and wrong password read the same`() async throws {
        let world = try await AccountWorld()
        _ = try await world.person("lam", password: AccountWorld.password)
        _ = try await world.person("moi")
        let gone = try await world.person("cuu", password: AccountWorld.password)
        try await world.accounts.disable(gone, by: world.administrator, at: Self.now)

        for name in ["khongcoai", "cuu", "moi", "không hợp lệ"] {
            await #expect(throws: Self.refused) { try await world.signIn(name) }
        }
        await #expect(throws: Self.refused) { try await world.signIn("lam", "sai mật khẩu rồi") }
        #expect(try await world.count("SELECT COUNT(*) FROM session") == 0)
    }

    @Test func `after five failures even the right password has to wait, and longer each time`() async throws {
        let world = try await AccountWorld()
        _ = try await world.person("lam", password: AccountWorld.password)
        for _ in 1...5 { await #expect(throws: Self.refused) { try await world.signIn("lam", "sai") } }

        let early = await #expect(throws: Refusal.self) {
            try await world.signIn("lam", at: Self.now.adding(seconds: 29))
        }
        await #expect(throws: Self.refused) {
            try await world.signIn("lam", "sai", at: Self.now.adding(seconds: 30))
        }
        let second = await #expect(throws: Refusal.self) {
            try await world.signIn("lam", at: Self.now.adding(seconds: 89))
        }

        #expect([early?.kind, second?.kind] == [.tooMany, .tooMany])
        _ = try await world.signIn("lam", at: Self.now.adding(seconds: 90))
        #expect(try await world.count("SELECT COUNT(*) FROM sign_in_failure") == 0)
    }

    @Test func `one account's failures do not slow another one down`() async throws {
        let world = try await AccountWorld()
        _ = try await world.person("lam", password: AccountWorld.password)
        for _ in 1...6 { await #expect(throws: Refusal.self) { try await world.signIn("khac", "sai") } }

        #expect(try await !world.signIn("lam").token.isEmpty)
    }

    @Test func `an address that fails with many names has to wait`() async throws {
        let world = try await AccountWorld()
        _ = try await world.person("lam", password: AccountWorld.password)
        for index in 1...20 {
            await #expect(throws: Self.refused) { try await world.signIn("ten\(index)", "sai", from: "10.0.0.9") }
        }

        let refusal = await #expect(throws: Refusal.self) { try await world.signIn("lam", from: "10.0.0.9") }

        #expect(refusal?.kind == .tooMany)
        #expect(try await !world.signIn("lam", from: "10.0.0.10").token.isEmpty)
    }

    /// People type their password into the field of the name.
    @Test func `what was typed as a name is not stored`() async throws {
        let world = try await AccountWorld()
        await #expect(throws: Self.refused) { try await world.signIn("mat-khau-cua-toi", "sai") }

        let subjects = try await world.database.read { transaction in
            try transaction.rows("SELECT subject FROM sign_in_failure") { try $0.get(0) as String }
        }

        #expect(subjects.map(\.count) == [64])
        #expect(subjects.filter { $0.contains("mat-khau") } == [])
    }

    @Test func `parallel guesses are all counted`() async throws {
        let world = try await AccountWorld()
        _ = try await world.person("lam", password: AccountWorld.password)

        let answers = await withTaskGroup(of: Refusal.Kind?.self) { group in
            for _ in 1...12 {
                group.addTask {
                    do {
                        _ = try await world.signIn("lam", "sai")
                        return nil
                    } catch {
                        return (error as? Refusal)?.kind
                    }
                }
            }
            return await group.reduce(into: [Refusal.Kind?]()) { $0.append($1) }
        }

        #expect(answers.filter { $0 == .invalid }.count == 5)
        #expect(answers.filter { $0 == .tooMany }.count == 7)
    }

    @Test(arguments: [(4, 0), (5, 30), (6, 60), (9, 480), (10, 900), (1000, 900)] as [(Int, Int64)])
    func `the wait doubles up to a quarter of an hour`(failures: Int, seconds: Int64) {
        #expect(SignInThrottle.wait(failures: failures, free: 5) == seconds)
    }

    @Test func `a hash of weaker parameters is replaced at the next sign-in`() async throws {
        let world = try await AccountWorld()
        let id = try await world.person("lam", password: AccountWorld.password)
        // Argon2id of the same password with one pass over 8 MiB.
        let weaker = try WeakHash.make(AccountWorld.password)
        try await world.database.write { transaction in
            _ = try transaction.execute("UPDATE account SET password_hash = \(weaker) WHERE id = \(id)")
        }

        _ = try await world.signIn("lam")

        let stored: String? = try await world.database.read {
            try $0.value("SELECT password_hash FROM account WHERE id = \(id)")
        }
        #expect(stored?.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$") == true)
        #expect(try await !world.signIn("lam").token.isEmpty)
    }
}
