package import Database
import Foundation

/// The front door to accounts (tài khoản): people, their rights, their passwords, sessions and tokens.
///
/// Each verb is one transaction: load, may this officer, does it hold, write, audit entry. Passwords and one-time
/// codes never reach the audit; names go there as personal values.
package struct Accounts: Sendable {
    let database: Database
    let hasher = PasswordHasher()
    let tokenOfficers: OfficerCache

    package init(_ database: Database) {
        self.database = database
        tokenOfficers = OfficerCache()
    }

    /// Takes the person's name out of the account and of the audit (retention rules); the chain still verifies.
    ///
    /// Whatever tells who did something takes the name from the account (`SQL.officerName`); a frozen report keeps
    /// its text.
    /// - Throws: `Refusal` (conflict unless the account is disabled), `DatabaseError`.
    package func anonymise(_ id: Int64, by officer: Officer, at now: Moment) async throws {
        try await database.write { transaction in
            let account = try Accounts.managed(id, by: officer, at: now, in: transaction)
            guard account.isDisabled else {
                throw Refusal.conflict("Chỉ ẩn danh tài khoản đã khóa.", remedy: "Khóa tài khoản trước.")
            }
            try Accounts.takeName(from: id, in: transaction)
            try Notices.forget(id, in: transaction)
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

    private static func takeName(from id: Int64, in transaction: Transaction) throws {
        let userName = "an-danh-\(id)"
        do {
            try transaction.execute(
                """
                UPDATE account SET user_name = \(userName), full_name = 'Đã ẩn danh', password_hash = NULL,
                    totp_sealed = NULL, version = version + 1 WHERE id = \(id)
                """
            )
        } catch DatabaseError.unique {
            throw Refusal.conflict(
                "Tên đăng nhập \(userName) đã có người dùng.",
                remedy: "Ẩn danh tài khoản mang tên đó trước."
            )
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
