import Dispatch
import Synchronization

/// A fixed number of connections, opened when first needed and replaced when found dead.
///
/// libpq blocks, so each connection works on a serial queue of its own and never on the threads of the concurrency
/// runtime. Who finds no connection idle waits in order of arrival.
final class PostgresPool: Sendable {
    private struct State {
        var idle: [PostgresSlot]
        var waiters: [CheckedContinuation<PostgresSlot?, Never>] = []
        var isClosed = false
    }

    private let url: String
    private let connections: Int
    private let options: DatabaseOptions
    private let state: Mutex<State>

    init(url: String, connections: Int, options: DatabaseOptions) {
        self.url = url
        self.connections = max(1, connections)
        self.options = options
        state = Mutex(State(idle: (0..<self.connections).map(PostgresSlot.init)))
    }

    func run<T: Sendable>(_ body: @escaping @Sendable (PostgresConnection) throws -> T) async throws -> T {
        guard let slot = await acquire() else {
            throw DatabaseError.connectionLost(message: "the database was closed")
        }
        defer { release(slot) }
        return try await slot.run(url: url, options: options, body)
    }

    /// Waits until every connection is idle, then ends them.
    func close() async {
        for _ in 0..<connections {
            guard let slot = await acquire() else { return }
            await slot.disconnect()
        }
        let waiters = state.withLock { state in
            state.isClosed = true
            return state.waiters
        }
        for waiter in waiters {
            waiter.resume(returning: nil)
        }
    }

    /// Nil when the pool was closed.
    private func acquire() async -> PostgresSlot? {
        await withCheckedContinuation { continuation in
            let answer: PostgresSlot?? = state.withLock { state in
                if state.isClosed { return .some(nil) }
                // The connection used last is the warmest one.
                if let slot = state.idle.popLast() { return slot }
                state.waiters.append(continuation)
                return nil
            }
            if let answer {
                continuation.resume(returning: answer)
            }
        }
    }

    private func release(_ slot: PostgresSlot) {
        let waiter: CheckedContinuation<PostgresSlot?, Never>? = state.withLock { state in
            guard state.waiters.isEmpty else { return state.waiters.removeFirst() }
            state.idle.append(slot)
            return nil
        }
        waiter?.resume(returning: slot)
    }
}

/// Room for one connection.
///
/// Unchecked, because `connection` is touched only on `queue`.
final class PostgresSlot: @unchecked Sendable {
    private let queue: DispatchQueue
    private var connection: PostgresConnection?

    init(_ number: Int) {
        queue = DispatchQueue(label: "khuyencong.postgres.\(number)")
    }

    func run<T: Sendable>(
        url: String,
        options: DatabaseOptions,
        _ body: @escaping @Sendable (PostgresConnection) throws -> T
    ) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { [self] in
                continuation.resume(
                    with: Result {
                        let live = try liveConnection(url: url, options: options)
                        defer { discardIfUnusable() }
                        return try body(live)
                    }
                )
            }
        }
    }

    func disconnect() async {
        await withCheckedContinuation { continuation in
            queue.async { [self] in
                connection = nil
                continuation.resume()
            }
        }
    }

    private func liveConnection(url: String, options: DatabaseOptions) throws -> PostgresConnection {
        if let connection { return connection }
        let opened = try PostgresConnection(url: url, options: options)
        connection = opened
        return opened
    }

    private func discardIfUnusable() {
        if connection?.isIdle == false {
            connection = nil
        }
    }
}
