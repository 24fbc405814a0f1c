import Foundation

/// The name typed at sign-in: 3 to 64 lower-case Latin letters, digits and four signs (dot, underscore, hyphen, at).
package struct UserName: Sendable, Hashable, CustomStringConvertible {
    package let description: String

    /// Capital letters are taken as small ones.
    /// - Throws: `Refusal` (invalid, field "userName").
    package init(_ typed: String) throws {
        let text = UserName.normalised(typed)
        guard (3...64).contains(text.utf8.count), text.utf8.allSatisfy(UserName.isAllowed) else {
            throw Refusal.invalid(
                "Tên đăng nhập gồm 3 đến 64 chữ cái không dấu, chữ số hoặc các dấu . _ - @",
                field: "userName"
            )
        }
        description = text
    }

    /// How a typed name is looked up, whether or not it could be a name.
    static func normalised(_ typed: String) -> String {
        typed.trimmingCharacters(in: .whitespacesAndNewlines).lowercased()
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "@"): true
        default: false
        }
    }
}
