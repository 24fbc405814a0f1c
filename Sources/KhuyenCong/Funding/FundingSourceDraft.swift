import Database

/// What an administrator types for a funding source.
package struct FundingSourceDraft: Sendable, Hashable, Encodable {
    package var source: FundingSource.Code
    package var name: String
    /// The first day on which the source may take new commitments; nil is open.
    package var commitFrom: Day?
    /// The first day on which it no longer may.
    package var commitUntil: Day?
    package var basis: LegalBasis

    package init(
        source: FundingSource.Code,
        name: String,
        commitFrom: Day?,
        commitUntil: Day?,
        basis: LegalBasis
    ) {
        self.source = source
        self.name = name
        self.commitFrom = commitFrom
        self.commitUntil = commitUntil
        self.basis = basis
    }

    /// A row as it stands, to be changed.
    package init(_ term: FundingSourceTerm) {
        self.init(
            source: term.source,
            name: term.name,
            commitFrom: term.commitment.from,
            commitUntil: term.commitment.until,
            basis: term.basis
        )
    }

    func insert(at now: Moment, in transaction: Transaction) throws -> Int64 {
        try transaction.insert(
            """
            INSERT INTO funding_source_term (source_code, name, commit_from, commit_until, citation, evidence,
                entered_at)
            VALUES (\(source), \(name), \(commitFrom), \(commitUntil), \(basis.citation), \(basis.evidence.rawValue),
                \(now))
            RETURNING id
            """
        )
    }
}

/// What must hold for a funding source's row.
enum FundingSourceRules {
    /// The draft made clean.
    ///
    /// - Throws: `Refusal` (invalid, conflict).
    static func checked(
        _ draft: FundingSourceDraft,
        replacing termID: Int64?,
        in transaction: Transaction
    ) throws -> FundingSourceDraft {
        var draft = draft
        draft.name = try TypedName.checked(draft.name, field: "name", "Ghi tên nguồn kinh phí.")
        draft.basis = try draft.basis.checked()
        let commitment = try Validity(from: draft.commitFrom, until: draft.commitUntil)
        let others = try FundingSourceTerm.rows(
            "t.source_code = \(draft.source) AND t.superseded_at IS NULL AND t.id <> \(termID ?? 0)",
            in: transaction
        )
        try OverlapRules.check(commitment, against: others.map { ($0.name, $0.commitment) })
        return draft
    }
}

extension FundingSourceTerm {
    static func rows(_ condition: SQL, in transaction: Transaction) throws -> [FundingSourceTerm] {
        try transaction.rows(
            """
            SELECT t.id, t.source_code, t.name, t.commit_from, t.commit_until, t.citation, t.evidence, t.entered_at,
                t.superseded_at
            FROM funding_source_term t WHERE \(condition) ORDER BY t.id
            """
        ) { row in
            FundingSourceTerm(
                id: try row.get(0),
                source: try row.get(1),
                name: try row.get(2),
                commitment: try Validity.decode(row, 3),
                basis: try LegalBasis.decode(row, 5),
                enteredAt: try row.get(7),
                supersededAt: try row.get(8)
            )
        }
    }
}
