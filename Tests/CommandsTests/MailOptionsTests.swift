import TestSupport
import Testing

@Suite(.enabled(if: Program.executable != nil, "the program is not built"))
struct MailOptionsTests {
    /// A port that was passed over would send the mail, with its password, somewhere else.
    @Test(arguments: ["abc", "0", "70000", "25a"])
    func `a port that cannot be read is refused by its name`(port: String) throws {
        var khuyencong = try Program()
        khuyencong.environment = [
            "KHUYENCONG_SMTP_HOST": "localhost", "KHUYENCONG_SMTP_PORT": port,
            "KHUYENCONG_MAIL_FROM": "khuyen-cong@example.vn",
        ]

        let outcome = try khuyencong("notices", "send")

        #expect(outcome.code != 0)
        #expect(outcome.complaint.contains("KHUYENCONG_SMTP_PORT nhận từ 1 đến 65535."))
    }
}
