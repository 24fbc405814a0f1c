import Database

extension Schema {
    /// What the stopped lines of a file that goes on still owe, and the way to what nobody could tell at an approval.
    static let stoppedLines = Migration(
        "035 stopped lines",
        """
        UPDATE dossier SET owed = COALESCE((
            SELECT CAST(SUM(CASE WHEN lines.open > 0 THEN lines.open ELSE 0 END) AS {integer}) FROM (
                SELECT l.position, SUM(CASE e.stage WHEN 'advanced' THEN e.amount WHEN 'returned' THEN -e.amount
                    WHEN 'settled' THEN -e.amount ELSE 0 END) AS open
                FROM dossier_line l JOIN amount_entry e ON e.line_id = l.line_id
                JOIN funding_source f ON f.code = e.source_code AND f.basis = 'support'
                WHERE l.dossier_id = dossier.id AND l.halt = 'stopped' GROUP BY l.position
            ) lines), 0)
        WHERE state <> 'stopped' AND id IN (SELECT dossier_id FROM dossier_line WHERE halt = 'stopped');

        CREATE INDEX dossier_check_doubt ON dossier_check (act_id)
            WHERE verdict = 'undecided' AND rule IN ('eligibility', 'trade');
        """
    )
}
