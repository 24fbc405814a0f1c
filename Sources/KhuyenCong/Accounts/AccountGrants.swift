import Database

/// Rights: giving, taking back, delegating.
extension Accounts {
    /// - Returns: the id of the grant.
    /// - Throws: `Refusal`, `DatabaseError`.
    @discardableResult
    package func grant(_ new: NewGrant, to id: Int64, by officer: Officer, at now: Moment) async throws -> Int64 {
        let grantID = try await database.write { transaction in
            let account = try Accounts.visible(id, by: officer, in: transaction)
            try Accounts.requireEnabled(account)
            return try Accounts.give(
                new,
                to: id,
                delegatedBy: nil,
                act: "account.grant",
                by: officer,
                at: now,
                in: transaction
            )
        }
        tokenOfficers.forgetAll()
        return grantID
    }

    /// Takes a right back, and with it what its holder delegated of it.
    ///
    /// Whoever delegated a right may take it back.
    /// - Throws: `Refusal` (conflict for the last administrator), `DatabaseError`.
    package func revoke(grant grantID: Int64, by officer: Officer, at now: Moment) async throws {
        try await database.write { transaction in
            let grant = try Accounts.revocable(grantID, by: officer, in: transaction)
            try Accounts.requireAnotherAdministrator(at: now, in: transaction) { id, _ in id == grantID }
            try transaction.execute("UPDATE account_grant SET revoked_at = \(now) WHERE id = \(grantID)")
            try Accounts.revokeDelegations(noLongerCovered: grant.accountID, at: now, in: transaction)
            let draft = AuditDraft(
                act: "account.revoke",
                subject: "account",
                subjectID: grant.accountID,
                provinceNow: grant.scope.provinceCode,
                detail: AuditChange(before: GrantDetail(grant), after: nil)
            )
            try Audit.append(draft, by: officer, at: now, in: transaction)
        }
        tokenOfficers.forgetAll()
    }

    /// Lends one's own right to another person (ủy quyền): within one's own place and days, with an end.
    ///
    /// What was lent is not lent on. Without a scope, the place is the same as one's own.
    /// - Returns: the id of the new grant.
    /// - Throws: `Refusal`, `DatabaseError`.
    @discardableResult
    package func delegate(
        grant grantID: Int64,
        toUserName userName: String,
        scope: Grant.Scope? = nil,
        from: Day,
        until: Day,
        by officer: Officer,
        at now: Moment
    ) async throws -> Int64 {
        let newGrantID = try await database.write { transaction in
            guard let own = try AccountRows.grant(grantID, in: transaction), own.accountID == officer.userID
            else { throw Refusal.missing }
            let new = NewGrant(
                role: own.role,
                scope: scope ?? own.scope,
                organisationID: own.organisationID,
                from: from,
                until: until
            )
            try Accounts.requireMayDelegate(new, of: own, on: now.day)
            let receiver = try Accounts.receiver(userName: userName, besides: own.accountID, in: transaction)
            return try Accounts.give(
                new,
                to: receiver.id,
                delegatedBy: own.accountID,
                act: "account.delegate",
                by: officer,
                at: now,
                in: transaction
            )
        }
        tokenOfficers.forgetAll()
        return newGrantID
    }

    /// Writes a grant after its checks, with its audit entry.
    @discardableResult
    static func give(
        _ new: NewGrant,
        to id: Int64,
        delegatedBy: Int64?,
        act: String,
        by officer: Officer,
        at now: Moment,
        in transaction: Transaction
    ) throws -> Int64 {
        if delegatedBy == nil, !AccountPolicy.mayGrant(new.role, in: new.scope, by: officer) {
            throw Refusal(
                .forbidden,
                "Ông/bà không được giao vai trò này ở nơi này.",
                field: "role",
                remedy: "Chọn vai trò khác, hoặc ở ô Tỉnh, thành phố chọn tỉnh của ông/bà."
            )
        }
        _ = try Validity(from: new.from, until: new.until)
        try requirePlace(new.scope, in: transaction)
        try requireOrganisation(new.organisationID, in: transaction)
        let grantID = try AccountRows.insert(new, accountID: id, delegatedBy: delegatedBy, at: now, in: transaction)
        let draft = AuditDraft(
            act: act,
            subject: "account",
            subjectID: id,
            provinceNow: new.scope.provinceCode,
            detail: AuditChange(before: nil, after: GrantDetail(new))
        )
        try Audit.append(draft, by: officer, at: now, in: transaction)
        return grantID
    }

