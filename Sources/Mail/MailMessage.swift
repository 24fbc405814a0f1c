import Foundation

/// One mail of plain text, as RFC 5322 and the MIME standards write it.
package struct MailMessage: Sendable, Equatable {
    package let from: MailAddress
    package let to: String
    package let subject: String
    package let body: String
    /// With its angle brackets; the same however often the mail is tried.
    package let messageID: String
    /// Seconds since 1970 UTC.
    package let date: Int64

    package init(from: MailAddress, to: String, subject: String, body: String, messageID: String, date: Int64) {
        self.from = from
        self.to = to
        self.subject = subject
        self.body = body
        self.messageID = messageID
        self.date = date
    }

    /// The bytes that go over the line: ASCII, lines ended by CR LF, none longer than 78 octets.
    package var bytes: [UInt8] {
        let headers = [
            "Date: \(MailMessage.dateText(date))",
            "From: \(from.header)",
            "To: <\(MailMessage.plain(to))>",
            "Subject: " + MailMessage.encoded(subject, indent: "Subject: ".utf8.count),
            "Message-ID: \(MailMessage.plain(messageID))",
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: base64",
            "Auto-Submitted: auto-generated",
        ]
        let lines = body.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n")
        let text = Data(lines.utf8).base64EncodedString(options: [.lineLength76Characters, .endLineWithCarriageReturn])
        let content = text.replacing("\r\n", with: "\r").replacing("\n", with: "\r").replacing("\r", with: "\r\n")
        return Array((headers + ["", content, ""]).joined(separator: "\r\n").utf8)
    }

    /// RFC 2047: each word base64 of whole characters and at most 75 octets, on a line of its own.
    static func encoded(_ text: String, indent: Int) -> String {
        let tidy = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        let isPlain = tidy.utf8.allSatisfy { (32...126).contains($0) } && !tidy.contains("=?")
        if isPlain, tidy.utf8.count + indent <= 78 { return tidy }
        var words: [String] = []
        var part: [UInt8] = []
        // 45 bytes make 60 octets of base64; with "=?UTF-8?B?" and "?=" these are 72, and 72 fit beside "Subject: ".
        for character in tidy.unicodeScalars {
            let bytes = Array(String(character).utf8)
            if part.count + bytes.count > (words.isEmpty ? 39 : 45) {
                words.append(word(part))
                part = []
            }
            part += bytes
        }
        words.append(word(part))
        return words.joined(separator: "\r\n ")
    }

    /// What stands in a header as it is: without anything that would end it.
    static func plain(_ text: String) -> String {
        String(decoding: text.utf8.filter { (33...126).contains($0) }, as: UTF8.self)
    }

    private static func word(_ bytes: [UInt8]) -> String {
        "=?UTF-8?B?" + Data(bytes).base64EncodedString() + "?="
    }

    /// "Sat, 21 Nov 2026 03:00:00 +0000".
    private static func dateText(_ seconds: Int64) -> String {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = TimeZone(secondsFromGMT: 0)
        formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss '+0000'"
        return formatter.string(from: Date(timeIntervalSince1970: TimeInterval(seconds)))
    }
}

/// Who writes: an address, and a name beside it.
package struct MailAddress: Sendable, Equatable {
    package let name: String
    package let address: String

    /// Reads "Chương trình khuyến công <khuyencong@tinh.gov.vn>", or the address alone; nil for anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: "<", maxSplits: 1, omittingEmptySubsequences: false)
        let bare: Substring
        if parts.count == 2 {
            guard parts[1].hasSuffix(">") else { return nil }
            bare = parts[1].dropLast()
        } else {
            bare = parts[0]
        }
        let address = bare.trimmingCharacters(in: .whitespaces)
        guard address == MailMessage.plain(address), address.split(separator: "@").count == 2,
            !address.contains(where: { "<>,;".contains($0) })
        else { return nil }
        self.address = address
        name = parts.count == 2 ? parts[0].trimmingCharacters(in: .whitespaces) : ""
    }

    /// The part behind "@".
    package var domain: String {
        address.split(separator: "@").last.map(String.init) ?? "localhost"
    }

    var header: String {
        guard !name.isEmpty else { return "<\(address)>" }
        let isPlain = name.utf8.allSatisfy { (32...126).contains($0) } && !name.contains { "\"\\=".contains($0) }
        let written = isPlain ? "\"\(name)\"" : MailMessage.encoded(name, indent: 72)
        return written + (isPlain ? " " : "\r\n ") + "<\(address)>"
    }
}
