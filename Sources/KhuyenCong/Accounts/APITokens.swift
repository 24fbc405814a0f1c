import Database
import Foundation

/// A token with which a program acts as a person (mã truy cập API); its secret is shown once.
package struct APIToken: Sendable, Equatable {
    package let id: Int64
    package let accountID: Int64
    package let name: String
    package let createdAt: Moment
    package let expiresAt: Moment?
}

package struct CreatedAPIToken: Sendable, Equatable {
    package let id: Int64
    /// "khc_" and 43 characters.
    package let token: String
}

extension Accounts {
    /// One's own token; only the local operator makes one for somebody else.
    ///
    /// It works until (not including) the day `expires`; nil is without end.
    /// - Returns: the token, shown once.
    /// - Throws: `Refusal`, `DatabaseError`.
    package func createToken(
        named name: String,
        of accountID: Int64,
        expires: Day? = nil,
        by officer: Officer,
        at now: Moment
    ) async throws -> CreatedAPIToken {
        guard officer.userID == accountID || officer == .localOperator else { throw Refusal.forbidden }
        let name = name.precomposedStringWithCanonicalMapping.trimmingCharacters(in: .whitespacesAndNewlines)
        guard (1...100).contains(name.count), !name.hasControlCharacter else {
            throw Refusal.invalid("Đặt tên cho mã, từ 1 đến 100 ký tự.", field: "name")
        }
        let expiry = expires.map(Moment.start(of:))
        if let expiry, expiry <= now {
            throw Refusal.invalid("Ngày hết hạn phải sau hôm nay.", field: "expires")
        }
        let token = try OpaqueToken.make(prefix: OpaqueToken.apiPrefix)
        return try await database.write { transaction in
            guard let account = try AccountRows.account(accountID, in: transaction), !account.isDisabled
            else { throw Refusal.missing }
            let id = try transaction.insert(
                """
                INSERT INTO api_token (account_id, name, token_hash, created_at, expires_at)
                VALUES (\(accountID), \(name), \(token.hash), \(now), \(expiry)) RETURNING id
                """
            )
            let draft = AuditDraft(
                act: "token.create",
                subject: "account",
                subjectID: accountID,
                provinceNow: account.homeProvince,
                detail: TokenDetail(token: id, expires: expires),
                personal: ["name": name]
            )
            try Audit.append(draft, by: officer, at: now, in: transaction)
            return CreatedAPIToken(id: id, token: token.text)
        }
    }

    /// One's own tokens that still work, the newest first.
    /// - Throws: `Refusal`, `DatabaseError`.
    package func tokens(of officer: Officer, at now: Moment) async throws -> [APIToken] {
        let accountID = try Accounts.ownAccountID(officer)
        return try await database.read { transaction in
            try transaction.rows(
                """
                SELECT id, account_id, name, created_at, expires_at FROM api_token
                WHERE account_id = \(accountID) AND revoked_at IS NULL
                    AND (expires_at IS NULL OR expires_at > \(now))
                ORDER BY id DESC
                """
            ) { row in
                APIToken(
                    id: try row.get(0),
                    accountID: try row.get(1),
                    name: try row.get(2),
                    createdAt: try row.get(3),
                    expiresAt: try row.get(4)
                )
            }
        }
    }

    /// - Throws: `Refusal` (missing for a token that is not one's own), `DatabaseError`.
    package func revokeToken(_ id: Int64, by officer: Officer, at now: Moment) async throws {
        let accountID = try Accounts.ownAccountID(officer)
        try await database.write { transaction in
            let revoked = try transaction.execute(
                """
                UPDATE api_token SET revoked_at = \(now)
                WHERE id = \(id) AND account_id = \(accountID) AND revoked_at IS NULL
                """
            )
            guard revoked == 1 else { throw Refusal.missing }
            let draft = AuditDraft(
                act: "token.revoke",
                subject: "account",
                subjectID: accountID,
                provinceNow: officer.homeProvince,
                detail: TokenDetail(token: id, expires: nil)
            )
            try Audit.append(draft, by: officer, at: now, in: transaction)
        }
        tokenOfficers.forgetAll()
    }

    /// Nil where the token is unknown, revoked, expired, or its account disabled.
    /// - Throws: `DatabaseError`.
    package func officer(forToken token: String, at now: Moment) async throws -> Officer? {
        guard token.hasPrefix(OpaqueToken.apiPrefix), token.utf8.count < 100 else { return nil }
        let hash = OpaqueToken.hash(of: token)
        if let known = tokenOfficers.officer(forHash: hash, at: now) { return known }
        let officer = try await database.read { try Accounts.tokenOwner(hash, at: now, in: $0) }
        if let officer { tokenOfficers.remember(officer, hash: hash, at: now) }
        return officer
    }

    private static func tokenOwner(
        _ hash: [UInt8],
        at now: Moment,
        in transaction: Transaction
    ) throws -> Officer? {
        let owner = try transaction.first(
            """
            SELECT a.id, a.full_name FROM api_token t JOIN account a ON a.id = t.account_id
            WHERE t.token_hash = \(hash) AND t.revoked_at IS NULL AND (t.expires_at IS NULL OR t.expires_at > \(now))
                AND a.disabled_at IS NULL
            """
        ) { row -> (id: Int64, name: String) in (try row.get(0), try row.get(1)) }
        guard let owner else { return nil }
        return try officer(owner.id, name: owner.name, at: now, in: transaction)
    }
}

private struct TokenDetail: Encodable, Sendable {
    let token: Int64
    let expires: Day?
}
