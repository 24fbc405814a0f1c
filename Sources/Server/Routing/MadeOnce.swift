import Synchronization

/// What is made when it is first asked for, and kept from then on.
final class MadeOnce<Value: Sendable>: Sendable {
    private let kept = Mutex<Value?>(nil)
    private let make: @Sendable () throws -> Value

    init(_ make: @escaping @Sendable () throws -> Value) {
        self.make = make
    }

    /// Whoever asks while it is being made waits for it.
    ///
    /// - Throws: what making it throws; the next asker tries again.
    var value: Value {
        get throws {
            try kept.withLock { kept in
                if let kept { return kept }
                let made = try make()
                kept = made
                return made
            }
        }
    }
}
