import Database

extension Schema {
    /// For which programme and on which days an office's template holds: half open, NULL for both levels, for ever.
    ///
    /// What holds when is decided by the program; the index keeps two that are sent at once from both standing.
    static let paperTerms = Migration(
        "069 paper terms",
        """
        ALTER TABLE paper_template ADD COLUMN level {text} CHECK (level = 'national' OR level = 'local');
        ALTER TABLE paper_template ADD COLUMN valid_from {text};
        ALTER TABLE paper_template ADD COLUMN valid_until {text};
        DROP INDEX paper_template_standing;
        CREATE UNIQUE INDEX paper_template_standing ON paper_template (form, COALESCE(province_now, ''),
            COALESCE(level, ''), COALESCE(valid_from, '')) WHERE superseded_at IS NULL;
        """
    )
}
