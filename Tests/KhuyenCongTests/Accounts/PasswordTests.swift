import Foundation
import Testing

@testable import KhuyenCong

@Suite struct PasswordTests {
    @Test(
        arguments: [
            ("ngắn quá", "Mật khẩu cần ít nhất 10 ký tự."),
            ("ấấấấấấấấấ", "Mật khẩu cần ít nhất 10 ký tự."),
            (String(repeating: "dài ", count: 300), "Mật khẩu quá dài."),
            ("xin chào Huong.NA nhé", "Mật khẩu không được chứa tên đăng nhập."),
            ("1234567890", "Mật khẩu này quá phổ biến, dễ bị đoán."),
            ("MatKhau@2025", "Mật khẩu này quá phổ biến, dễ bị đoán."),
            ("Mật khẩu 2025", "Mật khẩu này quá phổ biến, dễ bị đoán."),
            ("abababababab", "Mật khẩu này quá phổ biến, dễ bị đoán."),
        ]
    )
    func `a weak password is refused`(password: String, message: String) {
        let refusal = #expect(throws: Refusal.self) {
            try PasswordRules.check(password, userName: "huong.na")
        }

        #expect(refusal?.message == message)
        #expect(refusal?.field == "password")
    }

    /// The same letters typed on two keyboards are one password.
    @Test func `a password is taken in its composed form`() throws {
        #expect(
            Array(try PasswordRules.check("lang nghe\u{0302} cu\u{0303}", userName: "huong").utf8)
                == Array("lang nghê cũ".utf8)
        )
    }

    @Test func `the right password passes and others do not`() async throws {
        let hasher = PasswordHasher()
        let hash = try await hasher.hash("đường về làng")

        #expect(hash.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$"))
        #expect(try await hasher.verify("đường về làng", against: hash))
        #expect(try await hasher.verify("đường về làng".decomposedStringWithCanonicalMapping, against: hash))
        #expect(try await !hasher.verify("đường về làng ", against: hash))
        #expect(try await !hasher.verify("đường về làng", against: nil))
        #expect(!hasher.needsRehash(hash))
    }

    @Test func `a hash of weaker parameters is to be made anew`() {
        let weaker = "$argon2id$v=19$m=8192,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"

        #expect(PasswordHasher().needsRehash(weaker))
    }

    /// Unknown names must cost as much as known ones: the decoy has today's parameters.
    @Test func `the decoy is a hash of the current parameters`() {
        #expect(!PasswordHasher().needsRehash(PasswordHasher.decoy))
    }

    @Test(arguments: [("  Huong.NA ", "huong.na"), ("so_ct-40@nghean", "so_ct-40@nghean")])
    func `a user name is taken in small letters`(typed: String, name: String) throws {
        #expect(try UserName(typed).description == name)
    }

    @Test(arguments: ["", "ab", "hương", "a b c", "a/b/c", String(repeating: "a", count: 65)])
    func `what cannot be a user name is refused`(typed: String) {
        let refusal = #expect(throws: Refusal.self) { try UserName(typed) }

        #expect(refusal?.field == "userName")
    }
}
