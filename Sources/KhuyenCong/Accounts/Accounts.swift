package import Database
import Foundation

/// The front door to accounts (tài khoản): people, their rights, their passwords, sessions and tokens.
///
/// Each verb is one transaction: load, may this officer, does it hold, write, audit entry. Passwords and one-time
/// codes never reach the audit; names go there as personal values.
package struct Accounts: Sendable {
    let database: Database
    let hasher: PasswordHasher
    let tokenOfficers: OfficerCache

    package init(_ database: Database, hasher: PasswordHasher = PasswordHasher()) {
        self.database = database
        self.hasher = hasher
        tokenOfficers = OfficerCache()
    }

    /// Adds a person.
    ///
    /// Only an administrator may add one without a first right.
    /// - Returns: the account's id.
    /// - Throws: `Refusal`, `DatabaseError`.
    package func create(_ new: NewAccount, by officer: Officer, at now: Moment) async throws -> Int64 {
        let userName = try UserName(new.userName)
        let fullName = try Accounts.checkedFullName(new.fullName)
        try Accounts.requireMayCreate(new.grant, by: officer)
        let hash = try await passwordHash(new.password, userName: userName.description)
        return try await database.write { transaction in
            let id = try Accounts.insertAccount(userName, fullName, hash, at: now, in: transaction)
            let draft = AuditDraft(
                act: "account.create",
                subject: "account",
                subjectID: id,
                provinceNow: new.grant?.scope.provinceCode,
                detail: ["hasPassword": hash != nil],
                personal: ["fullName": fullName, "userName": userName.description]
            )
            try Audit.append(draft, by: officer, at: now, in: transaction)
            if let grant = new.grant {
                try Accounts.give(
                    grant,
                    to: id,
                    delegatedBy: nil,
                    act: "account.grant",
                    by: officer,
                    at: now,
                    in: transaction
                )
            }
            return id
        }
    }

    /// - Throws: `Refusal`, `DatabaseError`.
    package func rename(_ id: Int64, to fullName: String, by officer: Officer, at now: Moment) async throws {
        let fullName = try Accounts.checkedFullName(fullName)
        try await database.write { transaction in
            let account = try Accounts.managed(id, by: officer, at: now, in: transaction)
            guard account.fullName != fullName else { return }
            try transaction.execute(
                "UPDATE account SET full_name = \(fullName), version = version + 1 WHERE id = \(id)"
            )
            let draft = AuditDraft(
                act: "account.rename",
                subject: "account",
                subjectID: id,
                provinceNow: account.homeProvince,
                detail: NoDetail(),
                personal: AuditChange(before: ["fullName": account.fullName], after: ["fullName": fullName])
            )
            try Audit.append(draft, by: officer, at: now, in: transaction)
        }
    }

    /// Ends everything this person can do: sign-in, sessions, tokens, and rights delegated to others.
    /// - Throws: `Refusal` (conflict for the last administrator), `DatabaseError`.
    package func disable(_ id: Int64, by officer: Officer, at now: Moment) async throws {
        try await database.write { transaction in
            let account = try Accounts.managed(id, by: officer, at: now, in: transaction)
            guard !account.isDisabled else { return }
            try Accounts.requireAnotherAdministrator(at: now, in: transaction) { _, accountID in accountID == id }
            try transaction.execute(
                "UPDATE account SET disabled_at = \(now), version = version + 1 WHERE id = \(id)"
            )
            try Accounts.endAccess(of: id, at: now, in: transaction)
            try transaction.execute(
                """
                UPDATE account_grant SET revoked_at = \(now) WHERE delegated_by = \(id) AND revoked_at IS NULL
                """
            )
            let draft = Accounts.draft("account.disable", account)
            try Audit.append(draft, by: officer, at: now, in: transaction)
        }
        tokenOfficers.forgetAll()
    }

    /// - Throws: `Refusal`, `DatabaseError`.
    package func enable(_ id: Int64, by officer: Officer, at now: Moment) async throws {
        try await database.write { transaction in
            let account = try Accounts.managed(id, by: officer, at: now, in: transaction)
            guard account.isDisabled else { return }
            try transaction.execute(
                "UPDATE account SET disabled_at = NULL, version = version + 1 WHERE id = \(id)"
            )
            try Audit.append(Accounts.draft("account.enable", account), by: officer, at: now, in: transaction)
        }
    }

    /// Takes the person's name out of the account and of the audit (retention rules); the chain still verifies.
    /// - Throws: `Refusal` (conflict unless the account is disabled), `DatabaseError`.
    package func anonymise(_ id: Int64, by officer: Officer, at now: Moment) async throws {
        try await database.write { transaction in
            let account = try Accounts.managed(id, by: officer, at: now, in: transaction)
            guard account.isDisabled else {
                throw Refusal.conflict("Chỉ ẩn danh tài khoản đã khóa.", remedy: "Khóa tài khoản trước.")
            }
            try transaction.execute(
                """
                UPDATE account SET user_name = \("an-danh-\(id)"), full_name = 'Đã ẩn danh', password_hash = NULL,
                    totp_sealed = NULL, version = version + 1 WHERE id = \(id)
                """
            )
            try Audit.anonymise(subject: "account", subjectID: id, by: officer, at: now, in: transaction)
        }
    }
}

