import Dispatch
import Synchronization

/// Two steps over the same items, the first of them one item ahead on another thread.
enum Ahead {
    /// Calls `use` with what `make` gives for each item, in their order and on this thread.
    ///
    /// - Throws: what `use` throws; what was made ahead is then dropped.
    static func forEach<Item: Sendable, Made: Sendable>(
        _ items: [Item],
        make: @escaping @Sendable (Item) -> Made,
        use: (Made) throws -> Void
    ) rethrows {
        // A queue of its own has a thread of its own: the shared ones may all be waiting, as this one does below.
        let queue = DispatchQueue(label: "khuyencong.ahead")
        var rest = items[...]
        var next = rest.popFirst().map { Making($0, make, on: queue) }
        while let current = next {
            next = rest.popFirst().map { Making($0, make, on: queue) }
            if let made = current.finished() { try use(made) }
        }
    }
}

/// A value that is being made on another thread.
private final class Making<Made: Sendable>: Sendable {
    private let made = Mutex<Made?>(nil)
    private let group = DispatchGroup()

    init<Item: Sendable>(_ item: Item, _ make: @escaping @Sendable (Item) -> Made, on queue: DispatchQueue) {
        queue.async(group: group) { [self] in
            let value = make(item)
            made.withLock { $0 = value }
        }
    }

    /// Waits for the value, which can be had once.
    func finished() -> Made? {
        group.wait()
        return made.withLock { made in
            defer { made = nil }
            return made
        }
    }
}
