import ArgumentParser
import Foundation
import KhuyenCong
import Mail

/// The mail server: options, else environment; without a host no mail is sent.
struct MailOptions: ParsableArguments {
    @Option(help: "Máy chủ gửi thư (mặc định: KHUYENCONG_SMTP_HOST; không có thì không gửi thư).")
    var smtpHost: String?

    @Option(help: "Cổng của máy chủ gửi thư (mặc định: KHUYENCONG_SMTP_PORT, rồi 587, hoặc 465 với tls).")
    var smtpPort: Int?

    @Option(help: "Mã hóa: starttls, tls, none (mặc định: KHUYENCONG_SMTP_SECURITY, rồi starttls).")
    var smtpSecurity: String?

    @Option(help: "Tên đăng nhập máy chủ gửi thư (mặc định: KHUYENCONG_SMTP_USER).")
    var smtpUser: String?

    @Option(help: "Tệp chứa mật khẩu gửi thư (mặc định: KHUYENCONG_SMTP_PASSWORD_FILE).")
    var smtpPasswordFile: String?

    @Option(help: "Người gửi, ví dụ 'Khuyến công <khuyencong@tinh.gov.vn>' (mặc định: KHUYENCONG_MAIL_FROM).")
    var mailFrom: String?

    @Option(help: "Địa chỉ web của chương trình, để thư có đường dẫn (mặc định: KHUYENCONG_PUBLIC_URL).")
    var publicUrl: String?

    /// What was set; nil where there is no mail server.
    ///
    /// - Throws: `Refusal` (invalid) for a setting that cannot be read.
    func settings() throws -> MailSettings? {
        let environment = ProcessInfo.processInfo.environment
        guard let host = smtpHost ?? environment["KHUYENCONG_SMTP_HOST"], !host.isEmpty else { return nil }
        let security = try security(smtpSecurity ?? environment["KHUYENCONG_SMTP_SECURITY"] ?? "starttls")
        let port = try port(environment["KHUYENCONG_SMTP_PORT"]) ?? (security == .tls ? 465 : 587)
        guard let from = (mailFrom ?? environment["KHUYENCONG_MAIL_FROM"]).flatMap(MailAddress.init) else {
            throw Refusal.invalid("Ghi người gửi bằng --mail-from hoặc KHUYENCONG_MAIL_FROM.", field: "mail-from")
        }
        let user = smtpUser ?? environment["KHUYENCONG_SMTP_USER"]
        let file = smtpPasswordFile ?? environment["KHUYENCONG_SMTP_PASSWORD_FILE"]
        let server = MailServer(
            host: host,
            port: port,
            security: security,
            user: user,
            password: try file.map(MailOptions.password)
        )
        return MailSettings(server: server, from: from)
    }

    /// Without a slash at its end.
    var site: String? {
        let named = publicUrl ?? ProcessInfo.processInfo.environment["KHUYENCONG_PUBLIC_URL"]
        return named.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
    }

    private func port(_ written: String?) throws -> Int? {
        if smtpPort == nil, written ?? "" == "" { return nil }
        guard let port = smtpPort ?? written.flatMap({ Int($0) }), (1...65535).contains(port) else {
            let setting = smtpPort == nil ? "KHUYENCONG_SMTP_PORT" : "--smtp-port"
            throw Refusal.invalid("\(setting) nhận từ 1 đến 65535.", field: "smtp-port")
        }
        return port
    }

    private func security(_ text: String) throws -> MailServer.Security {
        guard let security = MailServer.Security(rawValue: text) else {
            throw Refusal.invalid("--smtp-security nhận starttls, tls hoặc none.", field: "smtp-security")
        }
        return security
    }

    private static func password(_ path: String) throws -> String {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw Refusal.invalid("Không đọc được tệp mật khẩu \(path).", field: "smtp-password-file")
        }
        return text.trimmingCharacters(in: .newlines)
    }
}

/// The mail server and who writes.
struct MailSettings: MailCarrier {
    let server: MailServer
    let from: MailAddress

    func send(_ mail: OutgoingMail) async throws {
        let message = MailMessage(
            from: from,
            to: mail.address,
            subject: mail.subject,
            body: mail.body,
            messageID: mail.messageID,
            date: mail.createdAt.secondsSince1970
        )
        do {
            try await server.send(message)
        } catch let fault as MailServerFault {
            throw MailFault(fault.reason, isFinal: fault.isFinal)
        }
    }
}
