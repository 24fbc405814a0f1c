import Database
import Testing

@testable import KhuyenCong

@Suite struct AccountPasswordsTests {
    private static let now = AccountWorld.now
    private static let new = "núi Quyết sông Cả"

    @Test func `one's own password changes and all other sessions end`() async throws {
        let world = try await AccountWorld()
        let lam = try await world.officer("lam", password: AccountWorld.password)
        let old = try await world.signIn("lam")

        let session = try await change(to: Self.new, by: lam, in: world)

        #expect(try await world.accounts.session(forToken: old.token, at: Self.now) == nil)
        #expect(try await world.accounts.session(forToken: session.token, at: Self.now)?.officer == lam)
        #expect(try await world.signIn("lam", Self.new).accountID == lam.userID)
    }

    @Test func `without the current password nothing changes, and guessing is slowed down`() async throws {
        let world = try await AccountWorld()
        let lam = try await world.officer("lam", password: AccountWorld.password)

        for _ in 1...5 {
            let refusal = await #expect(throws: Refusal.self) {
                try await change(from: "sai rồi", to: Self.new, by: lam, in: world)
            }
            #expect(refusal?.field == "currentPassword")
        }
        let slowed = await #expect(throws: Refusal.self) { try await change(to: Self.new, by: lam, in: world) }

        #expect(slowed?.kind == .tooMany)
    }

    @Test func `a password set by another hand ends sessions and tokens`() async throws {
        let world = try await AccountWorld()
        let lam = try await world.officer("lam", password: AccountWorld.password)
        let id = try #require(lam.userID)
        let session = try await world.signIn("lam")
        let token = try await world.accounts.createToken(named: "báo cáo", of: id, by: lam, at: Self.now)

        try await world.accounts.setPassword(Self.new, of: id, by: .localOperator, at: Self.now)

        #expect(try await world.accounts.session(forToken: session.token, at: Self.now) == nil)
        #expect(try await world.accounts.officer(forToken: token.token, at: Self.now) == nil)
        #expect(try await world.signIn("lam", Self.new).accountID == id)
    }

    @Test func `the local operator has no password of its own`() async throws {
        let world = try await AccountWorld()

        await #expect(throws: Refusal.forbidden) { try await change(to: Self.new, by: .localOperator, in: world) }
    }

    @Test func `an authenticator app is asked for once it is confirmed`() async throws {
        let world = try await AccountWorld()
        let lam = try await world.officer("lam", password: AccountWorld.password)
        let secret = try await turnOn(for: lam, in: world)

        let missing = await #expect(throws: Refusal.self) { try await world.signIn("lam", at: Self.later) }
        let wrong = await #expect(throws: Refusal.self) {
            try await world.signIn("lam", code: "000000", at: Self.later)
        }
        let session = try await world.signIn("lam", code: code(secret, at: Self.later), at: Self.later)

        #expect([missing?.kind, wrong?.kind] == [.signInRequired, .invalid])
        #expect([missing?.field, wrong?.field] == ["timeCode", "timeCode"])
        #expect(session.accountID == lam.userID)
    }

    /// RFC 6238, section 5.2: a code that somebody looked at over the shoulder is worth nothing.
    @Test func `a code counts once`() async throws {
        let world = try await AccountWorld()
        let lam = try await world.officer("lam", password: AccountWorld.password)
        let secret = try await turnOn(for: lam, in: world)
        _ = try await world.signIn("lam", code: code(secret, at: Self.later), at: Self.later)

        for moment in [Self.later, Self.later.adding(seconds: 29)] {
            await #expect(throws: Refusal.self) {
                try await world.signIn("lam", code: code(secret, at: Self.later), at: moment)
            }
        }
        let next = Self.later.adding(seconds: 60)
        #expect(try await world.signIn("lam", code: code(secret, at: next), at: next).accountID == lam.userID)
    }

    @Test func `an offer holds for its account, for a quarter of an hour, and untouched`() async throws {
        let world = try await AccountWorld()
        let lam = try await world.officer("lam", password: AccountWorld.password)
        let other = try await world.officer("hai")
        let offer = try await world.accounts.offerTimeCode(to: lam, at: Self.now)
        let secret = try #require(Base32Reading.decode(offer.secret))

        let stale = Self.now.adding(seconds: 15 * 60)
        for (officer, sealed, moment) in [
            (other, offer.sealed, Self.now), (lam, offer.sealed, stale), (lam, "A" + offer.sealed, Self.now),
            (lam, "", Self.now),
        ] {
            let refusal = await #expect(throws: Refusal.self) {
                try await world.accounts.confirmTimeCode(
                    code(secret, at: moment),
                    offer: sealed,
                    by: officer,
                    at: moment
                )
            }
            #expect(refusal?.message == "Mã thiết lập đã hết hạn.")
        }
        let wrong = await #expect(throws: Refusal.self) {
            try await world.accounts.confirmTimeCode("000000", offer: offer.sealed, by: lam, at: Self.now)
        }
        #expect(wrong?.message == "Mã xác thực không đúng.")
        #expect(try await !world.accounts.own(lam).asksForTimeCode)
    }

    @Test func `the app is removed with the password, or by recovery`() async throws {
        let world = try await AccountWorld()
        let lam = try await world.officer("lam", password: AccountWorld.password)
        let id = try #require(lam.userID)
        _ = try await turnOn(for: lam, in: world)

        await #expect(throws: Refusal.self) {
            try await world.accounts.removeTimeCode(password: "sai rồi", by: lam, at: Self.now)
        }
        try await world.accounts.removeTimeCode(password: AccountWorld.password, by: lam, at: Self.now)
        #expect(try await world.signIn("lam").accountID == id)

        _ = try await turnOn(for: lam, in: world)
        _ = try await world.accounts.recover(id, by: world.administrator, at: Self.now)
        #expect(try await !world.accounts.own(lam).asksForTimeCode)
    }

    private static let later = now.adding(seconds: 300)

    private func turnOn(for officer: Officer, in world: AccountWorld) async throws -> [UInt8] {
        let offer = try await world.accounts.offerTimeCode(to: officer, at: Self.now)
        let secret = try #require(Base32Reading.decode(offer.secret))
        try await world.accounts.confirmTimeCode(
            code(secret, at: Self.now),
            offer: offer.sealed,
            by: officer,
            at: Self.now
        )
        return secret
    }

    private func code(_ secret: [UInt8], at moment: Moment) -> String {
        TimeCode.code(secret: secret, step: TimeCode.step(at: moment))
    }

    private func change(
        from current: String = AccountWorld.password,
        to new: String,
        by officer: Officer,
        in world: AccountWorld
    ) async throws -> StartedSession {
        try await world.accounts.changePassword(from: current, to: new, by: officer, at: Self.now)
    }
}

/// What an authenticator app does with the secret it is given.
private enum Base32Reading {
    static func decode(_ text: String) -> [UInt8]? {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var bits = ""
        for letter in text {
            guard let value = alphabet.firstIndex(of: letter) else { return nil }
            let digits = String(value, radix: 2)
            bits += String(repeating: "0", count: 5 - digits.count) + digits
        }
        return stride(from: 0, to: bits.count - bits.count % 8, by: 8).compactMap { start in
            UInt8(bits.dropFirst(start).prefix(8), radix: 2)
        }
    }
}
