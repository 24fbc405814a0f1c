import Database

extension Schema {
    /// What was done to a project, and on which checks, takes new rows only.
    static let lifecycleGuards = Migration(
        "010 lifecycle append only",
        sqlite: ["dossier_act", "dossier_check", "dossier_proposal"].map { table in
            """
            CREATE TRIGGER \(table)_update BEFORE UPDATE ON \(table)
            BEGIN SELECT RAISE(ABORT, '\(table) is append-only'); END;
            CREATE TRIGGER \(table)_delete BEFORE DELETE ON \(table)
            BEGIN SELECT RAISE(ABORT, '\(table) is append-only'); END;
            """
        }.joined(separator: "\n"),
        postgres: ["dossier_act", "dossier_check", "dossier_proposal"].map { table in
            """
            CREATE TRIGGER \(table)_append_only BEFORE UPDATE OR DELETE ON \(table)
            FOR EACH ROW EXECUTE FUNCTION refuse_change();
            """
        }.joined(separator: "\n")
    )
}
