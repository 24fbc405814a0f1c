import Database
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct SecretsTests {
    private static let wrapping = SecretKey([UInt8](repeating: 7, count: 32))

    @Test func `a key is made once and then stays`() async throws {
        let database = try await TestDatabase.make(migrations: Schema.migrations)

        let first = try await database.write { try Secrets.key(named: "a", in: $0) }
        let again = try await database.read { try Secrets.key(named: "a", in: $0) }
        let other = try await database.write { try Secrets.key(named: "b", in: $0) }

        #expect(first == again)
        #expect(first != other)
    }

    @Test func `a wrapped key opens only with the key that wrapped it`() async throws {
        let database = try await TestDatabase.make(migrations: Schema.migrations)
        let key = try await database.write { try Secrets.key(named: "a", in: $0, wrappedBy: Self.wrapping) }

        try await database.read { transaction in
            let stored: [UInt8]? = try transaction.value("SELECT value FROM secret WHERE name = 'a'")
            #expect(stored.map { Array($0.suffix(32)) } != key.bytes)
            #expect(try Secrets.key(named: "a", in: transaction, wrappedBy: Self.wrapping) == key)
            #expect(throws: SecretsError.wrappingKeyMissing(name: "a")) {
                try Secrets.key(named: "a", in: transaction, wrappedBy: nil)
            }
            #expect(throws: SecretsError.wrappingKeyWrong(name: "a")) {
                try Secrets.key(named: "a", in: transaction, wrappedBy: SecretKey([UInt8](repeating: 8, count: 32)))
            }
        }
    }

    @Test func `the wrapping key is read from base 64`() throws {
        let text = "BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc="

        #expect(try Secrets.wrappingKey(base64: text) == Self.wrapping)
        #expect(try Secrets.wrappingKey(base64: nil) == nil)
        #expect(try Secrets.wrappingKey(base64: "") == nil)
        #expect(throws: SecretsError.wrappingKeyMalformed) { try Secrets.wrappingKey(base64: "BwcH") }
        #expect(throws: SecretsError.wrappingKeyMalformed) { try Secrets.wrappingKey(base64: "không phải") }
    }

    @Test func `a damaged key is named`() async throws {
        let database = try await TestDatabase.make(migrations: Schema.migrations)
        try await database.write { transaction in
            _ = try transaction.execute("INSERT INTO secret (name, value) VALUES ('a', \([9, 1, 2] as [UInt8]))")
        }

        await #expect(throws: SecretsError.storedKeyDamaged(name: "a")) {
            try await database.read { try Secrets.key(named: "a", in: $0) }
        }
    }

    @Test func `a key does not show itself`() throws {
        let key = try #require(Self.wrapping)

        #expect("\(key)" == "SecretKey(…)")
    }

    @Test(arguments: [0, 1, 1000])
    func `what is sealed opens again`(count: Int) throws {
        let key = try #require(Self.wrapping)
        let plain = [UInt8](repeating: 42, count: count)

        let sealed = try Sealed.seal(plain, key)

        #expect(try Sealed.open(sealed, key) == plain)
        #expect(try Sealed.seal(plain, key) != sealed)
    }

    @Test func `a changed byte or another key opens nothing`() throws {
        let key = try #require(Self.wrapping)
        let other = try #require(SecretKey([UInt8](repeating: 8, count: 32)))
        var sealed = try Sealed.seal(Array("010203004567".utf8), key)

        #expect(throws: SecretsError.notAuthentic) { try Sealed.open(sealed, other) }
        sealed[sealed.count - 1] ^= 1
        #expect(throws: SecretsError.notAuthentic) { try Sealed.open(sealed, key) }
        #expect(throws: SecretsError.notAuthentic) { try Sealed.open([1, 2, 3], key) }
    }

    @Test func `a keyed hash depends on text and key`() throws {
        let key = try #require(Self.wrapping)
        let other = try #require(SecretKey([UInt8](repeating: 8, count: 32)))

        #expect(KeyedHash.of("a", key: key) == KeyedHash.of("a", key: key))
        #expect(
            Set([KeyedHash.of("a", key: key), KeyedHash.of("b", key: key), KeyedHash.of("a", key: other)]).count == 3
        )
        #expect(KeyedHash.of("a", key: key).count == 32)
    }

    @Test func `hexadecimal digits read back`() {
        #expect(Hex.encode([0, 15, 255]) == "000fff")
        #expect(Hex.decode("000FFf") == [0, 15, 255])
        #expect(Hex.decode("0") == nil)
        #expect(Hex.decode("0g") == nil)
    }

    /// FIPS 180-4 example.
    @Test func `a known text has its known hash`() {
        #expect(
            Hex.encode(Digest.sha256("abc")) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        )
    }
}
