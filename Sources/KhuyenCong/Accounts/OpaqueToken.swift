import Foundation

/// A secret handed out once (256 random bits) and kept only as its SHA-256.
struct OpaqueToken: Sendable {
    /// What the person or the browser holds.
    let text: String
    /// What the database holds.
    let hash: [UInt8]

    static let apiPrefix = "khc_"

    /// - Throws: `SecretsError.cryptographyUnavailable`.
    static func make(prefix: String = "") throws -> OpaqueToken {
        let text = prefix + base64URL(try RandomBytes.make(32))
        return OpaqueToken(text: text, hash: hash(of: text))
    }

    static func hash(of text: String) -> [UInt8] {
        Digest.sha256(text)
    }

    static func base64URL(_ bytes: [UInt8]) -> String {
        Data(bytes).base64EncodedString()
            .replacing("+", with: "-")
            .replacing("/", with: "_")
            .replacing("=", with: "")
    }

    static func bytes(base64URL text: String) -> [UInt8]? {
        var standard = text.replacing("-", with: "+").replacing("_", with: "/")
        standard += String(repeating: "=", count: (4 - standard.count % 4) % 4)
        return Data(base64Encoded: standard).map(Array.init)
    }
}
