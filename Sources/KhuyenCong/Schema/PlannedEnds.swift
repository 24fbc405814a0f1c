import Database

extension Schema {
    /// The planned last day of the work, beside the other facts of a file's clock; files from before tell none.
    static let plannedEnds = Migration(
        "072 planned ends",
        """
        ALTER TABLE dossier ADD COLUMN ends_on {text} NOT NULL DEFAULT '';

        CREATE INDEX dossier_end ON dossier (state, level, province_now, commune_now, owner_id, ends_on)
            WHERE ends_on > '';
        """
    )
}
