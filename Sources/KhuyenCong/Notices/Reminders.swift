import Database

/// Tells each person once a day what of their own is about to be due, and what is late.
struct Reminders {
    let database: Database
    /// More than this would be no reminder; the list of tasks shows all.
    private static let mostPerDay = 200

    /// - Throws: `DatabaseError`.
    func write(at now: Moment) async throws {
        let today = now.day
        let waiting = try await database.read { tx in
            try tx.rows(
                """
                SELECT a.id, a.full_name FROM account a
                WHERE a.disabled_at IS NULL
                    AND NOT EXISTS (SELECT 1 FROM notice_reminder r WHERE r.account_id = a.id AND r.day >= \(today))
                ORDER BY a.id
                """
            ) { (id: try $0.get(0) as Int64, name: try $0.get(1) as String) }
        }
        for account in waiting {
            try await database.write { tx in
                guard try Reminders.claim(account.id, today, in: tx) else { return }
                let officer = try Accounts.officer(account.id, name: account.name, at: now, in: tx)
                guard officer.may(.workOnProjects) else { return }
                try Reminders.remind(officer, account.id, at: now, in: tx)
            }
        }
    }

    /// Whether this process is the one that reminds the account today.
    private static func claim(_ account: Int64, _ today: Day, in tx: Transaction) throws -> Bool {
        let written = try tx.execute(
            """
            INSERT INTO notice_reminder (account_id, day) VALUES (\(account), \(today))
            ON CONFLICT (account_id) DO UPDATE SET day = excluded.day WHERE notice_reminder.day < excluded.day
            """
        )
        return written == 1
    }

    private static func remind(_ officer: Officer, _ account: Int64, at now: Moment, in tx: Transaction) throws {
        let today = now.day
        let ahead = try NoticeChoice.load(account, in: tx)?.daysAhead ?? NoticeChoice.standard.daysAhead
        let queries = TaskQueries(officer: officer, today: today, packs: try TaskPacks.load(on: today, in: tx))
        let due = try queries.ownTasks(
            dueBefore: today.moved(byDays: ahead + 1),
            atMost: mostPerDay,
            in: tx
        )
        for task in due {
            guard let deadline = task.deadline else { continue }
            let isLate = deadline.isLate(on: today)
            // The day is in the cause: a deadline that moves, and the report of the next month, are told anew.
            try NoticeDraft(
                accountID: account,
                cause: "\(isLate ? "late" : "due"):\(task.code):\(task.kind.rawValue):\(deadline.day)",
                title: isLate
                    ? NoticeWords.late(task, since: deadline.day) : NoticeWords.due(task, on: deadline.day),
                detail: [task.title, "Theo " + deadline.use.citation.lowercasedPrefixTheo].filter { !$0.isEmpty }
                    .joined(separator: ". "),
                dossierID: task.dossierID
            ).write(at: now, in: tx)
        }
    }
}

extension String {
    /// "Theo khoản 1…" of an assumed rule and "Khoản 1…" of a read one, to follow "Theo".
    fileprivate var lowercasedPrefixTheo: String {
        (hasPrefix("Theo ") ? String(dropFirst(5)) : self).lowercasedFirst
    }
}
