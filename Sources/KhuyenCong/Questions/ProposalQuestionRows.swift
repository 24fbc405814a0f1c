import Database

extension ProposalQuestion {
    private static let columns: SQL = """
        q.id, q.level, q.province_now, q.kind_code, q.label, q.help, q.answer_form, q.unit, q.options, q.is_required,
        q.asked_from, q.asked_until, \(SQL.officerName(of: "q"))
        """

    /// Those of a programme in a province, with what is asked in the whole country; by content, then in their order.
    static func all(_ level: ProgrammeLevel, _ provinceNow: String?, in tx: Transaction) throws -> [ProposalQuestion] {
        try tx.rows(
            """
            SELECT \(columns) FROM proposal_question q
            WHERE q.level = \(level) AND (q.province_now IS NULL OR q.province_now = \(provinceNow))
            ORDER BY q.id
            """,
            decode
        )
    }

    static func all(in tx: Transaction) throws -> [ProposalQuestion] {
        try tx.rows("SELECT \(columns) FROM proposal_question q ORDER BY q.id DESC", decode)
    }

    /// - Throws: `Refusal` (missing), `DatabaseError`.
    static func load(_ id: Int64, forChange: Bool, in tx: Transaction) throws -> ProposalQuestion {
        let lock: SQL = forChange ? tx.dialect.forUpdate : ""
        let sql: SQL = "SELECT \(columns) FROM proposal_question q WHERE q.id = \(id)"
        guard let question = try tx.first(sql + lock, decode) else { throw Refusal.missing }
        return question
    }

    static func insert(
        _ draft: ProposalQuestionDraft,
        by officer: Officer,
        at now: Moment,
        in tx: Transaction
    ) throws -> Int64 {
        let options = draft.options.isEmpty ? nil : draft.options.joined(separator: "\n")
        return try tx.insert(
            """
            INSERT INTO proposal_question (level, province_now, kind_code, label, help, answer_form, unit, options,
                is_required, asked_from, account_id, officer_name, created_at)
            VALUES (\(draft.level), \(draft.provinceNow), \(draft.kind), \(draft.label), \(draft.help), \(draft.form),
                \(draft.unit), \(options), \(draft.isRequired), \(draft.askedFrom), \(officer.userID),
                \(officer.name), \(now))
            RETURNING id
            """
        )
    }

    private static func decode(_ row: Row) throws -> ProposalQuestion {
        let options: String? = try row.get(8)
        return ProposalQuestion(
            id: try row.get(0),
            level: try row.get(1),
            provinceNow: try row.get(2),
            kind: try row.get(3),
            label: try row.get(4),
            help: try row.get(5),
            form: try row.get(6),
            unit: try row.get(7),
            options: options?.split(separator: "\n").map(String.init) ?? [],
            isRequired: try row.get(9),
            askedFrom: try row.get(10),
            askedUntil: try row.get(11),
            officerName: try row.get(12)
        )
    }
}
