import Synchronization

/// One line on top of the next page: what has just been done.
package struct Flash: Sendable, Equatable {
    package enum Tone: String, Sendable {
        case done, warning, failed
    }

    package let tone: Tone
    package let message: String
    /// What goes with the message, a line each.
    package let points: [String]

    package init(_ tone: Tone, _ message: String, points: [String] = []) {
        self.tone = tone
        self.message = message
        self.points = points
    }

    package static func done(_ message: String, points: [String] = []) -> Flash {
        Flash(.done, message, points: points)
    }
}

/// Flashes wait here between a redirect and the page it leads to, by session.
///
/// They live in memory: one that is lost in a restart tells of something that the page shows anyway.
package final class FlashStore: Sendable {
    private let flashes = Mutex<[Int64: Flash]>([:])
    private let capacity = 10_000

    package init() {}

    func put(_ flash: Flash, for session: Int64) {
        flashes.withLock { flashes in
            if flashes.count >= capacity { flashes.removeAll() }
            flashes[session] = flash
        }
    }

    func take(for session: Int64) -> Flash? {
        flashes.withLock { flashes in
            flashes.isEmpty ? nil : flashes.removeValue(forKey: session)
        }
    }
}
