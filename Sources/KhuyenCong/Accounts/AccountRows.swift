import Database

extension Role: SQLEncodable, SQLDecodable {}

/// Accounts and grants as they lie in the database.
enum AccountRows {
    static func account(_ id: Int64, in transaction: Transaction) throws -> Account? {
        try accounts("a.id = \(id)", in: transaction).first
    }

    static func account(userName: String, in transaction: Transaction) throws -> Account? {
        try accounts("a.user_name = \(userName)", in: transaction).first
    }

    /// By user name, each with its grants: two statements, however many there are.
    static func accounts(_ condition: SQL, in transaction: Transaction) throws -> [Account] {
        let grants = try transaction.rows(
            """
            SELECT \(grantColumns) FROM account_grant g JOIN account a ON a.id = g.account_id
            WHERE g.revoked_at IS NULL AND \(condition) ORDER BY g.id
            """,
            decodeGrant
        )
        let grantsByAccount = Dictionary(grouping: grants, by: \.accountID)
        return try transaction.rows(
            """
            SELECT a.id, a.user_name, a.full_name, a.password_hash IS NOT NULL, a.totp_sealed IS NOT NULL,
                a.created_at, a.disabled_at
            FROM account a WHERE \(condition) ORDER BY a.user_name
            """
        ) { row in
            let id: Int64 = try row.get(0)
            return Account(
                id: id,
                userName: try row.get(1),
                fullName: try row.get(2),
                hasPassword: try row.get(3),
                asksForTimeCode: try row.get(4),
                createdAt: try row.get(5),
                disabledAt: try row.get(6),
                grants: grantsByAccount[id] ?? []
            )
        }
    }

    static func grant(_ id: Int64, in transaction: Transaction) throws -> AccountGrant? {
        try transaction.first(
            "SELECT \(grantColumns) FROM account_grant g WHERE g.id = \(id) AND g.revoked_at IS NULL",
            decodeGrant
        )
    }

    /// What the account may do on that day, as an officer carries it.
    static func grantsInForce(accountID: Int64, on day: Day, in transaction: Transaction) throws -> [Grant] {
        try transaction.rows(
            """
            SELECT role, province_code, commune_code FROM account_grant
            WHERE account_id = \(accountID) AND revoked_at IS NULL AND valid_from <= \(day)
                AND (valid_until IS NULL OR valid_until > \(day))
            ORDER BY id
            """
        ) { row in
            Grant(role: try row.get(0), scope: Grant.Scope(province: try row.get(1), commune: try row.get(2)))
        }
    }

    static func insert(
        _ grant: NewGrant,
        accountID: Int64,
        delegatedBy: Int64?,
        at now: Moment,
        in transaction: Transaction
    ) throws -> Int64 {
        try transaction.insert(
            """
            INSERT INTO account_grant (account_id, role, organisation_id, province_code, commune_code, valid_from,
                valid_until, delegated_by, granted_at)
            VALUES (\(accountID), \(grant.role), \(grant.organisationID), \(grant.scope.provinceCode),
                \(grant.scope.communeCode), \(grant.from), \(grant.until), \(delegatedBy), \(now))
            RETURNING id
            """
        )
    }

    private static let grantColumns: SQL = """
        g.id, g.account_id, g.role, g.organisation_id, g.province_code, g.commune_code, g.valid_from, g.valid_until,
        g.delegated_by
        """

    private static func decodeGrant(_ row: Row) throws -> AccountGrant {
        AccountGrant(
            id: try row.get(0),
            accountID: try row.get(1),
            role: try row.get(2),
            organisationID: try row.get(3),
            scope: Grant.Scope(province: try row.get(4), commune: try row.get(5)),
            validity: try Validity.decode(row, 6),
            delegatedBy: try row.get(8)
        )
    }
}
