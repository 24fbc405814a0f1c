package import Database

/// The activity kinds: reading them with the law behind each name, and editing those names.
package struct ActivityKinds: Sendable {
    let database: Database

    package init(_ database: Database) {
        self.database = database
    }

    /// Every kind in the order of the decree, with the names that stand; superseded rows are in `history`.
    ///
    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func list(for officer: Officer) async throws -> [ActivityKind] {
        try officer.require(.viewReference)
        return try await database.read { transaction in
            let terms = try ActivityKindTerm.rows("t.superseded_at IS NULL", in: transaction)
            return ActivityKind.Code.allCases.map { code in
                ActivityKind(code: code, terms: terms.filter { $0.kind == code })
            }
        }
    }

    /// The rows of a kind that were superseded, the latest entered first.
    ///
    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func history(of kind: ActivityKind.Code, for officer: Officer) async throws -> [ActivityKindTerm] {
        try officer.require(.viewReference)
        return try await database.read { transaction in
            try ActivityKindTerm.rows("t.kind_code = \(kind) AND t.superseded_at IS NOT NULL", in: transaction)
                .sorted { $1.id < $0.id }
        }
    }

    /// Adds a sub-kind, or another dated name of one; answers the row's id.
    ///
    /// - Throws: `Refusal` (forbidden, invalid, conflict), `DatabaseError`.
    @discardableResult
    package func add(_ draft: ActivityKindDraft, by officer: Officer, at now: Moment) async throws -> Int64 {
        try await database.write { transaction in
            try ReferencePolicy.requireNation(officer)
            let draft = try ActivityKindRules.checked(draft, replacing: nil, in: transaction)
            let id = try draft.insert(at: now, in: transaction)
            try ActivityKinds.audit("activityKind.add", id, nil, draft, officer, now, transaction)
            return id
        }
    }

    /// Puts a new row in the place of one that stands; the old row stays as history.
    ///
    /// - Throws: `Refusal` (forbidden, missing, invalid, conflict), `DatabaseError`.
    @discardableResult
    package func revise(
        _ termID: Int64,
        _ draft: ActivityKindDraft,
        by officer: Officer,
        at now: Moment
    ) async throws -> Int64 {
        try await database.write { transaction in
            try ReferencePolicy.requireNation(officer)
            let old = try ActivityKindTerm.standing(termID, in: transaction)
            guard old.kind == draft.kind, old.subKind == draft.subKind else { throw Refusal.missing }
            let draft = try ActivityKindRules.checked(draft, replacing: termID, in: transaction)
            try transaction.execute("UPDATE activity_kind_term SET superseded_at = \(now) WHERE id = \(termID)")
            let id = try draft.insert(at: now, in: transaction)
            try ActivityKinds.audit("activityKind.revise", id, ActivityKindDraft(old), draft, officer, now, transaction)
            return id
        }
    }

    private static func audit(
        _ act: String,
        _ id: Int64,
        _ before: ActivityKindDraft?,
        _ after: ActivityKindDraft,
        _ officer: Officer,
        _ now: Moment,
        _ transaction: Transaction
    ) throws {
        let entry = AuditDraft(
            act: act,
            subject: "activityKind",
            subjectID: id,
            provinceNow: nil,
            detail: AuditChange(before: before, after: after)
        )
        try Audit.append(entry, by: officer, at: now, in: transaction)
    }
}
