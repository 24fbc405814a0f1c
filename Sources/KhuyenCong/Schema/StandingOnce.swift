import Database

extension Schema {
    /// What may stand only once, kept by the database as well: an entry that is taken back, and the merge of an
    /// establishment into another. Rules look before they write; a row that is there twice would take money back twice.
    static let standingOnce = Migration(
        "059 standing once",
        """
        DROP INDEX amount_entry_reverses;
        CREATE UNIQUE INDEX amount_entry_reverses ON amount_entry (reverses_id) WHERE reverses_id IS NOT NULL;
        CREATE UNIQUE INDEX beneficiary_merge_standing ON beneficiary_merge (merged_id) WHERE undone_at IS NULL;
        """
    )
}
