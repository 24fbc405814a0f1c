import Database

extension PaperTemplate {
    /// The templates of a form that one place itself has, of any level and days.
    static func standing(
        _ form: PaperForm,
        _ province: String?,
        in transaction: Transaction
    ) throws -> [PaperTemplate] {
        try rows(
            """
            t.form = \(form.rawValue) AND COALESCE(t.province_now, '') = \(province ?? "")
                AND t.superseded_at IS NULL
            """,
            in: transaction
        )
    }

    /// The one for a paper: the province's own before the national agency's, that of its level before that of both.
    ///
    /// Nil where the shipped one holds.
    static func inForce(_ form: PaperForm, for use: PaperUse, in transaction: Transaction) throws -> PaperTemplate? {
        let places: [String?] = use.province == nil ? [nil] : [use.province, nil]
        for place in places {
            let held = try standing(form, place, in: transaction).filter { $0.validity.contains(use.day) }
            let found = held.first { $0.level != nil && $0.level == use.level } ?? held.first { $0.level == nil }
            if let found { return found }
        }
        return nil
    }

    static func find(_ id: Int64, in transaction: Transaction) throws -> PaperTemplate? {
        try rows("t.id = \(id)", in: transaction).first
    }

    /// The file itself.
    ///
    /// - Throws: `Refusal` (missing), `DatabaseError`.
    static func body(_ id: Int64, in transaction: Transaction) throws -> [UInt8] {
        let bytes: [UInt8]? = try transaction.first("SELECT body FROM paper_template WHERE id = \(id)") {
            try $0.get(0)
        }
        guard let bytes else { throw Refusal.missing }
        return bytes
    }

    /// The latest first; the condition is over `paper_template t`.
    static func rows(_ condition: SQL, in transaction: Transaction) throws -> [PaperTemplate] {
        try transaction.rows(
            """
            SELECT t.id, t.form, t.province_now, t.name, t.sha256, a.full_name, t.entered_at, t.superseded_at, t.level,
                t.valid_from, t.valid_until
            FROM paper_template t LEFT JOIN account a ON a.id = t.account_id
            WHERE \(condition)
            ORDER BY t.id DESC
            """
        ) { row in
            let form: String = try row.get(1)
            guard let form = PaperForm(rawValue: form) else {
                throw UnreadableColumn(column: 1, value: form, expected: "form")
            }
            return PaperTemplate(
                id: try row.get(0),
                form: form,
                province: try row.get(2),
                level: try row.get(8),
                validity: try Validity.decode(row, 9),
                name: try row.get(3),
                sha256: try row.get(4),
                sender: try row.get(5),
                enteredAt: try row.get(6),
                supersededAt: try row.get(7)
            )
        }
    }
}
