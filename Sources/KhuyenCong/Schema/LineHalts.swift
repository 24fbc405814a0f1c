import Database

extension Schema {
    /// One line of a project may stand still or end while the others go on.
    static let lineHalts = Migration(
        "024 line halts",
        "ALTER TABLE dossier_line ADD COLUMN halt {text} CHECK (halt IN ('suspended', 'stopped'));"
    )
}
