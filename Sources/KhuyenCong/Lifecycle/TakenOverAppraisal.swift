import Database

/// The appraised money of a project whose list tells the money once, though it was registered after the base appraisal.
enum TakenOverAppraisal {
    /// What was registered, once more as appraised: on the day of the appraisal's paper, or as the list dates it.
    ///
    /// The day of the hand-over is that of no appraisal: reports would count the money in the wrong period.
    ///
    /// - Throws: `DatabaseError`.
    static func entries(of projectID: Int64, on day: Day?, in tx: Transaction) throws -> [EntryDraft] {
        try tx.rows(
            """
            SELECT e.line_id, e.source_code, e.budget_year, CAST(SUM(e.amount) AS BIGINT), e.document_day,
                e.document_precision
            FROM amount_entry e JOIN project_line l ON l.id = e.line_id
            WHERE l.project_id = \(projectID) AND e.stage = \(Stage.registered)
            GROUP BY e.line_id, e.source_code, e.budget_year, e.document_day, e.document_precision
            HAVING SUM(e.amount) <> 0
            """
        ) { row in
            let listed: Day? = try row.get(4)
            let precision: DayPrecision = try row.get(5)
            return EntryDraft(
                lineID: try row.get(0),
                source: try row.get(1),
                stage: .appraised,
                budgetYear: try row.get(2),
                amount: try row.get(3),
                documentDay: day ?? listed,
                documentPrecision: day == nil ? precision : .day
            )
        }.sorted(by: isBefore)
    }

    /// Equal hand-overs leave equal ledgers, row by row, on either engine.
    private static func isBefore(_ left: EntryDraft, _ right: EntryDraft) -> Bool {
        (left.lineID, left.source.rawValue, left.budgetYear, left.documentDay?.description ?? "")
            < (right.lineID, right.source.rawValue, right.budgetYear, right.documentDay?.description ?? "")
    }
}
