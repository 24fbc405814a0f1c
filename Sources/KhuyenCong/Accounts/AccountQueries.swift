import Database

/// What a list of people is narrowed to; nil means all.
package struct PeopleFilter: Sendable, Equatable {
    package var role: Role?
    /// Province code of today's map.
    package var province: String?
    package var isDisabled: Bool?

    package init(role: Role? = nil, province: String? = nil, isDisabled: Bool? = nil) {
        self.role = role
        self.province = province
        self.isDisabled = isDisabled
    }
}

extension Accounts {
    /// The people whom this officer may see, by user name.
    ///
    /// Two statements, however many there are.
    /// - Throws: `Refusal` (forbidden; invalid for a province that there is not), `DatabaseError`.
    package func people(_ filter: PeopleFilter = PeopleFilter(), for officer: Officer) async throws -> [Account] {
        try officer.require(.managePeople)
        let everybody = try await database.read { tx in
            try Territories.requireProvince(filter.province, in: tx)
            return try AccountRows.accounts("1 = 1", in: tx)
        }
        return everybody.filter { account in
            AccountPolicy.maySee(account, by: officer) && Accounts.matches(account, filter)
        }
    }

    /// - Throws: `Refusal` (forbidden, missing), `DatabaseError`.
    package func person(_ id: Int64, for officer: Officer) async throws -> Account {
        try await database.read { try Accounts.visible(id, by: officer, in: $0) }
    }

    /// By user name, for the command line.
    /// - Throws: `Refusal` (forbidden, missing), `DatabaseError`.
    package func person(userName: String, for officer: Officer) async throws -> Account {
        try officer.require(.managePeople)
        let name = UserName.normalised(userName)
        let account = try await database.read { try AccountRows.account(userName: name, in: $0) }
        guard let account, AccountPolicy.maySee(account, by: officer) else { throw Refusal.missing }
        return account
    }

    /// One's own account.
    /// - Throws: `Refusal`, `DatabaseError`.
    package func own(_ officer: Officer) async throws -> Account {
        let id = try Accounts.ownAccountID(officer)
        guard let account = try await database.read({ try AccountRows.account(id, in: $0) }) else {
            throw Refusal.missing
        }
        return account
    }

    /// Rights that this officer has lent to others and that have not been taken back.
    /// - Throws: `Refusal`, `DatabaseError`.
    package func lent(by officer: Officer) async throws -> [LentGrant] {
        let id = try Accounts.ownAccountID(officer)
        return try await database.read { transaction in
            let receivers = try AccountRows.accounts(
                "a.id IN (SELECT account_id FROM account_grant WHERE delegated_by = \(id) AND revoked_at IS NULL)",
                in: transaction
            )
            return receivers.flatMap { receiver in
                receiver.grants.filter { $0.delegatedBy == id }.map {
                    LentGrant(grant: $0, receiver: receiver.fullName)
                }
            }
        }
    }

    private static func matches(_ account: Account, _ filter: PeopleFilter) -> Bool {
        let hasRole = filter.role.map { role in account.grants.contains { $0.role == role } } ?? true
        let isThere =
            filter.province.map { code in account.grants.contains { $0.scope.provinceCode == code } } ?? true
        let hasState = filter.isDisabled.map { $0 == account.isDisabled } ?? true
        return hasRole && isThere && hasState
    }
}

/// A right that one person lends to another.
package struct LentGrant: Sendable, Equatable {
    package let grant: AccountGrant
    package let receiver: String
}
