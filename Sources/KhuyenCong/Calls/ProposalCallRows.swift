import Database

extension ProposalCall {
    private static let columns: SQL = """
        c.id, c.level, c.province_now, c.title, c.kinds, c.year, c.opens_on, c.closes_on, c.contact, c.document, c.note,
        \(SQL.officerName(of: "c")), c.withdrawn_at, c.version
        """

    /// - Throws: `Refusal` (missing), `DatabaseError`.
    static func load(_ id: Int64, forChange: Bool = false, in tx: Transaction) throws -> ProposalCall {
        let lock: SQL = forChange ? tx.dialect.forUpdate : ""
        let sql: SQL = "SELECT \(columns) FROM proposal_call c WHERE c.id = \(id)"
        guard let call = try tx.first(sql + lock, decode) else { throw Refusal.missing }
        return call
    }

    static func open(on day: Day, in tx: Transaction) throws -> [ProposalCall] {
        try tx.rows(
            """
            SELECT \(columns) FROM proposal_call c
            WHERE c.withdrawn_at IS NULL AND c.opens_on <= \(day) AND c.closes_on >= \(day)
            ORDER BY c.closes_on, c.id
            """,
            decode
        )
    }

    /// Newest first, each with what came of it.
    static func all(in tx: Transaction) throws -> [ProposalCallCount] {
        let calls = try tx.rows("SELECT \(columns) FROM proposal_call c ORDER BY c.id DESC", decode)
        var drafts: [Int64: Int] = [:]
        var files: [Int64: Int] = [:]
        try tx.forEach(
            "SELECT call_id, COUNT(*), CAST(COUNT(dossier_id) AS BIGINT) FROM call_draft GROUP BY call_id"
        ) { row in
            let id: Int64 = try row.get(0)
            files[id] = try row.get(2)
            drafts[id] = try row.get(1) - (files[id] ?? 0)
        }
        return calls.map { ProposalCallCount(call: $0, drafts: drafts[$0.id] ?? 0, files: files[$0.id] ?? 0) }
    }

    /// The call that a file came from.
    static func ofDossier(_ id: Int64, in tx: Transaction) throws -> ProposalCall? {
        try tx.first(
            """
            SELECT \(columns) FROM call_draft d JOIN proposal_call c ON c.id = d.call_id WHERE d.dossier_id = \(id)
            """,
            decode
        )
    }

    static func insert(
        _ draft: ProposalCallDraft,
        by officer: Officer,
        at now: Moment,
        in tx: Transaction
    ) throws -> Int64 {
        try tx.insert(
            """
            INSERT INTO proposal_call (level, province_now, title, kinds, year, opens_on, closes_on, contact, document,
                note, account_id, officer_name, created_at)
            VALUES (\(draft.level), \(draft.provinceNow), \(draft.title), \(written(draft.kinds)), \(draft.year),
                \(draft.opensOn), \(draft.closesOn), \(draft.contact), \(draft.document), \(draft.note),
                \(officer.userID), \(officer.name), \(now))
            RETURNING id
            """
        )
    }

    /// Whose money it is and where it is called for stay; everything else may be put right.
    func update(_ draft: ProposalCallDraft, in tx: Transaction) throws {
        try tx.execute(
            """
            UPDATE proposal_call SET title = \(draft.title), kinds = \(ProposalCall.written(draft.kinds)),
                year = \(draft.year), opens_on = \(draft.opensOn), closes_on = \(draft.closesOn),
                contact = \(draft.contact), document = \(draft.document), note = \(draft.note), version = version + 1
            WHERE id = \(id)
            """
        )
    }

    private static func written(_ kinds: [ActivityKind.Code]) -> String {
        kinds.map(\.rawValue).joined(separator: " ")
    }

    private static func decode(_ row: Row) throws -> ProposalCall {
        let kinds: String = try row.get(4)
        return ProposalCall(
            id: try row.get(0),
            level: try row.get(1),
            provinceNow: try row.get(2),
            title: try row.get(3),
            kinds: kinds.split(separator: " ").compactMap { ActivityKind.Code(rawValue: String($0)) },
            year: try row.get(5),
            opensOn: try row.get(6),
            closesOn: try row.get(7),
            contact: try row.get(8),
            document: try row.get(9),
            note: try row.get(10),
            officerName: try row.get(11),
            withdrawnAt: try row.get(12),
            version: try row.get(13)
        )
    }
}
