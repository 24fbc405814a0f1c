package import Database

/// The funding sources: reading them with the law behind each, and editing their names and days of commitment.
package struct FundingSources: Sendable {
    let database: Database

    package init(_ database: Database) {
        self.database = database
    }

    /// Every source in the order of reports, with the rows that stand.
    ///
    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func list(for officer: Officer) async throws -> [FundingSource] {
        try officer.require(.viewReference)
        return try await database.read { try FundingSources.all(in: $0) }
    }

    /// Every source, inside a transaction of the caller's.
    ///
    /// - Throws: `DatabaseError`.
    package static func all(in transaction: Transaction) throws -> [FundingSource] {
        let terms = try FundingSourceTerm.rows("t.superseded_at IS NULL", in: transaction)
        return FundingSource.Code.allCases.map { code in
            FundingSource(code: code, basis: code.basis, terms: terms.filter { $0.source == code })
        }
    }

    /// The rows of a source that were superseded, the latest entered first.
    ///
    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func history(of source: FundingSource.Code, for officer: Officer) async throws -> [FundingSourceTerm] {
        try officer.require(.viewReference)
        return try await database.read { transaction in
            try FundingSourceTerm.rows(
                "t.source_code = \(source) AND t.superseded_at IS NOT NULL",
                in: transaction
            ).reversed()
        }
    }

    /// Adds a further dated row of a source; answers its id.
    ///
    /// - Throws: `Refusal` (forbidden, invalid, conflict), `DatabaseError`.
    @discardableResult
    package func add(_ draft: FundingSourceDraft, by officer: Officer, at now: Moment) async throws -> Int64 {
        try await database.write { transaction in
            try ReferencePolicy.requireNation(officer)
            let draft = try FundingSourceRules.checked(draft, replacing: nil, in: transaction)
            let id = try draft.insert(at: now, in: transaction)
            let change = AuditChange(before: nil, after: draft)
            try FundingSources.audit("fundingSource.add", id, change, officer, now, transaction)
            return id
        }
    }

    /// Puts a new row in the place of one that stands; the old row stays as history.
    ///
    /// - Throws: `Refusal` (forbidden, missing, invalid, conflict), `DatabaseError`.
    @discardableResult
    package func revise(
        _ termID: Int64,
        _ draft: FundingSourceDraft,
        by officer: Officer,
        at now: Moment
    ) async throws -> Int64 {
        try await database.write { transaction in
            try ReferencePolicy.requireNation(officer)
            let found = try FundingSourceTerm.rows(
                "t.id = \(termID) AND t.superseded_at IS NULL AND t.source_code = \(draft.source)",
                in: transaction
            )
            guard let old = found.first else { throw Refusal.missing }
            let draft = try FundingSourceRules.checked(draft, replacing: termID, in: transaction)
            try transaction.execute("UPDATE funding_source_term SET superseded_at = \(now) WHERE id = \(termID)")
            let id = try draft.insert(at: now, in: transaction)
            let change = AuditChange(before: FundingSourceDraft(old), after: draft)
            try FundingSources.audit("fundingSource.revise", id, change, officer, now, transaction)
            return id
        }
    }

    private static func audit(
        _ act: String,
        _ id: Int64,
        _ change: AuditChange<FundingSourceDraft>,
        _ officer: Officer,
        _ now: Moment,
        _ transaction: Transaction
    ) throws {
        let entry = AuditDraft(act: act, subject: "fundingSource", subjectID: id, provinceNow: nil, detail: change)
        try Audit.append(entry, by: officer, at: now, in: transaction)
    }
}
