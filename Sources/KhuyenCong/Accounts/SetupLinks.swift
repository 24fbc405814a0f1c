import Database

/// What a one-time link is for.
package enum SetupLinkPurpose: Sendable, Equatable {
    /// Makes the first administrator of a fresh installation.
    case firstAdministrator
    /// Lets this person choose a password.
    case password(userName: String, fullName: String)
}

/// One-time links (24 hours), stored hashed: the first start, an invitation, a recovery.
extension Accounts {
    /// On a fresh installation: a new link that makes the administrator; earlier ones stop working.
    /// - Returns: nil where there is an account already.
    /// - Throws: `DatabaseError`.
    package func setupLinkIfNeeded(at now: Moment) async throws -> String? {
        try await database.write { transaction in
            guard try !SetupLinks.hasAccounts(in: transaction) else { return nil }
            try transaction.execute(
                "UPDATE setup_link SET used_at = \(now) WHERE account_id IS NULL AND used_at IS NULL"
            )
            return try SetupLinks.make(accountID: nil, at: now, in: transaction)
        }
    }

    /// What the link is for; the page shows the fitting form.
    /// - Throws: `Refusal` (missing) where the link is unknown, used or too old.
    package func purpose(ofLink token: String, at now: Moment) async throws -> SetupLinkPurpose {
        try await database.read { try SetupLinks.open(token, at: now, in: $0).purpose }
    }

    /// Makes the administrator of a fresh installation and signs them in.
    /// - Throws: `Refusal`, `DatabaseError`.
    package func setUp(
        link token: String,
        userName: String,
        fullName: String,
        password: String,
        at now: Moment
    ) async throws -> StartedSession {
        guard try await purpose(ofLink: token, at: now) == .firstAdministrator else { throw SetupLinks.refused }
        let userName = try UserName(userName)
        let fullName = try Accounts.checkedFullName(fullName)
        let hash = try await passwordHash(password, userName: userName.description)
        return try await database.write { transaction in
            guard try SetupLinks.use(token, at: now, in: transaction).purpose == .firstAdministrator else {
                throw SetupLinks.refused
            }
            let id = try Accounts.insertAccount(userName, fullName, hash, at: now, in: transaction)
            let grant = NewGrant(role: .administrator, scope: .nation, from: now.day)
            _ = try AccountRows.insert(grant, accountID: id, delegatedBy: nil, at: now, in: transaction)
            let officer = try Accounts.officer(id, name: fullName, at: now, in: transaction)
            let session = try Accounts.startSession(of: id, at: now, in: transaction)
            let draft = AuditDraft(
                act: "account.setUp",
                subject: "account",
                subjectID: id,
                provinceNow: nil,
                detail: AuditChange(before: nil, after: GrantDetail(grant)),
                personal: ["fullName": fullName, "userName": userName.description]
            )
            try Audit.append(draft, by: officer, at: now, in: transaction)
            return session
        }
    }

    /// Chooses the password of the account for which the link was made, and signs in.
    /// - Throws: `Refusal`, `DatabaseError`.
    package func choosePassword(link token: String, password: String, at now: Moment) async throws -> StartedSession {
        guard case .password(let userName, _) = try await purpose(ofLink: token, at: now) else {
            throw SetupLinks.refused
        }
        let hash = try await passwordHash(password, userName: userName)
        return try await database.write { transaction in
            let link = try SetupLinks.use(token, at: now, in: transaction)
            guard let id = link.accountID, let account = try AccountRows.account(id, in: transaction) else {
                throw SetupLinks.refused
            }
            try Accounts.store(passwordHash: hash, of: id, in: transaction)
            try transaction.execute("DELETE FROM session WHERE account_id = \(id)")
            let officer = try Accounts.officer(id, name: account.fullName, at: now, in: transaction)
            let session = try Accounts.startSession(of: id, at: now, in: transaction)
            try Audit.append(Accounts.draft("account.choosePassword", account), by: officer, at: now, in: transaction)
            return session
        }
    }

    /// A link for somebody who has no password yet; earlier links of theirs stop working.
    /// - Throws: `Refusal` (conflict where there is a password: that is a recovery), `DatabaseError`.
    package func invite(_ id: Int64, by officer: Officer, at now: Moment) async throws -> String {
        try await database.write { try Accounts.invite(id, by: officer, at: now, in: $0) }
    }

    static func invite(
        _ id: Int64,
        by officer: Officer,
        at now: Moment,
        in transaction: Transaction
    ) throws -> String {
        let account = try managed(id, by: officer, at: now, in: transaction)
        guard !account.hasPassword, !account.isDisabled else {
            throw Refusal.conflict("Chỉ mời người chưa có mật khẩu và không bị khóa.")
        }
        try transaction.execute(
            "UPDATE setup_link SET used_at = \(now) WHERE account_id = \(id) AND used_at IS NULL"
        )
        let token = try SetupLinks.make(accountID: id, at: now, in: transaction)
        try Audit.append(draft("account.invite", account), by: officer, at: now, in: transaction)
        return token
    }
}

/// The rows of `setup_link`.
enum SetupLinks {
    private static let lifetime: Int64 = 24 * 3600

    static let refused = Refusal(
        .missing,
        "Liên kết này không dùng được nữa.",
        remedy: "Xin quản trị viên một liên kết mới."
    )

    struct Link: Sendable {
        let accountID: Int64?
        let purpose: SetupLinkPurpose
    }

    static func make(accountID: Int64?, at now: Moment, in transaction: Transaction) throws -> String {
        let token = try OpaqueToken.make()
        try transaction.execute(
            """
            INSERT INTO setup_link (token_hash, account_id, created_at, expires_at)
            VALUES (\(token.hash), \(accountID), \(now), \(now.adding(seconds: lifetime)))
            """
        )
        return token.text
    }

    /// - Throws: `Refusal` (missing).
    static func open(_ token: String, at now: Moment, in transaction: Transaction) throws -> Link {
        let hash = OpaqueToken.hash(of: token)
        let row = try transaction.first(
            """
            SELECT l.account_id, a.user_name, a.full_name, a.disabled_at
            FROM setup_link l LEFT JOIN account a ON a.id = l.account_id
            WHERE l.token_hash = \(hash) AND l.used_at IS NULL AND l.expires_at > \(now)
            """
        ) { row -> (id: Int64?, userName: String?, fullName: String?, disabledAt: Moment?) in
            (try row.get(0), try row.get(1), try row.get(2), try row.get(3))
        }
        guard let row, row.disabledAt == nil else { throw refused }
        guard let userName = row.userName, let fullName = row.fullName else {
            guard try !hasAccounts(in: transaction) else { throw refused }
            return Link(accountID: nil, purpose: .firstAdministrator)
        }
        return Link(accountID: row.id, purpose: .password(userName: userName, fullName: fullName))
    }

    /// Opens the link and spends it; of two at once only one gets it.
    /// - Throws: `Refusal` (missing).
    static func use(_ token: String, at now: Moment, in transaction: Transaction) throws -> Link {
        let link = try open(token, at: now, in: transaction)
        let spent = try transaction.execute(
            """
            UPDATE setup_link SET used_at = \(now)
            WHERE token_hash = \(OpaqueToken.hash(of: token)) AND used_at IS NULL
            """
        )
        guard spent == 1 else { throw refused }
        return link
    }

    static func hasAccounts(in transaction: Transaction) throws -> Bool {
        let first: Int64? = try transaction.value("SELECT id FROM account LIMIT 1")
        return first != nil
    }
}
