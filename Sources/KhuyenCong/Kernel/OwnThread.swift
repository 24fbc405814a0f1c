import Dispatch

/// Long work that asks no database: reading a list, looking into a package, checking a book of figures.
///
/// The concurrency runtime has as many threads as the machine has processors, and they answer every request: on a
/// small machine two lists that are read there would be two lists that nobody can do anything beside.
package enum OwnThread {
    /// - Throws: what `work` throws.
    package static func run<Value: Sendable>(
        _ work: @escaping @Sendable () throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Value, any Error>) in
            DispatchQueue.global().async {
                continuation.resume(with: Result { try work() })
            }
        }
    }
}
