import Foundation
import Testing

/// A real mail server on this machine (aiosmtpd), which writes down what it takes.
final class LocalMailServer {
    let port: Int
    private let process: Process
    private let folder: URL

    /// What a mail program would show.
    struct Received: Codable, Equatable {
        let sender: String
        let recipients: [String]
        let from: String
        let subject: String
        let messageID: String
        let contentType: String
        let body: String
    }

    /// Runs `body` beside a server and ends the server after it.
    ///
    /// `dyingAfter`: the server's process ends in the middle of the mail after so many, before it took it.
    static func run<T>(
        in folder: URL,
        dyingAfter: Int = -1,
        _ body: (LocalMailServer) async throws -> T
    ) async throws -> T {
        let server = try await LocalMailServer(in: folder, dyingAfter: dyingAfter)
        do {
            let value = try await body(server)
            try await server.stop()
            return value
        } catch {
            try await server.stop()
            throw error
        }
    }

    private init(in folder: URL, dyingAfter: Int) async throws {
        self.folder = folder
        let portFile = folder.appendingPathComponent(UUID().uuidString)
        process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        process.arguments = ["-c", LocalMailServer.script, folder.path(), String(dyingAfter), portFile.path()]
        try process.run()
        var written: String?
        for _ in 0..<600 where written == nil {
            try await Task.sleep(for: .milliseconds(50))
            guard FileManager.default.fileExists(atPath: portFile.path()) else { continue }
            written = try String(contentsOf: portFile, encoding: .utf8)
        }
        port = try #require(written.flatMap { Int($0) })
    }

    /// All that servers over this folder took, in their order.
    func received() throws -> [Received] {
        let file = folder.appendingPathComponent("mails.jsonl")
        guard FileManager.default.fileExists(atPath: file.path()) else { return [] }
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { line in
            try JSONDecoder().decode(Received.self, from: Data(line.utf8))
        }
    }

    /// Ends the process; without waiting in a thread of the pool, which other tests need.
    func stop() async throws {
        guard process.isRunning else { return }
        kill(process.processIdentifier, SIGKILL)
        for _ in 0..<200 where process.isRunning {
            try await Task.sleep(for: .milliseconds(50))
        }
    }

    private static let script = """
        import asyncio, email, email.policy, json, os, sys
        from aiosmtpd.smtp import SMTP

        folder, dying_after, port_file = sys.argv[1], int(sys.argv[2]), sys.argv[3]
        taken = 0

        class Handler:
            async def handle_DATA(self, server, session, envelope):
                global taken
                if taken == dying_after:
                    os._exit(1)
                taken += 1
                message = email.message_from_bytes(envelope.content, policy=email.policy.default)
                record = {
                    "sender": envelope.mail_from, "recipients": envelope.rcpt_tos, "from": str(message["from"]),
                    "subject": str(message["subject"]), "messageID": str(message["message-id"]),
                    "contentType": str(message["content-type"]), "body": message.get_content().replace("\\r\\n", "\\n"),
                }
                with open(os.path.join(folder, "mails.jsonl"), "a", encoding="utf-8") as file:
                    file.write(json.dumps(record, ensure_ascii=False) + "\\n")
                return "250 OK"

        async def main():
            loop = asyncio.get_running_loop()
            server = await loop.create_server(lambda: SMTP(Handler(), hostname="localhost"), "127.0.0.1", 0)
            with open(port_file + ".new", "w") as file:
                file.write(str(server.sockets[0].getsockname()[1]))
            os.rename(port_file + ".new", port_file)
            await server.serve_forever()

        asyncio.run(main())
        """
}
