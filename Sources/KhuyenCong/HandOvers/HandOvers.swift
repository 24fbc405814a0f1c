package import Database

/// Hand-overs: persons and organisations change, the work goes on under the next one.
///
/// What passes are the files with all that hangs on them (tasks, contracts, advances), and the roles where asked. The
/// history keeps who did what; whoever submitted a file before still does not decide on it.
package struct HandOvers: Sendable {
    private let database: Database
    private let accounts: Accounts

    package init(_ database: Database, accounts: Accounts) {
        self.database = database
        self.accounts = accounts
    }

    /// What would pass from a person or an organisation.
    ///
    /// - Throws: `Refusal` (missing, forbidden), `DatabaseError`.
    package func count(of parties: HandOver.Parties, by officer: Officer, at now: Moment) async throws -> HandOverCount
    {
        try await database.read { tx in
            try HandOverWork(parties: parties, officer: officer, now: now, tx: tx).count()
        }
    }

    /// Hands over.
    ///
    /// - Throws: `Refusal` (missing, forbidden, invalid, conflict), `DatabaseError`. Nothing is written then.
    package func perform(_ fields: FieldTree, by officer: Officer, at now: Moment) async throws -> HandOver {
        let draft = try FieldTreeReader.read(fields) { HandOverDraft($0, today: now.day) }
        let done = try await database.write { tx in
            let work = HandOverWork(parties: draft.parties, officer: officer, now: now, tx: tx)
            return try work.perform(draft)
        }
        accounts.tokenOfficers.forgetAll()
        return done
    }

    /// The hand-overs of an officer's territory, newest first.
    ///
    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func list(by officer: Officer) async throws -> [HandOver] {
        try officer.require(.managePeople)
        let territory = officer.territory(.managePeople)
        return try await database.read { tx in
            try HandOver.rows("TRUE", in: tx).filter { row in
                territory.isNation || (row.provinceNow.map(territory.contains(province:)) ?? false)
            }.map(\.handOver)
        }
    }
}

extension FieldShape {
    package static let handOver = FieldShape("NewHandOver") { HandOverDraft($0, today: today) }
}
