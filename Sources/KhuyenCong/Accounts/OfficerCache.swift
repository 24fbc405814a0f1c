import Synchronization

/// Remembers for a few seconds who stands behind an API token, so that a burst of requests asks the database once.
///
/// Verbs of this process that change rights empty it; another process on the same database follows within `lifetime`.
final class OfficerCache: Sendable {
    private struct Entry {
        let officer: Officer
        let until: Moment
    }

    static let lifetime: Int64 = 5
    private static let capacity = 10_000
    private let entries = Mutex<[[UInt8]: Entry]>([:])

    func officer(forHash hash: [UInt8], at now: Moment) -> Officer? {
        entries.withLock { entries in
            guard let entry = entries[hash], now < entry.until else { return nil }
            return entry.officer
        }
    }

    func remember(_ officer: Officer, hash: [UInt8], at now: Moment) {
        entries.withLock { entries in
            if entries.count >= OfficerCache.capacity { entries.removeAll() }
            entries[hash] = Entry(officer: officer, until: now.adding(seconds: OfficerCache.lifetime))
        }
    }

    func forgetAll() {
        entries.withLock { $0.removeAll() }
    }
}
