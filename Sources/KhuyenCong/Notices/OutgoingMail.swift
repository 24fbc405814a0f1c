import Database

/// A mail on its way: what it says, to whom, and the message id that it keeps however often it is tried.
package struct OutgoingMail: Sendable, Equatable {
    package let id: Int64
    package let messageID: String
    package let address: String
    package let subject: String
    package let body: String
    package let createdAt: Moment

    package init(id: Int64, messageID: String, address: String, subject: String, body: String, createdAt: Moment) {
        self.id = id
        self.messageID = messageID
        self.address = address
        self.subject = subject
        self.body = body
        self.createdAt = createdAt
    }
}

/// Carries one mail to the mail server.
package protocol MailCarrier: Sendable {
    /// - Throws: `MailFault`.
    func send(_ mail: OutgoingMail) async throws
}

/// Why a mail did not go.
package struct MailFault: Error, Sendable, Equatable {
    package let reason: String
    /// Whether the server refused this very mail, so that trying again is of no use.
    package let isFinal: Bool

    package init(_ reason: String, isFinal: Bool) {
        self.reason = reason
        self.isFinal = isFinal
    }
}

/// The mails that wait to be sent, shared by all processes over one database.
struct MailQueue {
    let database: Database
    /// Seconds for which a claimed mail is left to the one who claimed it; longer than a try can last.
    static let hold: Int64 = 300
    /// After this many tries, about a day, a mail is given up.
    static let mostAttempts = 16

    /// Claims the next mail that waits; nil where there is none.
    ///
    /// - Throws: `DatabaseError`.
    func claim(at now: Moment) async throws -> OutgoingMail? {
        try await database.write { tx in
            let next: Int64? = try tx.value(
                """
                SELECT id FROM mail WHERE sent_at IS NULL AND failed_at IS NULL AND held_until <= \(now)
                ORDER BY held_until, id LIMIT 1
                """ + (tx.dialect == .postgres ? " FOR UPDATE SKIP LOCKED" : "")
            )
            guard let id = next else { return nil }
            try tx.execute(
                """
                UPDATE mail SET held_until = \(now.adding(seconds: MailQueue.hold)), attempts = attempts + 1
                WHERE id = \(id)
                """
            )
            return try tx.first(
                "SELECT id, message_id, address, subject, body, created_at FROM mail WHERE id = \(id)"
            ) { row in
                OutgoingMail(
                    id: try row.get(0),
                    messageID: try row.get(1),
                    address: try row.get(2),
                    subject: try row.get(3),
                    body: try row.get(4),
                    createdAt: try row.get(5)
                )
            }
        }
    }

    /// - Throws: `DatabaseError`.
    func sent(_ mail: OutgoingMail, at now: Moment) async throws {
        try await database.write { tx in
            try tx.execute("UPDATE mail SET sent_at = \(now), fault = NULL WHERE id = \(mail.id)")
        }
    }

    /// Puts a mail back, each time for twice as long, or gives it up.
    ///
    /// - Throws: `DatabaseError`.
    func failed(_ mail: OutgoingMail, _ fault: MailFault, at now: Moment) async throws {
        try await database.write { tx in
            let attempts: Int = try tx.value("SELECT attempts FROM mail WHERE id = \(mail.id)") ?? 1
            let isOver = fault.isFinal || attempts >= MailQueue.mostAttempts
            let wait = Int64(60) << Int64(min(attempts, 7))
            try tx.execute(
                """
                UPDATE mail SET held_until = \(now.adding(seconds: wait)), fault = \(fault.reason),
                    failed_at = \(isOver ? now : nil)
                WHERE id = \(mail.id)
                """
            )
        }
    }
}
