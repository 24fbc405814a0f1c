import Database

extension Schema {
    /// What may stand only once is kept by the database as well.
    ///
    /// An entry is taken back once, and an establishment is merged into one other. Rules look before they write; a row
    /// that were there twice would take the money back twice.
    static let standingOnce = Migration(
        "059 standing once",
        """
        DROP INDEX amount_entry_reverses;
        CREATE UNIQUE INDEX amount_entry_reverses ON amount_entry (reverses_id) WHERE reverses_id IS NOT NULL;
        CREATE UNIQUE INDEX beneficiary_merge_standing ON beneficiary_merge (merged_id) WHERE undone_at IS NULL;
        """
    )
}
