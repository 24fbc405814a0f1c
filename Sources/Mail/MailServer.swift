import CCurl
import Dispatch
import Foundation

/// The mail server that takes our mails, spoken to through libcurl.
package struct MailServer: Sendable, Equatable {
    package enum Security: String, Sendable, CaseIterable {
        /// Plain at first, then TLS; refused where the server has none.
        case startTLS = "starttls"
        /// TLS from the first byte, port 465.
        case tls
        /// Without TLS: only for a server on this very machine.
        case none
    }

    package let host: String
    package let port: Int
    package let security: Security
    /// Nil where the server asks for no name.
    package let user: String?
    package let password: String?

    package init(host: String, port: Int, security: Security, user: String? = nil, password: String? = nil) {
        self.host = host
        self.port = port
        self.security = security
        self.user = user
        self.password = password
    }

    /// Seconds for a whole mail; shorter than a claimed mail is held.
    static let timeout = 60

    /// Hands a mail over.
    ///
    /// - Throws: `MailServerFault`.
    package func send(_ message: MailMessage) async throws {
        let bytes = message.bytes
        try await onOwnThread {
            try Conversation(server: self).send(bytes, from: message.from.address, to: message.to)
        }
    }

    /// Connects, greets and signs in, and sends nothing.
    ///
    /// - Throws: `MailServerFault`.
    package func check() async throws {
        try await onOwnThread { try Conversation(server: self).check() }
    }

    var address: String {
        let scheme = security == .tls ? "smtps" : "smtp"
        let host = host.contains(":") ? "[\(host)]" : host
        return "\(scheme)://\(host):\(port)"
    }

    /// libcurl waits for the network, and must not do so on a thread of the program's own pool.
    private func onOwnThread(_ work: @escaping @Sendable () throws -> Void) async throws {
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            DispatchQueue.global().async {
                continuation.resume(with: Result { try work() })
            }
        }
    }
}

/// Why the mail server took no mail.
package struct MailServerFault: Error, Sendable, Equatable {
    package let reason: String
    /// The server's answer, 550 and the like; 0 where none came.
    package let answer: Int

    /// Whether the server said that this mail will never be taken.
    package var isFinal: Bool { (500..<600).contains(answer) && ![530, 535].contains(answer) }
}

/// One connection: made, used and closed.
private final class Conversation {
    private let server: MailServer
    private var rest: ArraySlice<UInt8> = []

    init(server: MailServer) {
        self.server = server
    }

    func send(_ bytes: [UInt8], from: String, to: String) throws {
        rest = bytes[...]
        try run { curl in
            let recipients = curl_slist_append(nil, "<\(to)>")
            defer { curl_slist_free_all(recipients) }
            _ = khuyencong_curl_text(curl, CURLOPT_MAIL_FROM, "<\(from)>")
            _ = khuyencong_curl_list(curl, CURLOPT_MAIL_RCPT, recipients)
            _ = khuyencong_curl_number(curl, CURLOPT_UPLOAD, 1)
            _ = khuyencong_curl_read_with(curl) { buffer, size, count, conversation in
                guard let buffer, let conversation else { return 0 }
                let whole = Unmanaged<Conversation>.fromOpaque(conversation).takeUnretainedValue()
                return whole.read(into: buffer, atMost: size * count)
            }
            _ = khuyencong_curl_pointer(curl, CURLOPT_READDATA, Unmanaged.passUnretained(self).toOpaque())
            return curl_easy_perform(curl)
        }
    }

    func check() throws {
        try run { curl in
            _ = khuyencong_curl_text(curl, CURLOPT_CUSTOMREQUEST, "NOOP")
            _ = khuyencong_curl_number(curl, CURLOPT_NOBODY, 1)
            return curl_easy_perform(curl)
        }
    }

    private func run(_ work: (UnsafeMutableRawPointer) throws -> CURLcode) throws {
        guard let curl = curl_easy_init() else {
            throw MailServerFault(reason: "libcurl không khởi động được", answer: 0)
        }
        defer { curl_easy_cleanup(curl) }
        _ = khuyencong_curl_text(curl, CURLOPT_URL, server.address)
        _ = khuyencong_curl_number(curl, CURLOPT_TIMEOUT, MailServer.timeout)
        _ = khuyencong_curl_number(curl, CURLOPT_CONNECTTIMEOUT, 15)
        _ = khuyencong_curl_number(curl, CURLOPT_NOSIGNAL, 1)
        if server.security == .startTLS {
            _ = khuyencong_curl_number(curl, CURLOPT_USE_SSL, Int(CURLUSESSL_ALL.rawValue))
        }
        if let user = server.user {
            _ = khuyencong_curl_text(curl, CURLOPT_USERNAME, user)
            _ = khuyencong_curl_text(curl, CURLOPT_PASSWORD, server.password ?? "")
        }
        let code = try work(curl)
        guard code == CURLE_OK else {
            let answer = khuyencong_curl_answer(curl)
            let said = answer > 0 ? " (máy chủ trả lời \(answer))" : ""
            throw MailServerFault(reason: String(cString: curl_easy_strerror(code)) + said, answer: answer)
        }
    }

    private func read(into buffer: UnsafeMutablePointer<CChar>, atMost count: Int) -> Int {
        let part = rest.prefix(count)
        for (offset, byte) in part.enumerated() {
            buffer[offset] = CChar(bitPattern: byte)
        }
        rest = rest.dropFirst(part.count)
        return part.count
    }
}
