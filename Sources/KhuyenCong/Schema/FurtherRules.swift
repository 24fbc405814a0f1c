import Database

extension Schema {
    /// Rows of law that had a say in a check beside the one that decided: a JSON list of table, id and version.
    static let furtherRules = Migration(
        "066 further rules",
        "ALTER TABLE dossier_check ADD COLUMN further_rows {text};"
    )
}
