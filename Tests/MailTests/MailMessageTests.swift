import Testing

@testable import Mail

@Suite struct MailMessageTests {
    private func message(subject: String, body: String = "Đến hạn.\nXem hồ sơ.") throws -> MailMessage {
        MailMessage(
            from: try #require(MailAddress("Chương trình khuyến công <khuyen-cong@example.vn>")),
            to: "can.bo@example.vn",
            subject: subject,
            body: body,
            messageID: "<0123@example.vn>",
            date: 1_795_230_000
        )
    }

    @Test func `a mail is ASCII with all that a reader needs`() throws {
        let text = String(decoding: try message(subject: "Hồ sơ HS12 chờ ông/bà").bytes, as: UTF8.self)

        #expect(
            text
                == """
                Date: Sat, 21 Nov 2026 03:00:00 +0000
                From: =?UTF-8?B?Q2jGsMahbmcgdHLDrG5oIGtodXnhur9uIGPDtG5n?=
                 <khuyen-cong@example.vn>
                To: <can.bo@example.vn>
                Subject: =?UTF-8?B?SOG7kyBzxqEgSFMxMiBjaOG7nSDDtG5nL2LDoA==?=
                Message-ID: <0123@example.vn>
                MIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: base64
                Auto-Submitted: auto-generated

                xJDhur9uIGjhuqFuLg0KWGVtIGjhu5Mgc8ahLg==

                """.replacing("\n", with: "\r\n")
        )
    }

    /// RFC 2047, section 2: 75 octets a word; RFC 5322, section 2.1.1: 78 a line.
    @Test func `a long subject is broken between characters into short words`() throws {
        let subject = String(repeating: "Đề án hỗ trợ máy sấy chè ở xã Anh Sơn; ", count: 8)
        let text = String(decoding: try message(subject: subject).bytes, as: UTF8.self)
        let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)

        #expect(lines.allSatisfy { $0.utf8.count <= 78 })
        #expect(lines.filter { $0.hasPrefix(" =?UTF-8?B?") && $0.hasSuffix("?=") }.count > 5)
    }

    @Test(arguments: ["Xin chào\r\nBcc: x@example.vn", "Hello\nBcc: x@example.vn"])
    func `a subject cannot add a header`(subject: String) throws {
        let text = String(decoding: try message(subject: subject).bytes, as: UTF8.self)

        #expect(!text.contains("\r\nBcc:"))
        #expect(!text.contains("\nBcc:"))
    }

    @Test func `a plain subject stays readable`() throws {
        let text = String(decoding: try message(subject: "HS12").bytes, as: UTF8.self)

        #expect(text.contains("\r\nSubject: HS12\r\n"))
    }

    @Test func `a body of many lines keeps them, each line short`() throws {
        let body = String(repeating: "Đến hạn 24/12/2026: báo cáo tiến độ tháng, hồ sơ HS12\n", count: 40)
        let lines = String(decoding: try message(subject: "x", body: body).bytes, as: UTF8.self)
            .split(separator: "\r\n", omittingEmptySubsequences: false)

        #expect(lines.allSatisfy { $0.utf8.count <= 78 })
        #expect(!lines.contains { $0.contains("\r") || $0.contains("\n") })
    }

    @Test(arguments: [
        ("khuyen-cong@example.vn", "", "khuyen-cong@example.vn"),
        ("Khuyến công <khuyen-cong@example.vn>", "Khuyến công", "khuyen-cong@example.vn"),
    ])
    func `an address is read with its name or without`(text: String, name: String, address: String) throws {
        let read = try #require(MailAddress(text))

        #expect(read.name == name)
        #expect(read.address == address)
        #expect(read.domain == "example.vn")
    }

    @Test(arguments: ["", "khuyen-cong", "a@b@c", "<a@example.vn", "a b@example.vn", "a@example.vn, b@example.vn"])
    func `what is no address is refused`(text: String) {
        #expect(MailAddress(text) == nil)
    }
}
