import Database

/// A person's name, and whether they can sign in.
extension Accounts {
    /// - Throws: `Refusal`, `DatabaseError`.
    package func rename(_ id: Int64, to fullName: String, by officer: Officer, at now: Moment) async throws {
        try await change(id, fullName: fullName, by: officer, at: now)
    }

    /// Ends everything this person can do: sign-in, sessions, tokens, and rights delegated to others.
    /// - Throws: `Refusal` (conflict for the last administrator), `DatabaseError`.
    package func disable(_ id: Int64, by officer: Officer, at now: Moment) async throws {
        try await change(id, isDisabled: true, by: officer, at: now)
    }

    /// - Throws: `Refusal`, `DatabaseError`.
    package func enable(_ id: Int64, by officer: Officer, at now: Moment) async throws {
        try await change(id, isDisabled: false, by: officer, at: now)
    }

    /// Changes what is given, all of it or none.
    /// - Throws: `Refusal` (conflict for the last administrator), `DatabaseError`.
    package func change(
        _ id: Int64,
        fullName: String? = nil,
        isDisabled: Bool? = nil,
        by officer: Officer,
        at now: Moment
    ) async throws {
        let fullName = try fullName.map(Accounts.checkedFullName)
        try await database.write { transaction in
            let account = try Accounts.managed(id, by: officer, at: now, in: transaction)
            if let fullName, fullName != account.fullName {
                try Accounts.rename(account, to: fullName, by: officer, at: now, in: transaction)
            }
            if let isDisabled, isDisabled != account.isDisabled {
                let turn = isDisabled ? Accounts.lock : Accounts.unlock
                try turn(account, officer, now, transaction)
            }
        }
        tokenOfficers.forgetAll()
    }

    private static func rename(
        _ account: Account,
        to fullName: String,
        by officer: Officer,
        at now: Moment,
        in transaction: Transaction
    ) throws {
        try transaction.execute(
            "UPDATE account SET full_name = \(fullName), version = version + 1 WHERE id = \(account.id)"
        )
        let draft = AuditDraft(
            act: "account.rename",
            subject: "account",
            subjectID: account.id,
            provinceNow: account.homeProvince,
            detail: NoDetail(),
            personal: AuditChange(before: ["fullName": account.fullName], after: ["fullName": fullName])
        )
        try Audit.append(draft, by: officer, at: now, in: transaction)
    }

    private static func lock(
        _ account: Account,
        by officer: Officer,
        at now: Moment,
        in transaction: Transaction
    ) throws {
        let id = account.id
        try requireAnotherAdministrator(at: now, in: transaction) { _, accountID in accountID == id }
        try transaction.execute(
            "UPDATE account SET disabled_at = \(now), version = version + 1 WHERE id = \(id)"
        )
        try endAccess(of: id, at: now, in: transaction)
        try transaction.execute(
            "UPDATE account_grant SET revoked_at = \(now) WHERE delegated_by = \(id) AND revoked_at IS NULL"
        )
        try Audit.append(draft("account.disable", account), by: officer, at: now, in: transaction)
    }

    private static func unlock(
        _ account: Account,
        by officer: Officer,
        at now: Moment,
        in transaction: Transaction
    ) throws {
        try transaction.execute(
            "UPDATE account SET disabled_at = NULL, version = version + 1 WHERE id = \(account.id)"
        )
        try Audit.append(draft("account.enable", account), by: officer, at: now, in: transaction)
    }
}
