package import Database
import Foundation

/// A person's notices: what came, what was read, how to be told.
package struct Notices: Sendable {
    let database: Database

    package init(_ database: Database) {
        self.database = database
    }

    /// A page of one's own notices.
    ///
    /// - Throws: `Refusal` (forbidden for the local operator, who has no account), `DatabaseError`.
    package func page(_ page: Int, of officer: Officer) async throws -> NoticePage {
        let account = try Notices.account(officer)
        let size = NoticePage.pageSize
        return try await database.read { tx in
            NoticePage(
                notices: try tx.rows(
                    """
                    SELECT id, title, detail, dossier_id, created_at, read_at FROM notice
                    WHERE account_id = \(account) ORDER BY created_at DESC, id DESC
                    LIMIT \(size) OFFSET \((max(1, page) - 1) * size)
                    """,
                    Notice.decode
                ),
                total: try tx.value("SELECT COUNT(*) FROM notice WHERE account_id = \(account)") ?? 0,
                unread: try Notices.unread(account, in: tx)
            )
        }
    }

    /// How many of one's own notices are unread; 0 for the local operator.
    ///
    /// - Throws: `DatabaseError`.
    package func unread(of officer: Officer) async throws -> Int {
        guard let account = officer.userID else { return 0 }
        return try await database.read { try Notices.unread(account, in: $0) }
    }

    /// Marks one notice as read.
    ///
    /// - Throws: `Refusal` (missing for one that is not one's own), `DatabaseError`.
    package func read(_ id: Int64, by officer: Officer, at now: Moment) async throws -> Notice {
        let account = try Notices.account(officer)
        return try await database.write { tx in
            try tx.execute(
                "UPDATE notice SET read_at = \(now) WHERE id = \(id) AND account_id = \(account) AND read_at IS NULL"
            )
            let found = try tx.first(
                """
                SELECT id, title, detail, dossier_id, created_at, read_at FROM notice
                WHERE id = \(id) AND account_id = \(account)
                """,
                Notice.decode
            )
            guard let found else { throw Refusal.missing }
            return found
        }
    }

    /// Marks all that the person has seen as read: those up to a notice, so that none that came since is lost.
    ///
    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func readAll(upTo id: Int64, by officer: Officer, at now: Moment) async throws {
        let account = try Notices.account(officer)
        try await database.write { tx in
            try tx.execute(
                "UPDATE notice SET read_at = \(now) WHERE account_id = \(account) AND id <= \(id) AND read_at IS NULL"
            )
        }
    }

    /// How the person wants to be told.
    ///
    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func choice(of officer: Officer) async throws -> NoticeChoice {
        let account = try Notices.account(officer)
        return try await database.read { try NoticeChoice.load(account, in: $0) ?? .standard }
    }

    /// Takes a choice over the version that was seen.
    ///
    /// - Throws: `Refusal` (forbidden; invalid; conflict where it was changed elsewhere meanwhile), `DatabaseError`.
    package func choose(_ choice: NoticeChoice, by officer: Officer, at now: Moment) async throws {
        let account = try Notices.account(officer)
        let address = try NoticeRules.checkedAddress(choice)
        try NoticeRules.check(daysAhead: choice.daysAhead)
        let withoutMail = choice.withoutMail.map(\.rawValue).sorted().joined(separator: " ")
        try await database.write { tx in
            let written = try tx.execute(
                """
                INSERT INTO notice_choice (account_id, mail, address, days_ahead, without_mail, chosen_at)
                VALUES (\(account), \(choice.mail.rawValue), \(address), \(choice.daysAhead), \(withoutMail), \(now))
                ON CONFLICT (account_id) DO UPDATE SET mail = excluded.mail, address = excluded.address,
                    days_ahead = excluded.days_ahead, without_mail = excluded.without_mail,
                    chosen_at = excluded.chosen_at,
                    version = notice_choice.version + 1
                WHERE notice_choice.version = \(choice.version)
                """
            )
            guard written == 1 else {
                throw Refusal.conflict(
                    "Cách nhận thông báo vừa được đổi ở một nơi khác.",
                    remedy: "Mở lại trang để xem lựa chọn hiện tại."
                )
            }
            let entry = AuditDraft(
                act: "notice.choose",
                subject: "account",
                subjectID: account,
                provinceNow: officer.homeProvince,
                detail: [
                    "mail": choice.mail.rawValue, "daysAhead": String(choice.daysAhead), "withoutMail": withoutMail,
                ],
                personal: ["address": address]
            )
            try Audit.append(entry, by: officer, at: now, in: tx)
        }
    }

    static func account(_ officer: Officer) throws -> Int64 {
        guard let account = officer.userID else { throw Refusal.forbidden }
        return account
    }

    private static func unread(_ account: Int64, in tx: Transaction) throws -> Int {
        try tx.value("SELECT COUNT(*) FROM notice WHERE account_id = \(account) AND read_at IS NULL") ?? 0
    }
}

extension Notice {
    static func decode(_ row: Row) throws -> Notice {
        Notice(
            id: try row.get(0),
            title: try row.get(1),
            detail: try row.get(2),
            dossierID: try row.get(3),
            createdAt: try row.get(4),
            readAt: try row.get(5)
        )
    }
}

extension NoticeChoice {
    /// Nil where the account chose nothing.
    static func load(_ account: Int64, in tx: Transaction) throws -> NoticeChoice? {
        try tx.first(
            "SELECT mail, address, days_ahead, version, without_mail FROM notice_choice WHERE account_id = \(account)"
        ) { row in
            let (mail, without): (String, String) = (try row.get(0), try row.get(4))
            return NoticeChoice(
                mail: Mail(rawValue: mail) ?? .none,
                address: try row.get(1),
                daysAhead: try row.get(2),
                withoutMail: Set(without.split(separator: " ").compactMap { NoticeKind(rawValue: String($0)) }),
                version: try row.get(3)
            )
        }
    }
}
