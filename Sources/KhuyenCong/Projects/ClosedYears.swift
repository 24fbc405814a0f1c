package import Database

/// Closed years (năm đã khóa sổ): a province's year that takes only corrections.
package struct ClosedYears: Sendable {
    let database: Database

    package init(_ database: Database) {
        self.database = database
    }

    /// The closed years of the officer's provinces, the latest first.
    ///
    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func list(by officer: Officer) async throws -> [ClosedYear] {
        try officer.require(.viewProjects)
        let territory = officer.territory(.viewProjects)
        return try await database.read { tx in
            let all = try tx.rows(
                """
                SELECT c.province_now, c.year, c.closed_at, a.full_name
                FROM closed_year c LEFT JOIN account a ON a.id = c.account_id
                ORDER BY c.year DESC, c.province_now
                """
            ) { row in
                ClosedYear(
                    provinceNow: try row.get(0),
                    year: try row.get(1),
                    closedAt: try row.get(2),
                    officer: try row.get(3)
                )
            }
            return all.filter { territory.contains(province: $0.provinceNow) }
        }
    }

    /// - Throws: `Refusal` (forbidden, missing; conflict where it is closed; invalid), `DatabaseError`.
    package func close(_ year: Int, province: String, by officer: Officer, at now: Moment) async throws {
        try await database.write { tx in
            try ClosedYears.requireDepartment(of: province, officer)
            guard ProjectCorrectionRules.years.contains(year), year <= now.day.year else {
                throw Refusal.invalid("Chỉ khóa sổ năm đã qua hoặc năm nay.", field: "year")
            }
            guard try ClosedYears.isProvince(province, in: tx) else { throw Refusal.missing }
            let added = try tx.execute(
                """
                INSERT INTO closed_year (province_now, year, closed_at, account_id)
                VALUES (\(province), \(year), \(now), \(officer.userID)) ON CONFLICT (province_now, year) DO NOTHING
                """
            )
            guard added == 1 else { throw Refusal.conflict("Năm \(year) đã khóa sổ rồi.") }
            try ClosedYears.audit("year.close", year, province, reason: nil, officer, now, tx)
        }
    }

    /// - Throws: `Refusal` (forbidden, missing, invalid), `DatabaseError`.
    package func open(
        _ year: Int,
        province: String,
        reason: String,
        by officer: Officer,
        at now: Moment
    ) async throws {
        try await database.write { tx in
            try ClosedYears.requireDepartment(of: province, officer)
            let reason = try TypedReason.checked(reason)
            let removed = try tx.execute(
                "DELETE FROM closed_year WHERE province_now = \(province) AND year = \(year)"
            )
            guard removed == 1 else { throw Refusal.missing }
            // Whoever closes the year again closes it to everybody.
            try tx.execute(
                "DELETE FROM closed_year_exception WHERE province_now = \(province) AND year = \(year)"
            )
            try ClosedYears.audit("year.open", year, province, reason: reason, officer, now, tx)
        }
    }

    /// Whether the officer may close and open years of a province: its Department, and the server's own operator.
    package static func mayClose(province: String, _ officer: Officer) -> Bool {
        if officer == .localOperator { return true }
        let scopes = officer.grants.filter { $0.role == .department }.map(\.scope)
        return Territory(scopes: scopes).contains(province: province)
    }

    static func requireDepartment(of province: String, _ officer: Officer) throws {
        guard officer.territory(.viewProjects).contains(province: province) else { throw Refusal.missing }
        guard mayClose(province: province, officer) else { throw Refusal.forbidden }
    }

    private static func isProvince(_ code: String, in tx: Transaction) throws -> Bool {
        let territories = try Territories.load(tx)
        return territories.unit(.of2025, code)?.level == .province
    }

    private static func audit(
        _ act: String,
        _ year: Int,
        _ province: String,
        reason: String?,
        _ officer: Officer,
        _ now: Moment,
        _ tx: Transaction
    ) throws {
        var detail = ["year": String(year)]
        detail["reason"] = reason
        let entry = AuditDraft(act: act, subject: "year", subjectID: Int64(year), provinceNow: province, detail: detail)
        try Audit.append(entry, by: officer, at: now, in: tx)
    }
}

/// A year that takes only corrections.
package struct ClosedYear: Sendable, Equatable {
    package let provinceNow: String
    package let year: Int
    package let closedAt: Moment
    /// Nil where the server's operator closed it.
    package let officer: String?
}
