import CSodium

/// Plain and keyed hashes.
package enum Digest {
    /// SHA-256, 32 bytes.
    package static func sha256(_ bytes: [UInt8]) -> [UInt8] {
        var hash = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_bytes()))
        crypto_hash_sha256(&hash, bytes, UInt64(bytes.count))
        return hash
    }

    package static func sha256(_ text: String) -> [UInt8] {
        sha256(Array(text.utf8))
    }
}

/// A hash that only the holder of the key can compute (BLAKE2b-256): equal values are found without being readable.
package enum KeyedHash {
    /// 32 bytes.
    package static func of(_ bytes: [UInt8], key: SecretKey) -> [UInt8] {
        var hash = [UInt8](repeating: 0, count: 32)
        crypto_generichash(&hash, hash.count, bytes, UInt64(bytes.count), key.bytes, key.bytes.count)
        return hash
    }

    package static func of(_ text: String, key: SecretKey) -> [UInt8] {
        of(Array(text.utf8), key: key)
    }
}

/// Bytes as lower-case hexadecimal digits and back.
package enum Hex {
    private static let digits = Array("0123456789abcdef".utf8)

    package static func encode(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count * 2)
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Nil for anything but pairs of hexadecimal digits.
    package static func decode(_ text: String) -> [UInt8]? {
        let digits = text.utf8.map { Character(Unicode.Scalar($0)).hexDigitValue }
        guard digits.count.isMultiple(of: 2) else { return nil }
        var bytes: [UInt8] = []
        for index in stride(from: 0, to: digits.count, by: 2) {
            guard let high = digits[index], let low = digits[index + 1] else { return nil }
            bytes.append(UInt8(high << 4 | low))
        }
        return bytes
    }
}
