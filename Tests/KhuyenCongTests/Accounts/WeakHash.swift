@testable import KhuyenCong

/// A password hash as an earlier release might have made it.
enum WeakHash {
    static func make(_ password: String) throws -> String {
        try PasswordHasher.hashNow(password, passes: 1, memory: 8 << 20)
    }
}
