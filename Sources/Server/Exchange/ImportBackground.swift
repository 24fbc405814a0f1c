import Synchronization

/// Work that outlives its request: a page waits a moment for it, then shows how far it is.
struct ImportBackground: Sendable {
    let patience: Duration

    /// Failures are the work's own to write down.
    func run(_ work: @escaping @Sendable () async throws -> Void) async throws {
        let end = End()
        Task {
            defer { end.reach() }
            // What fails is written into the batch, where the page reads it.
            try? await work()
        }
        let deadline = ContinuousClock.now + patience
        while !end.isReached, ContinuousClock.now < deadline {
            try await Task.sleep(for: .milliseconds(15))
        }
    }

    private final class End: Sendable {
        private let reached = Mutex(false)

        var isReached: Bool { reached.withLock { $0 } }

        func reach() {
            reached.withLock { $0 = true }
        }
    }
}
