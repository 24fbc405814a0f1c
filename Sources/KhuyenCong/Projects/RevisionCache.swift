import Synchronization

/// Remembers what was computed from the ledger for as long as the ledger stands at the same revision.
///
/// Every write that can change a list or a sum advances the revision in its own transaction, so other processes on
/// the same database are followed too.
final class RevisionCache<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private struct State {
        var revision: Int64 = -1
        var values: [Key: Value] = [:]
    }

    private let state = Mutex(State())
    private let capacity: Int

    init(capacity: Int = 200) {
        self.capacity = capacity
    }

    func value(of key: Key, at revision: Int64) -> Value? {
        state.withLock { $0.revision == revision ? $0.values[key] : nil }
    }

    func remember(_ value: Value, for key: Key, at revision: Int64) {
        state.withLock { state in
            if state.revision != revision || state.values.count >= capacity {
                state = State(revision: revision)
            }
            state.values[key] = value
        }
    }

    /// `compute`: runs where nothing is remembered at that revision.
    func value(of key: Key, at revision: Int64, compute: () throws -> Value) rethrows -> Value {
        if let known = value(of: key, at: revision) { return known }
        let fresh = try compute()
        remember(fresh, for: key, at: revision)
        return fresh
    }
}
