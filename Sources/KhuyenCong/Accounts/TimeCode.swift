import CSodium
import Foundation

/// One-time codes of an authenticator app (mã xác thực): RFC 6238, SHA-1, 6 digits, steps of 30 seconds.
package enum TimeCode {
    static let secretLength = 20
    private static let stepLength: Int64 = 30
    private static let digits = 6

    static func step(at moment: Moment) -> Int64 {
        moment.secondsSince1970 / stepLength
    }

    /// HOTP (RFC 4226) for one step.
    package static func code(secret: [UInt8], step: Int64) -> String {
        let counter = withUnsafeBytes(of: step.bigEndian) { Array($0) }
        let mac = SHA1.authenticate(counter, key: secret)
        let offset = Int(mac[19] & 0x0F)
        let number = mac[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        let text = String(number % 1_000_000)
        return String(repeating: "0", count: digits - text.count) + text
    }

    /// The step whose code was typed: the current one, or a neighbour for clocks that differ a little.
    ///
    /// Nil if there is none.
    static func matchingStep(_ typed: String, secret: [UInt8], at moment: Moment) -> Int64? {
        let typedBytes = typed.utf8.filter { $0 != UInt8(ascii: " ") }
        guard typedBytes.count == digits else { return nil }
        let current = step(at: moment)
        return [current, current - 1, current + 1].first { step in
            sodium_memcmp(Array(code(secret: secret, step: step).utf8), typedBytes, digits) == 0
        }
    }

    /// What the app scans or is given by hand ("Key URI Format").
    static func uri(secret: [UInt8], userName: String) -> String {
        let label = "KhuyenCong:" + (userName.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? userName)
        return "otpauth://totp/\(label)?secret=\(Base32.encode(secret))&issuer=KhuyenCong"
    }
}

/// Base 32 (RFC 4648) without padding, as authenticator apps take it.
package enum Base32 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

    package static func encode(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        var buffer: UInt32 = 0
        var bitCount = 0
        for byte in bytes {
            buffer = buffer << 8 | UInt32(byte)
            bitCount += 8
            while bitCount >= 5 {
                bitCount -= 5
                text.append(alphabet[Int(buffer >> UInt32(bitCount)) & 31])
            }
            buffer &= (1 << UInt32(bitCount)) - 1
        }
        if bitCount > 0 {
            text.append(alphabet[Int(buffer << UInt32(5 - bitCount)) & 31])
        }
        return String(decoding: text, as: UTF8.self)
    }
}
