import Database

/// Turns notices into mails, as each person chose: one each at once, or all of a day together.
struct MailComposer {
    let database: Database
    /// The address of the application, without a slash at its end; nil where none is set: then no links.
    let site: String?
    /// The part of message ids behind "@".
    let domain: String
    /// The hour in Vietnam from which the digest of a day goes.
    static let digestHour = 7

    /// - Throws: `DatabaseError`, `SecretsError`.
    func compose(at now: Moment) async throws {
        let accounts = try await database.read { tx in
            try tx.rows(
                """
                SELECT c.account_id FROM notice_choice c JOIN account a ON a.id = c.account_id
                WHERE c.mail <> 'none' AND a.disabled_at IS NULL AND EXISTS (
                    SELECT 1 FROM notice n WHERE n.account_id = c.account_id AND n.read_at IS NULL
                        AND n.mail_id IS NULL AND n.created_at >= c.chosen_at
                        AND \(NoticeKind.isMailed(keeping: "c.without_mail")))
                ORDER BY c.account_id
                """
            ) { try $0.get(0) as Int64 }
        }
        for account in accounts {
            try await database.write { try compose(account, at: now, in: $0) }
        }
    }

    private func compose(_ account: Int64, at now: Moment, in tx: Transaction) throws {
        // The row is held, so that two processes compose for one person one after the other.
        let held = "SELECT chosen_at FROM notice_choice WHERE account_id = \(account)" + tx.dialect.forUpdate
        guard let since: Moment = try tx.value(held), let choice = try NoticeChoice.load(account, in: tx) else {
            return
        }
        let notices = try tx.rows(
            """
            SELECT n.id, n.title, n.detail, n.dossier_id, n.created_at, n.read_at
            FROM notice n JOIN notice_choice c ON c.account_id = n.account_id
            WHERE n.account_id = \(account) AND n.read_at IS NULL AND n.mail_id IS NULL AND n.created_at >= \(since)
                AND \(NoticeKind.isMailed(keeping: "c.without_mail"))
            ORDER BY n.created_at, n.id
            """,
            Notice.decode
        )
        switch choice.mail {
        case .none: return
        case .atOnce:
            for notice in notices {
                let letter = Letter(cause: "notice:\(notice.id)", subject: notice.title, notices: [notice])
                try write(letter, to: choice.address, account, at: now, in: tx)
            }
        case .digest:
            guard now.hour >= MailComposer.digestHour, !notices.isEmpty else { return }
            let subject = "\(notices.count) thông báo khuyến công ngày \(now.day.vietnamese)"
            let letter = Letter(cause: "digest:\(now.day)", subject: subject, notices: notices)
            try write(letter, to: choice.address, account, at: now, in: tx)
        }
    }

    private struct Letter {
        let cause: String
        let subject: String
        let notices: [Notice]
    }

    private func write(
        _ letter: Letter,
        to address: String,
        _ account: Int64,
        at now: Moment,
        in tx: Transaction
    ) throws {
        let token = Hex.encode(try RandomBytes.make(16))
        let id: Int64? = try tx.value(
            """
            INSERT INTO mail (account_id, cause, message_id, address, subject, body, created_at)
            VALUES (\(account), \(letter.cause), \("<\(token)@\(domain)>"), \(address), \(letter.subject),
                \(body(letter.notices)), \(now))
            ON CONFLICT (account_id, cause) DO NOTHING RETURNING id
            """
        )
        // The digest of today went already; what came since waits for that of tomorrow.
        guard let id else { return }
        try tx.execute("UPDATE notice SET mail_id = \(id) WHERE id IN (\(list: letter.notices.map(\.id)))")
    }

    private func body(_ notices: [Notice]) -> String {
        let parts = notices.map { notice in
            let link = notice.code.flatMap { code in site.map { "\($0)/ho-so/\(code)" } }
            return [notice.title, notice.detail, link ?? ""].filter { !$0.isEmpty }.joined(separator: "\n")
        }
        let change =
            site.map { "Đổi cách nhận thông báo: \($0)/thong-bao" } ?? "Đổi cách nhận thông báo ở mục Thông báo."
        return (parts + ["-- \nThư tự động của chương trình khuyến công, xin không trả lời.\n" + change])
            .joined(separator: "\n\n") + "\n"
    }
}

extension Moment {
    /// The hour of the day in Vietnam, 0 to 23.
    var hour: Int {
        let ofDay = secondsSince1970 - Moment.start(of: day).secondsSince1970
        return Int(ofDay / 3600)
    }
}
