import Database

/// Adding a person, with a first right and, where asked for, a link.
extension Accounts {
    /// Adds a person.
    ///
    /// Only an administrator may add one without a first right.
    /// - Returns: the account's id.
    /// - Throws: `Refusal`, `DatabaseError`.
    package func create(_ new: NewAccount, by officer: Officer, at now: Moment) async throws -> Int64 {
        let person = try await checked(new, by: officer)
        return try await database.write { try Accounts.add(person, by: officer, at: now, in: $0) }
    }

    /// Adds a person and makes the link by which they choose a password: both or neither.
    ///
    /// - Returns: the account's id and the token of the link.
    /// - Throws: `Refusal`, `DatabaseError`.
    package func createInvited(
        _ new: NewAccount,
        by officer: Officer,
        at now: Moment
    ) async throws -> (id: Int64, token: String) {
        let person = try await checked(new, by: officer)
        return try await database.write { transaction in
            let id = try Accounts.add(person, by: officer, at: now, in: transaction)
            return (id, try Accounts.invite(id, by: officer, at: now, in: transaction))
        }
    }

    /// A person whose name and password were looked at, so that only the database is left to ask.
    private struct CheckedAccount: Sendable {
        let userName: UserName
        let fullName: String
        let passwordHash: String?
        let grant: NewGrant?
    }

    private func checked(_ new: NewAccount, by officer: Officer) async throws -> CheckedAccount {
        let userName = try UserName(new.userName)
        let fullName = try Accounts.checkedFullName(new.fullName)
        try Accounts.requireMayCreate(new.grant, by: officer)
        return CheckedAccount(
            userName: userName,
            fullName: fullName,
            passwordHash: try await passwordHash(new.password, userName: userName.description),
            grant: new.grant
        )
    }

    private static func add(
        _ person: CheckedAccount,
        by officer: Officer,
        at now: Moment,
        in transaction: Transaction
    ) throws -> Int64 {
        let id = try insertAccount(person.userName, person.fullName, person.passwordHash, at: now, in: transaction)
        let draft = AuditDraft(
            act: "account.create",
            subject: "account",
            subjectID: id,
            provinceNow: person.grant?.scope.provinceCode,
            detail: ["hasPassword": person.passwordHash != nil],
            personal: ["fullName": person.fullName, "userName": person.userName.description]
        )
        try Audit.append(draft, by: officer, at: now, in: transaction)
        if let grant = person.grant {
            try give(grant, to: id, delegatedBy: nil, act: "account.grant", by: officer, at: now, in: transaction)
        }
        return id
    }

    private static func requireMayCreate(_ grant: NewGrant?, by officer: Officer) throws {
        try officer.require(.managePeople)
        if grant == nil, !AccountPolicy.isAdministratorOfNation(officer) {
            throw Refusal.invalid("Cần chọn vai trò đầu tiên cho người dùng.", field: "role")
        }
    }
}
