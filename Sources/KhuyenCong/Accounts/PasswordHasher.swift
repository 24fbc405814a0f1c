import CSodium
import Foundation
import Synchronization

package enum PasswordHasherError: Error, Equatable {
    /// libsodium could not get the memory it needs.
    case outOfMemory
}

/// Argon2id (2 passes over 19 MiB: OWASP's second choice, 44 ms on the machine where it was measured).
///
/// It runs on threads of its own, two at a time: 38 MiB at most, and no thread of the cooperative pool is blocked.
package final class PasswordHasher: Sendable {
    private static let passes: UInt64 = 2
    private static let memory = 19 << 20
    /// More waiting sign-ins than this are sent away rather than queued.
    private static let longestQueue = 100

    /// Of a random password nobody knows: an unknown name costs the same work as a known one.
    static let decoy =
        "$argon2id$v=19$m=19456,t=2,p=1$yqcp+Y2oKIXAXFPgy/9SJw$rBBpJIv41kCSgD0ffTy8nNYUqgxTfMUHgFPI+iOoqYI"

    private let queue: OperationQueue
    private let waiting = Mutex(0)

    package init() {
        queue = OperationQueue()
        queue.name = "khuyencong.passwords"
        queue.maxConcurrentOperationCount = 2
    }

    /// - Returns: the hash with its parameters and salt, as text.
    /// - Throws: `PasswordHasherError`, `SecretsError`, `Refusal` (tooMany).
    package func hash(_ password: String) async throws -> String {
        try await run { try PasswordHasher.hashNow(password) }
    }

    /// Whether the password is the one of that hash.
    ///
    /// Without a hash the answer is no, after the same work.
    /// - Throws: `Refusal` (tooMany), `SecretsError`.
    package func verify(_ password: String, against hash: String?) async throws -> Bool {
        let matches = try await run {
            try Sodium.start()
            let text = PasswordRules.normalised(password)
            return crypto_pwhash_str_verify(hash ?? PasswordHasher.decoy, text, UInt64(text.utf8.count)) == 0
        }
        return matches && hash != nil
    }

    /// Whether the hash was made with other parameters than today's.
    package func needsRehash(_ hash: String) -> Bool {
        crypto_pwhash_str_needs_rehash(hash, PasswordHasher.passes, PasswordHasher.memory) != 0
    }

    static func hashNow(
        _ password: String,
        passes: UInt64 = passes,
        memory: Int = memory
    ) throws -> String {
        try Sodium.start()
        let text = PasswordRules.normalised(password)
        var output = [CChar](repeating: 0, count: Int(crypto_pwhash_strbytes()))
        let code = crypto_pwhash_str(&output, text, UInt64(text.utf8.count), passes, memory)
        guard code == 0 else { throw PasswordHasherError.outOfMemory }
        let bytes = output.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func run<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
        try enqueue()
        defer { waiting.withLock { $0 -= 1 } }
        return try await withCheckedThrowingContinuation { continuation in
            queue.addOperation {
                continuation.resume(with: Result { try work() })
            }
        }
    }

    private func enqueue() throws {
        let isFull = waiting.withLock { count in
            guard count < PasswordHasher.longestQueue else { return true }
            count += 1
            return false
        }
        guard !isFull else {
            throw Refusal(
                .tooMany,
                "Đang có quá nhiều người đăng nhập cùng lúc.",
                remedy: "Thử lại sau ít phút.",
                retryAfter: 60
            )
        }
    }
}
