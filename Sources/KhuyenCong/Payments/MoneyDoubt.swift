import Database

/// What nobody could tell of a project's eligibility when it was approved (điều kiện chưa kết luận).
///
/// The approval stands; whoever pays, settles or audits reads it before the money.
package struct MoneyDoubt: Sendable, Equatable {
    package let dossierID: Int64
    package let title: String
    /// The day of the approval.
    package let day: Day
    /// The line of the estimate, counted from 1; nil for the whole project.
    package let line: Int?
    package let rule: CheckRule
    package let sentence: String
    package let citation: String?

    /// Those of the last approval of each file that the officer sees, files that were not taken up excepted; at most
    /// 500, the newest first.
    static func all(by officer: Officer, in tx: Transaction) throws -> [MoneyDoubt] {
        try tx.rows(
            """
            SELECT d.id, d.title, a.day, c.line_position, c.rule, c.sentence, c.citation
            FROM dossier_check c JOIN dossier_act a ON a.id = c.act_id JOIN dossier d ON d.id = a.dossier_id
            WHERE c.verdict = 'undecided' AND c.rule IN ('eligibility', 'trade') AND a.act = 'approve'
                AND d.state NOT IN ('rejected', 'withdrawn')
                AND NOT EXISTS (
                    SELECT 1 FROM dossier_act b
                    WHERE b.dossier_id = a.dossier_id AND b.act = 'approve' AND b.position > a.position
                ) AND
            """ + " " + DossierReach(officer: officer).visible + " ORDER BY a.day DESC, c.id DESC LIMIT 500"
        ) { row in
            MoneyDoubt(
                dossierID: try row.get(0),
                title: try row.get(1),
                day: try row.get(2),
                line: try row.get(3),
                rule: try row.get(4),
                sentence: try row.get(5),
                citation: try row.get(6)
            )
        }
    }
}
