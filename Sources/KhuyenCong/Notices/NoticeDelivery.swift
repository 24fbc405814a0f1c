package import Database

/// What goes out by itself (gửi thông báo): reminders, and the mails of those who want them.
///
/// Every step is claimed in the database, so that several processes, and the command beside the server, share the work.
package struct NoticeDelivery: Sendable {
    let database: Database
    private let carrier: (any MailCarrier)?
    private let composer: MailComposer

    /// `carrier` nil writes reminders and sends nothing; `site` is the application's address for the links in mails.
    package init(_ database: Database, carrier: (any MailCarrier)?, site: String?, domain: String) {
        self.database = database
        self.carrier = carrier
        composer = MailComposer(database: database, site: site, domain: domain)
    }

    /// What one round did.
    package struct Outcome: Sendable, Equatable {
        package var sent = 0
        /// Put back or given up, with what the server said.
        package var faults: [String] = []

        package init(sent: Int = 0, faults: [String] = []) {
            self.sent = sent
            self.faults = faults
        }
    }

    /// One round: reminders of the day, mails composed, mails sent until none waits.
    ///
    /// A server that does not answer ends the round; the next one tries again.
    /// - Throws: `DatabaseError`, `SecretsError`.
    package func run(at now: @Sendable () -> Moment) async throws -> Outcome {
        try await Reminders(database: database).write(at: now())
        var outcome = Outcome()
        guard let carrier else { return outcome }
        try await composer.compose(at: now())
        let queue = MailQueue(database: database)
        while !Task.isCancelled, let mail = try await queue.claim(at: now()) {
            do {
                try await carrier.send(mail)
                try await queue.sent(mail, at: now())
                outcome.sent += 1
            } catch let fault as MailFault {
                try await queue.failed(mail, fault, at: now())
                outcome.faults.append(fault.reason)
                if !fault.isFinal { break }
            }
        }
        return outcome
    }
}

extension NoticeDelivery {
    /// How the mails stand.
    package struct State: Sendable, Equatable {
        /// People who want mails.
        package let wanted: Int
        /// Mails that were given up.
        package let failed: Int
    }

    /// - Throws: `DatabaseError`.
    package static func state(_ database: Database) async throws -> State {
        try await database.read { tx in
            State(
                wanted: try tx.value("SELECT COUNT(*) FROM notice_choice WHERE mail <> 'none'") ?? 0,
                failed: try tx.value("SELECT COUNT(*) FROM mail WHERE failed_at IS NOT NULL") ?? 0
            )
        }
    }
}
