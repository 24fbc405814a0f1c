import Database

extension Schema {
    /// What a file tells of its time, beside its state, so that one index answers what waits and what is late.
    ///
    /// The columns are facts of the file's acts, never deadlines: rules change, and the deadline follows from both.
    /// `check` recomputes them. Months count from year 0: 2026-03 is 2026 × 12 + 2.
    static let clockTables = Migration(
        "020 clock",
        sqlite: clock { name in "CAST(json_extract(a.fields, '$.\(name)') AS {integer})" },
        postgres: clock { name in "CAST(CAST(a.fields AS json) ->> '\(name)' AS {integer})" }
    )

    private static func clock(number: (String) -> String) -> String {
        """
        ALTER TABLE dossier ADD COLUMN plan_year {integer} NOT NULL DEFAULT 0;
        ALTER TABLE dossier ADD COLUMN until_year {integer} NOT NULL DEFAULT 0;
        ALTER TABLE dossier ADD COLUMN since {text} NOT NULL DEFAULT '';
        ALTER TABLE dossier ADD COLUMN reported_until {integer} NOT NULL DEFAULT 0;
        ALTER TABLE dossier ADD COLUMN owed {integer} NOT NULL DEFAULT 0;

        UPDATE dossier SET
            plan_year = COALESCE((SELECT p.year FROM project p WHERE p.id = dossier.project_id), 0),
            until_year = COALESCE((SELECT p.until_year FROM project p WHERE p.id = dossier.project_id), 0),
            since = COALESCE((SELECT MAX(a.day) FROM dossier_act a WHERE a.dossier_id = dossier.id
                AND a.to_state = dossier.state AND a.from_state IS DISTINCT FROM a.to_state), ''),
            reported_until = COALESCE(
                (SELECT MAX(\(number("year")) * 12 + \(number("month")) - 1) FROM dossier_act a
                    WHERE a.dossier_id = dossier.id AND a.act = 'report'),
                (SELECT MIN(CAST(substr(a.day, 1, 4) AS {integer}) * 12 + CAST(substr(a.day, 6, 2) AS {integer}) - 1)
                    FROM dossier_act a WHERE a.dossier_id = dossier.id AND a.act IN ('contract', 'takeOver')),
                0);

        CREATE INDEX dossier_clock ON dossier (state, level, province_now, commune_now, owner_id, plan_year,
            until_year, since, reported_until, owed);
        DROP INDEX dossier_waiting;
        """
    }
}
