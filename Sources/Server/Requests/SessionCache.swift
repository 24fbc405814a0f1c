package import KhuyenCong
import Synchronization

/// Remembers look-ups for a few seconds, so that a page costs no query and no hash for its session.
///
/// Whoever ends a session or changes a person's rights calls `forgetAll`; other processes on the same database
/// follow within `lifetime`.
package final class SessionCache: Sendable {
    private struct Entry {
        let session: Session
        let expires: ContinuousClock.Instant
    }

    private let authenticator: any Authenticator
    private let lifetime: Duration
    private let capacity: Int
    private let entries = Mutex<[String: Entry]>([:])

    package init(_ authenticator: any Authenticator, lifetime: Duration = .seconds(5), capacity: Int = 10_000) {
        self.authenticator = authenticator
        self.lifetime = lifetime
        self.capacity = capacity
    }

    package func session(forToken token: String) async throws -> Session? {
        let now = ContinuousClock.now
        let known = entries.withLock { $0[token] }
        if let known, known.expires > now { return known.session }

        guard let session = try await authenticator.session(forToken: token) else {
            forget(token: token)
            return nil
        }
        remember(session, token: token, now: now)
        return session
    }

    package func officer(forBearer token: String) async throws -> Officer? {
        try await authenticator.officer(forBearer: token)
    }

    package func forget(token: String) {
        entries.withLock { _ = $0.removeValue(forKey: token) }
    }

    package func forgetAll() {
        entries.withLock { $0.removeAll() }
    }

    private func remember(_ session: Session, token: String, now: ContinuousClock.Instant) {
        let entry = Entry(session: session, expires: now + lifetime)
        entries.withLock { entries in
            if entries.count >= capacity {
                entries = entries.filter { $0.value.expires > now }
            }
            guard entries.count < capacity else { return }
            entries[token] = entry
        }
    }
}
