/// What a form or a request was drawn from must still stand when it comes back (biểu mẫu cũ).
package enum StandingVersion {
    /// - Parameters:
    ///   - seen: The version that the form was drawn from; nil where the request names none.
    ///   - standing: The version that stands.
    ///   - subject: Begins the sentence: "Hồ sơ HS12".
    /// - Throws: `Refusal`: invalid (version) without a version, conflict where another did something since.
    static func require<Version: BinaryInteger>(
        _ seen: Version?,
        _ standing: Version,
        of subject: String
    ) throws {
        guard let seen else {
            throw Refusal.invalid(
                "Thiếu số phiên bản đã xem.",
                field: "version",
                remedy: "Gửi kèm số phiên bản đã xem (version), hiện là \(standing)."
            )
        }
        guard seen == standing else { throw moved(subject, seen: seen, standing: standing) }
    }

    /// The same where the row moves on only with the version that was seen, and none did.
    static func moved(_ subject: String) -> Refusal {
        Refusal.conflict("\(subject) vừa được người khác cập nhật.", remedy: remedy)
    }

    private static func moved(
        _ subject: String,
        seen: some BinaryInteger,
        standing: some BinaryInteger
    ) -> Refusal {
        Refusal.conflict(
            "\(subject) vừa được người khác cập nhật: ông/bà xem phiên bản \(seen), hiện là phiên bản \(standing).",
            remedy: remedy
        )
    }

    private static let remedy = "So nội dung đã nhập với bản hiện tại rồi gửi lại."
}
