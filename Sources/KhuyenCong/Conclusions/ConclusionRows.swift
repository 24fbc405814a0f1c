import Database

extension Conclusion {
    private static let columns: SQL = """
        c.id, c.dossier_id, d.title, c.line_position, c.office, c.number, c.issued_on, c.finding, c.amount, c.due_on,
        c.answer, c.answer_number, c.answered_on, c.version,
        (SELECT CAST(COALESCE(SUM(r.amount), 0) AS BIGINT) FROM conclusion_recovery r WHERE r.conclusion_id = c.id)
        """

    /// The conclusions on a file, newest first.
    static func load(_ dossierID: Int64, in tx: Transaction) throws -> [Conclusion] {
        try tx.rows(
            "SELECT \(columns) FROM conclusion c JOIN dossier d ON d.id = c.dossier_id"
                + " WHERE c.dossier_id = \(dossierID) ORDER BY c.issued_on DESC, c.id DESC",
            decode
        )
    }

    /// Without an answer, of the files that the officer sees; those with a day due first, at most so many.
    static func open(by officer: Officer, atMost limit: Int = Int(Int32.max), in tx: Transaction) throws -> [Conclusion]
    {
        try tx.rows(
            "SELECT \(columns) FROM conclusion c JOIN dossier d ON d.id = c.dossier_id"
                + " WHERE c.answered_on IS NULL AND " + DossierReach(officer: officer).visible
                + " ORDER BY COALESCE(c.due_on, '9999-12-31'), c.id LIMIT \(limit)",
            decode
        )
    }

    /// - Throws: `Refusal` (missing).
    static func find(_ id: Int64, forChange: Bool, in tx: Transaction) throws -> Conclusion {
        if forChange {
            // The row alone: an act locks the file first, and would wait for whoever waits for it.
            let _: Int64? = try tx.value("SELECT id FROM conclusion WHERE id = \(id)" + tx.dialect.forUpdate)
        }
        let sql: SQL = "SELECT \(columns) FROM conclusion c JOIN dossier d ON d.id = c.dossier_id WHERE c.id = \(id)"
        guard let conclusion = try tx.first(sql, decode) else { throw Refusal.missing }
        return conclusion
    }

    static func insert(
        _ draft: ConclusionDraft,
        dossierID: Int64,
        at now: Moment,
        in tx: Transaction
    ) throws -> Int64 {
        try tx.insert(
            """
            INSERT INTO conclusion (dossier_id, line_position, office, number, issued_on, finding, amount, due_on,
                entered_at)
            VALUES (\(dossierID), \(draft.line), \(draft.office), \(draft.number), \(draft.issuedOn),
                \(draft.finding), \(draft.amount), \(draft.dueOn), \(now))
            RETURNING id
            """
        )
    }

    static func insertRecovery(_ amount: Dong, of id: Int64, by actID: Int64, in tx: Transaction) throws {
        try tx.execute(
            "INSERT INTO conclusion_recovery (conclusion_id, act_id, amount) VALUES (\(id), \(actID), \(amount))"
        )
    }

    static func write(_ answer: Answer, to id: Int64, in tx: Transaction) throws {
        try tx.execute(
            """
            UPDATE conclusion SET answer = \(answer.text), answer_number = \(answer.number),
                answered_on = \(answer.answeredOn), version = version + 1
            WHERE id = \(id)
            """
        )
    }

    private static func decode(_ row: Row) throws -> Conclusion {
        let text: String? = try row.get(10)
        let number: String? = try row.get(11)
        let answeredOn: Day? = try row.get(12)
        let answer = text.flatMap { text in
            answeredOn.map { Answer(text: text, number: number, answeredOn: $0) }
        }
        return Conclusion(
            id: try row.get(0),
            dossierID: try row.get(1),
            title: try row.get(2),
            line: try row.get(3),
            office: try row.get(4),
            number: try row.get(5),
            issuedOn: try row.get(6),
            finding: try row.get(7),
            amount: try row.get(8),
            dueOn: try row.get(9),
            recovered: try row.get(14),
            answer: answer,
            version: try row.get(13)
        )
    }
}