extension Accounts {
    /// An account that this officer may see and manage.
    /// - Throws: `Refusal`: missing where it may not be seen, forbidden where it may not be managed.
    static func managed(
        _ id: Int64,
        by officer: Officer,
        at now: Moment,
        in transaction: Transaction
    ) throws -> Account {
        let account = try visible(id, by: officer, in: transaction)
        guard AccountPolicy.mayManage(account, by: officer, on: now.day) else { throw Refusal.forbidden }
        return account
    }

    /// - Throws: `Refusal` (forbidden, missing).
    static func visible(_ id: Int64, by officer: Officer, in transaction: Transaction) throws -> Account {
        try officer.require(.managePeople)
        guard let account = try AccountRows.account(id, in: transaction),
            AccountPolicy.maySee(account, by: officer)
        else { throw Refusal.missing }
        return account
    }

    static func endAccess(of id: Int64, at now: Moment, in transaction: Transaction) throws {
        try transaction.execute("DELETE FROM session WHERE account_id = \(id)")
        try transaction.execute(
            "UPDATE api_token SET revoked_at = \(now) WHERE account_id = \(id) AND revoked_at IS NULL"
        )
        try transaction.execute(
            "UPDATE setup_link SET used_at = \(now) WHERE account_id = \(id) AND used_at IS NULL"
        )
    }

    static func draft(_ act: String, _ account: Account) -> AuditDraft {
        AuditDraft(
            act: act,
            subject: "account",
            subjectID: account.id,
            provinceNow: account.homeProvince,
            detail: NoDetail()
        )
    }

    static func insertAccount(
        _ userName: UserName,
        _ fullName: String,
        _ passwordHash: String?,
        at now: Moment,
        in transaction: Transaction
    ) throws -> Int64 {
        do {
            return try transaction.insert(
                """
                INSERT INTO account (user_name, full_name, password_hash, created_at)
                VALUES (\(userName.description), \(fullName), \(passwordHash), \(now)) RETURNING id
                """
            )
        } catch DatabaseError.unique {
            throw Refusal(.conflict, "Tên đăng nhập này đã có người dùng.", field: "userName")
        }
    }

    func passwordHash(_ password: String?, userName: String) async throws -> String? {
        guard let password else { return nil }
        return try await hasher.hash(PasswordRules.check(password, userName: userName))
    }

    static func checkedFullName(_ typed: String) throws -> String {
        let words = typed.precomposedStringWithCanonicalMapping.split(whereSeparator: \.isWhitespace)
        let name = words.joined(separator: " ")
        guard !name.isEmpty, name.count <= 100, !name.hasControlCharacter else {
            throw Refusal.invalid("Họ tên cần có từ 1 đến 100 ký tự.", field: "fullName")
        }
        return name
    }

    private static func requireMayCreate(_ grant: NewGrant?, by officer: Officer) throws {
        try officer.require(.managePeople)
        if grant == nil, !AccountPolicy.isAdministratorOfNation(officer) {
            throw Refusal.invalid("Cần chọn vai trò đầu tiên cho người dùng.", field: "role")
        }
    }
}

extension String {
    /// Such characters are never typed on purpose; U+0000 cannot even be stored by PostgreSQL.
    var hasControlCharacter: Bool {
        unicodeScalars.contains { $0.properties.generalCategory == .control }
    }
}

extension Account {
    /// The province under which acts on this account are logged; nil for the nation's people.
    var homeProvince: String? {
        grants.lazy.compactMap(\.scope.provinceCode).first
    }
}
