import ArgumentParser
import Database
import Foundation
import KhuyenCong
import Logging
import Mail

struct NoticesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notices",
        abstract: "Thông báo và thư.",
        subcommands: [NoticesSend.self]
    )
}

struct NoticesSend: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "send",
        abstract: "Nhắc việc đến hạn, gửi thư đang chờ một lượt rồi thôi; dùng cho cron khi serve không chạy."
    )

    @OptionGroup var store: StoreOptions

    @OptionGroup var mail: MailOptions

    func run() async throws {
        let settings = try mail.settings()
        let outcome = try await store.use { database in
            try await NoticeDelivery(database, mail: settings, site: mail.site).run(at: Moment.now)
        }
        Terminal.note("Đã gửi \(outcome.sent) thư.")
        guard outcome.faults.isEmpty else {
            for fault in outcome.faults {
                Terminal.complain("Thư chưa gửi được: \(fault)")
            }
            throw ExitCode(1)
        }
    }
}

extension NoticeDelivery {
    /// With a mail server, or without one: then people are reminded in the application alone.
    init(_ database: Database, mail: MailSettings?, site: String?) {
        self.init(database, carrier: mail, site: site, domain: mail?.from.domain ?? "localhost")
    }
}

/// The rounds of notices beside the server, one a minute.
struct NoticeRounds: Sendable {
    let delivery: NoticeDelivery
    let logger: Logger

    /// Goes on until the task is cancelled; a round that fails is told to the log, and the next one tries again.
    func run() async {
        while !Task.isCancelled {
            do {
                let outcome = try await delivery.run(at: Moment.now)
                for fault in outcome.faults {
                    logger.warning("mail", metadata: ["fault": "\(fault)"])
                }
            } catch {
                logger.error("notices", metadata: ["error": "\(error)"])
            }
            do {
                try await Task.sleep(for: .seconds(60))
            } catch {
                // Only a cancelled task is woken before its time.
                return
            }
        }
    }
}
