import KhuyenCong
import Server
import Synchronization
import Testing

@Suite struct SessionCacheTests {
    /// Counts the questions, and forgets the session when told to.
    private final class CountingAuthenticator: Authenticator {
        let questions = Mutex(0)
        let session = Mutex<Session?>(.clerk)

        func session(forToken token: String) -> Session? {
            questions.withLock { $0 += 1 }
            return session.withLock { $0 }
        }

        func officer(forBearer token: String) -> Officer? {
            nil
        }
    }

    private let authenticator = CountingAuthenticator()

    @Test func `a live session is asked for once`() async throws {
        let cache = SessionCache(authenticator, lifetime: .seconds(60))

        for _ in 0..<5 {
            #expect(try await cache.session(forToken: "a") == .clerk)
        }
        #expect(authenticator.questions.withLock { $0 } == 1)
    }

    @Test func `an ended session is gone at once where it was ended`() async throws {
        let cache = SessionCache(authenticator, lifetime: .seconds(60))
        _ = try await cache.session(forToken: "a")
        authenticator.session.withLock { $0 = nil }
        #expect(try await cache.session(forToken: "a") == .clerk)

        cache.forget(token: "a")

        #expect(try await cache.session(forToken: "a") == nil)
    }

    @Test func `unknown tokens are not remembered, so signing in works at once`() async throws {
        let cache = SessionCache(authenticator, lifetime: .seconds(60))
        authenticator.session.withLock { $0 = nil }
        #expect(try await cache.session(forToken: "a") == nil)
        authenticator.session.withLock { $0 = .clerk }

        #expect(try await cache.session(forToken: "a") == .clerk)
    }

    @Test func `past its lifetime a session is asked for again`() async throws {
        let cache = SessionCache(authenticator, lifetime: .zero)
        _ = try await cache.session(forToken: "a")
        _ = try await cache.session(forToken: "a")

        #expect(authenticator.questions.withLock { $0 } == 2)
    }

    @Test func `a full cache still answers`() async throws {
        let cache = SessionCache(authenticator, lifetime: .seconds(60), capacity: 2)
        for token in ["a", "b", "c", "c"] {
            #expect(try await cache.session(forToken: token) == .clerk)
        }
        #expect(authenticator.questions.withLock { $0 } == 4)
    }
}
