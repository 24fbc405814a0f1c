import Database

/// Passwords and authenticator apps.
extension Accounts {
    /// Sets another person's password; every session and token of that person ends.
    /// - Throws: `Refusal`, `DatabaseError`.
    package func setPassword(_ password: String, of id: Int64, by officer: Officer, at now: Moment) async throws {
        let account = try await database.read { try Accounts.managed(id, by: officer, at: now, in: $0) }
        let hash = try await passwordHash(password, userName: account.userName)
        try await database.write { transaction in
            let account = try Accounts.managed(id, by: officer, at: now, in: transaction)
            try Accounts.store(passwordHash: hash, of: id, in: transaction)
            try Accounts.endAccess(of: id, at: now, in: transaction)
            try Audit.append(Accounts.draft("account.setPassword", account), by: officer, at: now, in: transaction)
        }
        tokenOfficers.forgetAll()
    }

    /// Changes one's own password; all sessions end, and a new one begins for the browser at hand.
    /// - Throws: `Refusal`, `DatabaseError`.
    package func changePassword(
        from current: String,
        to new: String,
        by officer: Officer,
        at now: Moment
    ) async throws -> StartedSession {
        let id = try Accounts.ownAccountID(officer)
        guard let account = try await database.read({ try AccountRows.account(id, in: $0) }) else {
            throw Refusal.missing
        }
        try await confirmPassword(current, of: officer, at: now)
        let hash = try await passwordHash(new, userName: account.userName)
        return try await database.write { transaction in
            try Accounts.store(passwordHash: hash, of: id, in: transaction)
            try transaction.execute("DELETE FROM session WHERE account_id = \(id)")
            let session = try Accounts.startSession(of: id, at: now, in: transaction)
            try Audit.append(Accounts.draft("account.changePassword", account), by: officer, at: now, in: transaction)
            return session
        }
    }

    /// Takes password and authenticator app away from somebody who lost them, ends their access, and gives a link
    /// with which they choose a new password.
    /// - Returns: the token of the link, shown once.
    /// - Throws: `Refusal`, `DatabaseError`.
    package func recover(_ id: Int64, by officer: Officer, at now: Moment) async throws -> String {
        let token = try await database.write { transaction in
            let account = try Accounts.managed(id, by: officer, at: now, in: transaction)
            guard !account.isDisabled else {
                throw Refusal.conflict("Tài khoản đang bị khóa.", remedy: "Mở khóa tài khoản trước.")
            }
            try transaction.execute(
                """
                UPDATE account SET password_hash = NULL, totp_sealed = NULL, totp_last_step = NULL,
                    version = version + 1 WHERE id = \(id)
                """
            )
            try Accounts.endAccess(of: id, at: now, in: transaction)
            let token = try SetupLinks.make(accountID: id, at: now, in: transaction)
            try Audit.append(Accounts.draft("account.recover", account), by: officer, at: now, in: transaction)
            return token
        }
        tokenOfficers.forgetAll()
        return token
    }

    static func store(passwordHash: String?, of id: Int64, in transaction: Transaction) throws {
        try transaction.execute(
            "UPDATE account SET password_hash = \(passwordHash), version = version + 1 WHERE id = \(id)"
        )
    }
}
