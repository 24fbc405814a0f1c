package import Database

/// A person's deadlines as a calendar that other programs fetch, at a secret address without a session.
package struct CalendarFeed: Sendable {
    let database: Database

    package init(_ database: Database) {
        self.database = database
    }

    /// More events than this no calendar shows.
    private static let mostEvents = 1000

    /// Makes the secret part of the address; one that was made before stops working.
    ///
    /// - Returns: the secret, which is shown this once.
    /// - Throws: `Refusal` (forbidden), `DatabaseError`, `SecretsError`.
    package func make(for officer: Officer, at now: Moment) async throws -> String {
        let account = try Notices.account(officer)
        let token = try OpaqueToken.make()
        try await database.write { tx in
            try tx.execute(
                """
                INSERT INTO calendar_address (account_id, token_hash, created_at)
                VALUES (\(account), \(token.hash), \(now))
                ON CONFLICT (account_id) DO UPDATE SET token_hash = excluded.token_hash,
                    created_at = excluded.created_at
                """
            )
            try audit("calendar.make", account, officer, now, tx)
        }
        return token.text
    }

    /// Withdraws the address.
    ///
    /// - Throws: `Refusal` (forbidden, missing where there is none), `DatabaseError`.
    package func withdraw(by officer: Officer, at now: Moment) async throws {
        let account = try Notices.account(officer)
        try await database.write { tx in
            let gone = try tx.execute("DELETE FROM calendar_address WHERE account_id = \(account)")
            guard gone == 1 else { throw Refusal.missing }
            try audit("calendar.withdraw", account, officer, now, tx)
        }
    }

    /// When the address was made; nil where there is none.
    ///
    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func madeAt(for officer: Officer) async throws -> Moment? {
        let account = try Notices.account(officer)
        return try await database.read { tx in
            try tx.value("SELECT created_at FROM calendar_address WHERE account_id = \(account)")
        }
    }

    /// The calendar of a secret.
    ///
    /// - Throws: `Refusal` (missing for an unknown or withdrawn one, or a disabled account), `DatabaseError`.
    package func calendar(_ secret: String, site: String?, at now: Moment) async throws -> String {
        guard secret.utf8.count < 100 else { throw Refusal.missing }
        let hash = OpaqueToken.hash(of: secret)
        let events = try await database.read { tx -> [DossierTask] in
            let owner = try tx.first(
                """
                SELECT a.id, a.full_name FROM calendar_address c JOIN account a ON a.id = c.account_id
                WHERE c.token_hash = \(hash) AND a.disabled_at IS NULL
                """
            ) { (id: try $0.get(0) as Int64, name: try $0.get(1) as String) }
            guard let owner else { throw Refusal.missing }
            let officer = try Accounts.officer(owner.id, name: owner.name, at: now, in: tx)
            let today = now.day
            let queries = TaskQueries(officer: officer, today: today, packs: try TaskPacks.load(on: today, in: tx))
            return try queries.ownTasks(
                dueBefore: today.moved(byDays: 400),
                atMost: CalendarFeed.mostEvents,
                in: tx
            )
        }
        return CalendarText(tasks: events, site: site, now: now).text
    }

    private func audit(_ act: String, _ account: Int64, _ officer: Officer, _ now: Moment, _ tx: Transaction) throws {
        let entry = AuditDraft(
            act: act,
            subject: "account",
            subjectID: account,
            provinceNow: officer.homeProvince,
            detail: NoDetail()
        )
        try Audit.append(entry, by: officer, at: now, in: tx)
    }
}
