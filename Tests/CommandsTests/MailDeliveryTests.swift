import Database
import Foundation
import KhuyenCong
import Mail
import TestSupport
import Testing

@testable import Commands

/// Mails go to a real server, which dies in the middle; nobody is told twice, and nothing is lost.
@Suite struct MailDeliveryTests {
    private let database: Database
    private let folder: URL
    private let now = TestDatabase.now

    init() async throws {
        database = try await TestDatabase.prepared()
        folder = URL(fileURLWithPath: NSTemporaryDirectory() + "/khuyencong-mail-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    @Test func `mails at once and a digest arrive as they were written`() async throws {
        try await person("so-cong-thuong", "atOnce", ["Hồ sơ HS12 chờ ông/bà: thẩm định cấp cơ sở"])
        try await person("trung-tam", "digest", ["Hồ sơ HS7 đã được phê duyệt", "Hồ sơ HS9 bị tạm dừng"])

        let (outcome, mails) = try await LocalMailServer.run(in: folder) { server in
            (try await delivery(server).run { now }, try server.received().sorted { $0.sortKey < $1.sortKey })
        }

        #expect(outcome == NoticeDelivery.Outcome(sent: 2))
        #expect(mails.map(\.sender) == ["khuyen-cong@example.vn", "khuyen-cong@example.vn"])
        #expect(mails.map(\.from) == Array(repeating: "Chương trình khuyến công <khuyen-cong@example.vn>", count: 2))
        #expect(mails.map(\.recipients) == [["so-cong-thuong@example.vn"], ["trung-tam@example.vn"]])
        #expect(
            mails.map(\.subject) == [
                "Hồ sơ HS12 chờ ông/bà: thẩm định cấp cơ sở", "2 thông báo khuyến công ngày 21/11/2026",
            ]
        )
        #expect(mails.allSatisfy { $0.contentType == #"text/plain; charset="utf-8""# })
        #expect(Set(mails.map(\.messageID)).count == 2)
        #expect(
            mails.last?.body == """
                Hồ sơ HS7 đã được phê duyệt
                Hỗ trợ máy sấy chè

                Hồ sơ HS9 bị tạm dừng
                Hỗ trợ máy sấy chè

                --\u{20}
                Thư tự động của chương trình khuyến công, xin không trả lời.
                Đổi cách nhận thông báo: https://khuyencong.example.vn/thong-bao

                """
        )
    }

    @Test func `a server that dies in the middle of a mail loses none and gets none twice`() async throws {
        let titles = (1...5).map { "Hồ sơ HS\($0) đã được tạm ứng" }
        try await person("trung-tam", "atOnce", titles)

        let (first, whileAway) = try await LocalMailServer.run(in: folder, dyingAfter: 2) { dying in
            let first = try await delivery(dying).run { now }
            return (first, try await delivery(dying).run { now.adding(seconds: 1000) })
        }
        let (second, third, mails) = try await LocalMailServer.run(in: folder) { living in
            let second = try await delivery(living).run { now.adding(seconds: 10_000) }
            return (second, try await delivery(living).run { now.adding(seconds: 20_000) }, try living.received())
        }

        #expect(first.sent == 2)
        #expect(first.faults.count == 1)
        #expect(whileAway.sent == 0)
        #expect(second == NoticeDelivery.Outcome(sent: 3))
        #expect(third == NoticeDelivery.Outcome())
        #expect(mails.map(\.subject).sorted() == titles)
        #expect(Set(mails.map(\.messageID)).count == 5)
    }

    @Test func `the connection is tried without sending anything`() async throws {
        try await LocalMailServer.run(in: folder) { server in
            let settings = mailServer(server)
            try await settings.check()
            try await server.stop()

            await #expect(throws: MailServerFault.self) { try await settings.check() }
            #expect(try server.received() == [])
        }
    }

    /// A name and a password must not cross the line in the open because the server offered no TLS.
    @Test func `a server without TLS gets nothing where TLS is asked for`() async throws {
        try await LocalMailServer.run(in: folder) { server in
            let strict = MailServer(host: "127.0.0.1", port: server.port, security: .startTLS)

            await #expect(throws: MailServerFault.self) { try await strict.check() }
        }
    }

    private func mailServer(_ server: LocalMailServer) -> MailServer {
        MailServer(host: "127.0.0.1", port: server.port, security: .none)
    }

    private func delivery(_ server: LocalMailServer) throws -> NoticeDelivery {
        let from = try #require(MailAddress("Chương trình khuyến công <khuyen-cong@example.vn>"))
        let settings = MailSettings(server: mailServer(server), from: from)
        return NoticeDelivery(database, mail: settings, site: "https://khuyencong.example.vn")
    }

    /// Somebody who chose mails, with notices that wait.
    private func person(_ name: String, _ mail: String, _ titles: [String]) async throws {
        try await database.write { tx in
            let id = try tx.insert(
                "INSERT INTO account (user_name, full_name, created_at) VALUES (\(name), \(name), 0) RETURNING id"
            )
            try tx.execute(
                """
                INSERT INTO notice_choice (account_id, mail, address, days_ahead, chosen_at)
                VALUES (\(id), \(mail), \(name + "@example.vn"), 7, 0)
                """
            )
            for title in titles {
                try tx.execute(
                    """
                    INSERT INTO notice (account_id, cause, title, detail, created_at)
                    VALUES (\(id), \(title), \(title), 'Hỗ trợ máy sấy chè', \(now))
                    """
                )
            }
        }
    }
}

extension LocalMailServer.Received {
    fileprivate var sortKey: String { recipients.joined() }
}
