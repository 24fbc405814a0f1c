import Database

/// The ledger seen as rows of line × source × year, with the project, kind, beneficiary and the places of both maps.
///
/// One definition serves the stored standing, reports on one stage and reports as of an earlier day.
enum LedgerView {
    /// Each line at the furthest stage known.
    ///
    /// A stage is known while it has more entries than reversals.
    ///
    /// `condition`: over `amount_entry e`.
    static func furthest(where condition: SQL) -> SQL {
        let known: SQL = """
            SELECT e.line_id, e.source_code, e.budget_year, e.stage, CAST(SUM(e.amount) AS BIGINT) AS amount,
                ROW_NUMBER() OVER (
                    PARTITION BY e.line_id, e.source_code, e.budget_year ORDER BY \(Stage.rankInSQL) DESC
                ) AS place
            FROM amount_entry e
            WHERE \(condition)
            GROUP BY e.line_id, e.source_code, e.budget_year, e.stage
            HAVING SUM(CASE WHEN e.reverses_id IS NULL THEN 1 ELSE -1 END) > 0
            """
        return placed(known, onlyFirst: true)
    }

    /// The amounts of one stage.
    static func stage(_ stage: Stage, where condition: SQL) -> SQL {
        let known: SQL = """
            SELECT e.line_id, e.source_code, e.budget_year, e.stage, CAST(SUM(e.amount) AS BIGINT) AS amount,
                1 AS place
            FROM amount_entry e
            WHERE e.stage = \(stage) AND \(condition)
            GROUP BY e.line_id, e.source_code, e.budget_year, e.stage
            HAVING SUM(CASE WHEN e.reverses_id IS NULL THEN 1 ELSE -1 END) > 0
            """
        return placed(known, onlyFirst: false)
    }

    private static func placed(_ known: SQL, onlyFirst: Bool) -> SQL {
        let first: SQL = onlyFirst ? "k.place = 1 AND " : ""
        return """
            SELECT k.line_id, k.source_code, k.budget_year, k.stage, k.amount, p.id AS project_id, l.kind_code,
                COALESCE(b.canonical_id, l.beneficiary_id) AS beneficiary_id,
                a.province_old, a.district_old, a.commune_old, p.province_now, a.commune_now
            FROM (\(known)) AS k
            JOIN project_line l ON l.id = k.line_id
            JOIN project p ON p.id = l.project_id
            JOIN place_position a
                ON a.map = COALESCE(l.map, p.map) AND a.code = COALESCE(l.place_code, p.province_code)
            LEFT JOIN beneficiary b ON b.id = l.beneficiary_id
            WHERE \(first)p.twin_of IS NULL AND p.withdrawn_at IS NULL
            """
    }
}
