import Foundation

/// What a password must be: long rather than strange (NIST SP 800-63B, section 3.1.1).
package enum PasswordRules {
    package static let minimumLength = 10
    /// Bytes; longer input would only keep the hasher busy.
    static let maximumLength = 1024

    /// - Returns: the password in NFC, as it is hashed: keyboards differ in how they compose Vietnamese letters.
    /// - Throws: `Refusal` (invalid, field "password").
    package static func check(_ password: String, userName: String) throws -> String {
        let normalised = normalised(password)
        guard normalised.count >= minimumLength else {
            throw refusal("Mật khẩu cần ít nhất \(minimumLength) ký tự.")
        }
        guard normalised.utf8.count <= maximumLength else {
            throw refusal("Mật khẩu quá dài.")
        }
        let lowercased = normalised.lowercased()
        guard !lowercased.contains(userName.lowercased()) else {
            throw refusal("Mật khẩu không được chứa tên đăng nhập.")
        }
        guard !isCommon(lowercased), Set(lowercased).count >= 4 else {
            throw refusal("Mật khẩu này quá phổ biến, dễ bị đoán.")
        }
        return normalised
    }

    static func normalised(_ password: String) -> String {
        password.precomposedStringWithCanonicalMapping
    }

    private static func refusal(_ message: String) -> Refusal {
        .invalid(message, field: "password", remedy: "Chọn một cụm nhiều từ, dễ nhớ với riêng ông/bà.")
    }

    /// A common word stays common with digits and signs behind it: "matkhau@2025".
    private static func isCommon(_ password: String) -> Bool {
        if commonWhole.contains(password) { return true }
        let word = password.trimmingCharacters(in: CharacterSet.letters.inverted)
        return commonWords.contains(word)
    }

    private static let commonWhole: Set<String> = [
        "1234567890", "12345678910", "123456789a", "0123456789", "0987654321", "9876543210", "1234512345",
        "1qaz2wsx3edc", "1q2w3e4r5t", "1q2w3e4r5t6y", "123qweasdzxc", "qwe123asd456", "abcd123456", "abc1234567",
        "a123456789", "aa12345678", "qwerty123456", "q1w2e3r4t5", "123123123123", "112233445566", "p@ssw0rd123",
        "p@ssword123", "passw0rd123", "letmein123", "iloveyou123", "anhyeuem123", "19001900190", "zaq12wsxcde3",
    ]

    private static let commonWords: Set<String> = [
        "password", "passwords", "matkhau", "mật khẩu", "mậtkhẩu", "matkhaumoi", "matkhaucuatoi", "khuyencong",
        "khuyến công", "qwerty", "qwertyuiop", "asdfghjkl", "asdfghjklzxcvbnm", "zxcvbnm", "administrator", "admin",
        "quantri", "quantrivien", "vietnam", "việt nam", "vietnamvodich", "hanoi", "saigon", "anhyeuem", "iloveyou",
        "emyeuanh", "toiyeuvietnam", "socongthuong", "socongthương", "congthuong", "bocongthuong", "trungtam",
        "welcome", "letmein", "changeme", "abcdefghij", "abcdefghijkl", "xinchao", "xinchaovietnam", "nguoidung",
        "dangnhap", "tendangnhap", "hochiminh", "conyeume", "giadinh", "motconvit",
    ]
}