    /// Keeps the installation governable.
    ///
    /// - Throws: `Refusal` (conflict) where nobody would administer the nation today once what `isLeaving` names
    ///   is gone.
    static func requireAnotherAdministrator(
        at now: Moment,
        in transaction: Transaction,
        once isLeaving: (_ grantID: Int64, _ accountID: Int64) -> Bool
    ) throws {
        let administrators = try transaction.rows(
            """
            SELECT g.id, g.account_id FROM account_grant g JOIN account a ON a.id = g.account_id
            WHERE g.role = \(Role.administrator) AND g.province_code IS NULL AND g.revoked_at IS NULL
                AND a.disabled_at IS NULL AND g.valid_from <= \(now.day)
                AND (g.valid_until IS NULL OR g.valid_until > \(now.day))
            ORDER BY g.id\(transaction.dialect.forUpdate)
            """
        ) { row -> (grantID: Int64, accountID: Int64) in (try row.get(0), try row.get(1)) }
        let leaving = administrators.filter { isLeaving($0.grantID, $0.accountID) }
        guard !leaving.isEmpty, leaving.count == administrators.count else { return }
        throw Refusal.conflict(
            "Đây là quản trị viên duy nhất của hệ thống.",
            remedy: "Giao vai trò quản trị cho một người khác trước."
        )
    }

    private static func requireMayDelegate(_ new: NewGrant, of own: AccountGrant, on today: Day) throws {
        guard own.validity.contains(today), own.delegatedBy == nil, own.role != .administrator else {
            throw Refusal.conflict("Vai trò này không ủy quyền được.")
        }
        guard own.scope.covers(new.scope) else {
            throw Refusal(.forbidden, "Chỉ ủy quyền trong phạm vi của mình.", field: "province")
        }
        let beginsTooEarly = own.validity.from.map { new.from < $0 } ?? false
        let endsTooLate = own.validity.until.map { end in new.until.map { $0 > end } ?? true } ?? false
        guard !beginsTooEarly, !endsTooLate else {
            throw Refusal.invalid("Chỉ ủy quyền trong thời hạn của mình.", field: "until")
        }
    }

    private static func receiver(
        userName: String,
        besides ownID: Int64,
        in transaction: Transaction
    ) throws -> Account {
        let name = UserName.normalised(userName)
        guard let receiver = try AccountRows.account(userName: name, in: transaction), receiver.id != ownID,
            !receiver.isDisabled
        else {
            throw Refusal.invalid("Không có người nhận ủy quyền với tên đăng nhập này.", field: "userName")
        }
        return receiver
    }

    private static func revocable(
        _ grantID: Int64,
        by officer: Officer,
        in transaction: Transaction
    ) throws -> AccountGrant {
        guard let grant = try AccountRows.grant(grantID, in: transaction) else { throw Refusal.missing }
        if let lender = grant.delegatedBy, lender == officer.userID { return grant }
        _ = try visible(grant.accountID, by: officer, in: transaction)
        guard AccountPolicy.mayGrant(grant.role, in: grant.scope, by: officer) else { throw Refusal.forbidden }
        return grant
    }

    private static func revokeDelegations(
        noLongerCovered lender: Int64,
        at now: Moment,
        in transaction: Transaction
    ) throws {
        let remaining = try AccountRows.account(lender, in: transaction)?.grants ?? []
        let lent = try transaction.rows(
            "SELECT id FROM account_grant WHERE delegated_by = \(lender) AND revoked_at IS NULL"
        ) { row -> Int64 in try row.get(0) }
        for id in lent {
            guard let grant = try AccountRows.grant(id, in: transaction) else { continue }
            let isCovered = remaining.contains { own in
                own.delegatedBy == nil && own.role == grant.role && own.scope.covers(grant.scope)
                    && own.validity.covers(grant.validity, from: now.day)
            }
            guard !isCovered else { continue }
            try transaction.execute("UPDATE account_grant SET revoked_at = \(now) WHERE id = \(id)")
        }
    }

    private static func requireEnabled(_ account: Account) throws {
        guard !account.isDisabled else {
            throw Refusal.conflict("Tài khoản đang bị khóa.", remedy: "Mở khóa tài khoản trước.")
        }
    }
}

/// A grant as the audit log tells it.
struct GrantDetail: Encodable, Sendable {
    let role: Role
    let province: String?
    let commune: String?
    let organisation: Int64?
    let from: Day?
    let until: Day?

    init(_ grant: AccountGrant) {
        role = grant.role
        province = grant.scope.provinceCode
        commune = grant.scope.communeCode
        organisation = grant.organisationID
        from = grant.validity.from
        until = grant.validity.until
    }

    init(_ grant: NewGrant) {
        role = grant.role
        province = grant.scope.provinceCode
        commune = grant.scope.communeCode
        organisation = grant.organisationID
        from = grant.from
        until = grant.until
    }
}
