import CSodium
package import Database
import Foundation

/// A key of 32 random bytes; it never appears in a log, in the audit or in an answer.
package struct SecretKey: Sendable, Equatable, CustomStringConvertible {
    package let bytes: [UInt8]

    package static let length = 32

    /// Nil unless there are exactly 32 bytes.
    package init?(_ bytes: [UInt8]) {
        guard bytes.count == SecretKey.length else { return nil }
        self.bytes = bytes
    }

    package var description: String {
        "SecretKey(…)"
    }
}

package enum SecretsError: Error, Equatable {
    case cryptographyUnavailable
    /// The database holds this key wrapped, and `KHUYENCONG_SECRET_KEY` is not given.
    case wrappingKeyMissing(name: String)
    /// `KHUYENCONG_SECRET_KEY` is not the one with which this key was wrapped.
    case wrappingKeyWrong(name: String)
    /// `KHUYENCONG_SECRET_KEY` is not 32 bytes in base64.
    case wrappingKeyMalformed
    /// The stored bytes are neither a plain nor a wrapped key.
    case storedKeyDamaged(name: String)
    /// What was sealed has been changed, or was sealed with another key.
    case notAuthentic
}

/// The keys of this installation, in the table `secret`; each is made when first needed.
///
/// Where `KHUYENCONG_SECRET_KEY` is set (32 bytes in base64), keys are stored wrapped by it, so that a copy of the
/// database alone opens nothing. A key that was stored plain before the variable was set stays plain.
package enum Secrets {
    package static let environmentVariable = "KHUYENCONG_SECRET_KEY"

    /// - Throws: `SecretsError`; `DatabaseError` where the key is missing and the transaction may only read.
    package static func key(named name: String, in transaction: Transaction) throws -> SecretKey {
        try key(named: name, in: transaction, wrappedBy: wrappingKeyFromEnvironment())
    }

    static func key(
        named name: String,
        in transaction: Transaction,
        wrappedBy wrappingKey: SecretKey?
    ) throws -> SecretKey {
        if let stored = try stored(name, in: transaction) {
            return try unwrap(stored, name: name, with: wrappingKey)
        }
        let fresh = try RandomBytes.make(SecretKey.length)
        let form = try wrap(fresh, with: wrappingKey)
        try transaction.execute(
            "INSERT INTO secret (name, value) VALUES (\(name), \(form)) ON CONFLICT (name) DO NOTHING"
        )
        // Another process may have been quicker: what is stored counts.
        guard let stored = try stored(name, in: transaction) else {
            throw SecretsError.storedKeyDamaged(name: name)
        }
        return try unwrap(stored, name: name, with: wrappingKey)
    }

    /// - Throws: `SecretsError.wrappingKeyMalformed`.
    static func wrappingKey(base64 text: String?) throws -> SecretKey? {
        guard let text, !text.isEmpty else { return nil }
        guard let data = Data(base64Encoded: text), let key = SecretKey(Array(data)) else {
            throw SecretsError.wrappingKeyMalformed
        }
        return key
    }

    private static func wrappingKeyFromEnvironment() throws -> SecretKey? {
        try wrappingKey(base64: ProcessInfo.processInfo.environment[environmentVariable])
    }

    private static func stored(_ name: String, in transaction: Transaction) throws -> [UInt8]? {
        try transaction.value("SELECT value FROM secret WHERE name = \(name)")
    }

    /// First byte of the stored form: 0 plain, 1 wrapped.
    private static func wrap(_ bytes: [UInt8], with wrappingKey: SecretKey?) throws -> [UInt8] {
        guard let wrappingKey else { return [0] + bytes }
        return [1] + (try Sealed.seal(bytes, wrappingKey))
    }

    private static func unwrap(_ stored: [UInt8], name: String, with wrappingKey: SecretKey?) throws -> SecretKey {
        let body = Array(stored.dropFirst())
        switch stored.first {
        case 0:
            guard let key = SecretKey(body) else { throw SecretsError.storedKeyDamaged(name: name) }
            return key
        case 1:
            guard let wrappingKey else { throw SecretsError.wrappingKeyMissing(name: name) }
            guard let opened = try? Sealed.open(body, wrappingKey), let key = SecretKey(opened) else {
                // The only way in which opening fails is a wrong key or changed bytes; both are named by this case.
                throw SecretsError.wrappingKeyWrong(name: name)
            }
            return key
        default:
            throw SecretsError.storedKeyDamaged(name: name)
        }
    }
}

/// Authenticated encryption (XSalsa20-Poly1305): a random nonce of 24 bytes stands before the sealed bytes.
package enum Sealed {
    /// - Throws: `SecretsError.cryptographyUnavailable`.
    package static func seal(_ plain: [UInt8], _ key: SecretKey) throws -> [UInt8] {
        let nonce = try RandomBytes.make(Int(crypto_secretbox_noncebytes()))
        var box = [UInt8](repeating: 0, count: plain.count + Int(crypto_secretbox_macbytes()))
        crypto_secretbox_easy(&box, plain, UInt64(plain.count), nonce, key.bytes)
        return nonce + box
    }

    /// - Throws: `SecretsError.notAuthentic`.
    package static func open(_ sealed: [UInt8], _ key: SecretKey) throws -> [UInt8] {
        let nonceLength = Int(crypto_secretbox_noncebytes())
        let overhead = nonceLength + Int(crypto_secretbox_macbytes())
        guard sealed.count >= overhead else { throw SecretsError.notAuthentic }
        let nonce = Array(sealed.prefix(nonceLength))
        let box = Array(sealed.dropFirst(nonceLength))
        var plain = [UInt8](repeating: 0, count: sealed.count - overhead)
        guard crypto_secretbox_open_easy(&plain, box, UInt64(box.count), nonce, key.bytes) == 0 else {
            throw SecretsError.notAuthentic
        }
        return plain
    }
}

/// Random bytes fit for keys and tokens.
package enum RandomBytes {
    /// - Throws: `SecretsError.cryptographyUnavailable`.
    package static func make(_ count: Int) throws -> [UInt8] {
        try Sodium.start()
        var bytes = [UInt8](repeating: 0, count: count)
        randombytes_buf(&bytes, count)
        return bytes
    }
}

/// libsodium's one-time start, which makes its random source safe for threads.
enum Sodium {
    private static let isReady = sodium_init() >= 0

    /// - Throws: `SecretsError.cryptographyUnavailable`.
    static func start() throws {
        guard isReady else { throw SecretsError.cryptographyUnavailable }
    }
}
