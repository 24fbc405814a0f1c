import Database

extension Schema {
    /// When the sheets of a contest were first open, and one number for one certificate of a contest.
    ///
    /// A number that was given twice before gets the product's number behind it, so that both stay to be found.
    static let contestSeals = Migration(
        "060 contest seals",
        """
        ALTER TABLE contest ADD COLUMN sheets_opened_on {text};
        UPDATE contest_entry SET certificate = certificate || ' (' || position || ')'
            WHERE EXISTS (SELECT 1 FROM contest_entry earlier WHERE earlier.contest_id = contest_entry.contest_id
                AND earlier.certificate = contest_entry.certificate AND earlier.position < contest_entry.position);
        CREATE UNIQUE INDEX contest_entry_certificate ON contest_entry (contest_id, certificate)
            WHERE certificate IS NOT NULL;
        """
    )
}
