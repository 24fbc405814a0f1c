import Database

/// Somebody who may still book into a closed year for some days (ngoại lệ khóa sổ): the rest of the year stays closed.
package struct ClosedYearException: Sendable, Equatable {
    package let provinceNow: String
    package let year: Int
    package let officer: String
    /// The last day.
    package let until: Day
    package let reason: String
    /// Nil where the server's operator granted it.
    package let grantedBy: String?
    package let grantedAt: Moment
}

extension ClosedYears {
    /// The exceptions of the officer's provinces that stand on a day.
    ///
    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func exceptions(by officer: Officer, on day: Day) async throws -> [ClosedYearException] {
        try officer.require(.viewProjects)
        let territory = officer.territory(.viewProjects)
        let all = try await database.read { tx in
            try tx.rows(
                """
                SELECT x.province_now, x.year, a.full_name, x.until_day, x.reason, g.full_name, x.granted_at
                FROM closed_year_exception x JOIN account a ON a.id = x.account_id
                LEFT JOIN account g ON g.id = x.granted_by
                WHERE x.until_day >= \(day) ORDER BY x.year DESC, x.province_now, x.id
                """
            ) { row in
                ClosedYearException(
                    provinceNow: try row.get(0),
                    year: try row.get(1),
                    officer: try row.get(2),
                    until: try row.get(3),
                    reason: try row.get(4),
                    grantedBy: try row.get(5),
                    grantedAt: try row.get(6)
                )
            }
        }
        return all.filter { territory.contains(province: $0.provinceNow) }
    }

    /// Lets somebody of the province book into a closed year until a day, three months at most; a later grant to the same
    /// person replaces the one before.
    ///
    /// - Throws: `Refusal` (forbidden, missing, invalid; conflict where the year is not closed), `DatabaseError`.
    package func except(
        _ userName: String,
        in year: Int,
        province: String,
        until day: Day,
        reason: String,
        by officer: Officer,
        at now: Moment
    ) async throws {
        try await database.write { tx in
            try ClosedYears.requireDepartment(of: province, officer)
            let reason = try TypedReason.checked(reason)
            guard day >= now.day, day <= now.day.adding(months: 3) else {
                throw Refusal.invalid(
                    "Ngoại lệ kéo dài từ hôm nay đến không quá ba tháng.",
                    field: "until",
                    remedy: "Cần lâu hơn thì mở lại sổ của năm."
                )
            }
            let closed: Int? = try tx.value(
                "SELECT year FROM closed_year WHERE province_now = \(province) AND year = \(year)"
            )
            guard closed != nil else { throw Refusal.conflict("Năm \(year) chưa khóa sổ, không cần ngoại lệ.") }
            let name = UserName.normalised(userName)
            let account = try ClosedYears.account(name, of: province, on: now.day, in: tx)
            try tx.execute(
                """
                DELETE FROM closed_year_exception
                WHERE province_now = \(province) AND year = \(year) AND account_id = \(account)
                """
            )
            try tx.execute(
                """
                INSERT INTO closed_year_exception (province_now, year, account_id, until_day, reason, granted_by,
                    granted_at)
                VALUES (\(province), \(year), \(account), \(day), \(reason), \(officer.userID), \(now))
                """
            )
            let entry = AuditDraft(
                act: "year.except",
                subject: "year",
                subjectID: Int64(year),
                provinceNow: province,
                detail: ["year": String(year), "reason": reason, "userName": name, "lastDay": day.description]
            )
            try Audit.append(entry, by: officer, at: now, in: tx)
        }
    }

    /// Over `closed_year c`: whether the year is closed to this officer on a day.
    static func isClosed(to officer: Officer, on day: Day) -> SQL {
        """
        NOT EXISTS (SELECT 1 FROM closed_year_exception x WHERE x.province_now = c.province_now AND x.year = c.year
            AND x.account_id = \(officer.userID ?? 0) AND x.until_day >= \(day))
        """
    }

    /// Somebody who books for the province; the refusal says nothing of anybody else's account.
    private static func account(
        _ userName: String,
        of province: String,
        on day: Day,
        in tx: Transaction
    ) throws -> Int64 {
        let account: Int64? = try tx.value(
            "SELECT id FROM account WHERE user_name = \(userName) AND disabled_at IS NULL"
        )
        guard let account,
            try AccountRows.grantsInForce(accountID: account, on: day, in: tx).contains(where: { grant in
                mayBook(grant.role)
                    && (grant.scope.covers(province: province, commune: nil) || grant.scope.provinceCode == province)
            })
        else {
            throw Refusal.invalid(
                "Không có ai ghi sổ của tỉnh này mang tên đăng nhập “\(userName)”.",
                field: "userName"
            )
        }
        return account
    }

    /// Whoever only reads, judges or asks for support has nothing to book.
    private static func mayBook(_ role: Role) -> Bool {
        let booking: Set<Permission> = [.importProjects, .correctProjects, .workOnProjects, .editPlans]
        return role.permissions.contains(.viewProjects) && !role.permissions.isDisjoint(with: booking)
    }
}
