import Database

/// Who stands behind a session token.
package struct LiveSession: Sendable, Equatable {
    /// Tells sessions apart within the running program; says nothing about the token.
    package let id: Int64
    package let accountID: Int64
    package let officer: Officer
    /// Name of the organisation of the first right that has one.
    package let organisation: String?
    /// What forms of this session carry back.
    package let formToken: String
    package let expiresAt: Moment
    package let unreadNotices: Int
}

/// A session as its owner sees it in the list of their sessions.
package struct SessionInfo: Sendable, Equatable {
    package let startedAt: Moment
    package let expiresAt: Moment
    package let isCurrent: Bool
}

/// Browser sessions: opaque tokens, stored hashed; they end 12 hours after the last use and 7 days after sign-in.
extension Accounts {
    package static let sessionIdleSeconds: Int64 = 12 * 3600
    package static let sessionLongestSeconds: Int64 = 7 * 24 * 3600
    /// The end moves on at most this often: most requests write nothing.
    private static let renewalSeconds: Int64 = 15 * 60

    /// Nil where the token is unknown, the session has ended or the account is disabled.
    /// - Throws: `DatabaseError`.
    package func session(forToken token: String, at now: Moment) async throws -> LiveSession? {
        let hash = OpaqueToken.hash(of: token)
        let found = try await database.read { try Accounts.storedSession(hash, at: now, in: $0) }
        guard let found else { return nil }
        let renewed = min(
            now.adding(seconds: Accounts.sessionIdleSeconds),
            found.createdAt.adding(seconds: Accounts.sessionLongestSeconds)
        )
        if found.live.expiresAt.adding(seconds: Accounts.renewalSeconds) < renewed {
            try await database.write { transaction in
                try transaction.execute("UPDATE session SET expires_at = \(renewed) WHERE token_hash = \(hash)")
            }
        }
        return found.live
    }

    /// Ends this session; an unknown token is no error.
    /// - Throws: `DatabaseError`.
    package func signOut(token: String, at now: Moment) async throws {
        let hash = OpaqueToken.hash(of: token)
        try await database.write { transaction in
            guard let session = try Accounts.storedSession(hash, at: now, in: transaction) else { return }
            try transaction.execute("DELETE FROM session WHERE token_hash = \(hash)")
            let draft = AuditDraft(
                act: "account.signOut",
                subject: "account",
                subjectID: session.live.accountID,
                provinceNow: session.live.officer.homeProvince,
                detail: NoDetail()
            )
            try Audit.append(draft, by: session.live.officer, at: now, in: transaction)
        }
    }

    /// One's own sessions, the newest first.
    /// - Throws: `Refusal`, `DatabaseError`.
    package func sessions(of officer: Officer, currentToken: String?, at now: Moment) async throws -> [SessionInfo] {
        let id = try Accounts.ownAccountID(officer)
        let current = currentToken.map(OpaqueToken.hash(of:))
        return try await database.read { transaction in
            try transaction.rows(
                """
                SELECT created_at, expires_at, token_hash FROM session
                WHERE account_id = \(id) AND expires_at > \(now) ORDER BY created_at DESC, token_hash
                """
            ) { row in
                let hash: [UInt8] = try row.get(2)
                return SessionInfo(startedAt: try row.get(0), expiresAt: try row.get(1), isCurrent: hash == current)
            }
        }
    }

    /// Ends one's other sessions.
    /// - Throws: `Refusal`, `DatabaseError`.
    package func endOtherSessions(of officer: Officer, currentToken: String, at now: Moment) async throws {
        let id = try Accounts.ownAccountID(officer)
        let current = OpaqueToken.hash(of: currentToken)
        try await database.write { transaction in
            let ended = try transaction.execute(
                "DELETE FROM session WHERE account_id = \(id) AND token_hash <> \(current)"
            )
            let draft = AuditDraft(
                act: "account.endSessions",
                subject: "account",
                subjectID: id,
                provinceNow: officer.homeProvince,
                detail: ["ended": ended]
            )
            try Audit.append(draft, by: officer, at: now, in: transaction)
        }
    }

    static func startSession(of id: Int64, at now: Moment, in transaction: Transaction) throws -> StartedSession {
        let token = try OpaqueToken.make()
        let formToken = OpaqueToken.base64URL(try RandomBytes.make(32))
        try transaction.execute("DELETE FROM session WHERE expires_at <= \(now)")
        try transaction.execute(
            """
            INSERT INTO session (token_hash, account_id, csrf, created_at, expires_at)
            VALUES (\(token.hash), \(id), \(formToken), \(now), \(now.adding(seconds: sessionIdleSeconds)))
            """
        )
        return StartedSession(accountID: id, token: token.text)
    }

    static func officer(_ id: Int64, name: String, at now: Moment, in transaction: Transaction) throws -> Officer {
        let grants = try AccountRows.grantsInForce(accountID: id, on: now.day, in: transaction)
        return Officer(userID: id, name: name, grants: grants)
    }

    private static func storedSession(
        _ hash: [UInt8],
        at now: Moment,
        in transaction: Transaction
    ) throws -> (live: LiveSession, createdAt: Moment)? {
        let row = try transaction.first(
            """
            SELECT a.id, a.full_name, s.csrf, s.created_at, s.expires_at,
                (SELECT COUNT(*) FROM notice n WHERE n.account_id = a.id AND n.read_at IS NULL)
            FROM session s JOIN account a ON a.id = s.account_id
            WHERE s.token_hash = \(hash) AND s.expires_at > \(now) AND a.disabled_at IS NULL
            """
        ) { row -> StoredSession in
            StoredSession(
                id: try row.get(0),
                name: try row.get(1),
                formToken: try row.get(2),
                createdAt: try row.get(3),
                expiresAt: try row.get(4),
                unreadNotices: try row.get(5)
            )
        }
        guard let row else { return nil }
        let live = LiveSession(
            id: hash.prefix(7).reduce(0) { $0 << 8 | Int64($1) },
            accountID: row.id,
            officer: try officer(row.id, name: row.name, at: now, in: transaction),
            organisation: try organisationName(accountID: row.id, on: now.day, in: transaction),
            formToken: row.formToken,
            expiresAt: row.expiresAt,
            unreadNotices: row.unreadNotices
        )
        return (live, row.createdAt)
    }

    private struct StoredSession {
        let id: Int64
        let name: String
        let formToken: String
        let createdAt: Moment
        let expiresAt: Moment
        let unreadNotices: Int
    }

    private static func organisationName(
        accountID: Int64,
        on day: Day,
        in transaction: Transaction
    ) throws -> String? {
        try transaction.value(
            """
            SELECT t.name FROM account_grant g JOIN organisation_term t ON t.organisation_id = g.organisation_id
            WHERE g.account_id = \(accountID) AND g.revoked_at IS NULL AND g.valid_from <= \(day)
                AND (g.valid_until IS NULL OR g.valid_until > \(day)) AND t.superseded_at IS NULL
                AND (t.valid_from IS NULL OR t.valid_from <= \(day))
                AND (t.valid_until IS NULL OR t.valid_until > \(day))
            ORDER BY g.id, t.id LIMIT 1
            """
        )
    }
}
