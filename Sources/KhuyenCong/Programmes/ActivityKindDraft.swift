import Database

/// What an administrator types for a kind's or sub-kind's name.
package struct ActivityKindDraft: Sendable, Hashable, Encodable {
    package var kind: ActivityKind.Code
    /// A permanent English word of letters; nil for the kind itself.
    package var subKind: String?
    package var name: String
    package var article: String?
    package var validFrom: Day?
    package var validUntil: Day?
    package var basis: LegalBasis

    package init(
        kind: ActivityKind.Code,
        subKind: String?,
        name: String,
        article: String?,
        validFrom: Day?,
        validUntil: Day?,
        basis: LegalBasis
    ) {
        self.kind = kind
        self.subKind = subKind
        self.name = name
        self.article = article
        self.validFrom = validFrom
        self.validUntil = validUntil
        self.basis = basis
    }

    /// A row as it stands, to be changed.
    package init(_ term: ActivityKindTerm) {
        self.init(
            kind: term.kind,
            subKind: term.subKind,
            name: term.name,
            article: term.article,
            validFrom: term.validity.from,
            validUntil: term.validity.until,
            basis: term.basis
        )
    }

    func insert(at now: Moment, in transaction: Transaction) throws -> Int64 {
        try transaction.insert(
            """
            INSERT INTO activity_kind_term (kind_code, sub_code, name, article, valid_from, valid_until, citation,
                evidence, entered_at)
            VALUES (\(kind), \(subKind), \(name), \(article), \(validFrom), \(validUntil), \(basis.citation),
                \(basis.evidence.rawValue), \(now))
            RETURNING id
            """
        )
    }
}

/// What must hold for a kind's name.
enum ActivityKindRules {
    /// The draft made clean.
    ///
    /// - Throws: `Refusal` (invalid, conflict).
    static func checked(
        _ draft: ActivityKindDraft,
        replacing termID: Int64?,
        in transaction: Transaction
    ) throws -> ActivityKindDraft {
        var draft = draft
        draft.name = try TypedName.checked(draft.name, field: "name", "Ghi tên nội dung hoạt động.")
        draft.article = try TypedName.optional(draft.article, field: "article")
        draft.subKind = try TypedName.optional(draft.subKind, field: "subKind", .figure)
        draft.basis = try draft.basis.checked()
        if let subKind = draft.subKind {
            guard subKind.utf8.allSatisfy({ (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }) else {
                throw Refusal.invalid("Mã nội dung con chỉ gồm chữ cái không dấu.", field: "subKind")
            }
        }
        let validity = try Validity(from: draft.validFrom, until: draft.validUntil)
        let others = try ActivityKindTerm.rows(
            """
            t.kind_code = \(draft.kind) AND COALESCE(t.sub_code, '') = \(draft.subKind ?? "")
                AND t.superseded_at IS NULL AND t.id <> \(termID ?? 0)
            """,
            in: transaction
        )
        try OverlapRules.check(validity, against: others.map { ($0.name, $0.validity) })
        return draft
    }
}

extension ActivityKindTerm {
    /// The row of an id that is not superseded.
    ///
    /// - Throws: `Refusal` (missing).
    static func standing(_ id: Int64, in transaction: Transaction) throws -> ActivityKindTerm {
        let found = try rows("t.id = \(id) AND t.superseded_at IS NULL", in: transaction)
        guard let term = found.first else { throw Refusal.missing }
        return term
    }

    /// The kind's own name comes before its sub-kinds.
    static func rows(_ condition: SQL, in transaction: Transaction) throws -> [ActivityKindTerm] {
        try transaction.rows(
            """
            SELECT t.id, t.kind_code, t.sub_code, t.name, t.article, t.valid_from, t.valid_until, t.citation,
                t.evidence, t.entered_at, t.superseded_at
            FROM activity_kind_term t JOIN activity_kind k ON k.code = t.kind_code
            WHERE \(condition)
            ORDER BY k.position, CASE WHEN t.sub_code IS NULL THEN 0 ELSE 1 END, t.id
            """
        ) { row in
            ActivityKindTerm(
                id: try row.get(0),
                kind: try row.get(1),
                subKind: try row.get(2),
                name: try row.get(3),
                article: try row.get(4),
                validity: try Validity.decode(row, 5),
                basis: try LegalBasis.decode(row, 7),
                enteredAt: try row.get(9),
                supersededAt: try row.get(10)
            )
        }
    }
}
