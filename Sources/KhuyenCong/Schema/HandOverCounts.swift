import Database

extension Schema {
    /// A hand-over names the contracts and tasks that passed with its files; older ones did not count them.
    static let handOverCounts = Migration(
        "025 hand-over counts",
        """
        ALTER TABLE hand_over ADD COLUMN contracts {integer} NOT NULL DEFAULT 0;
        ALTER TABLE hand_over ADD COLUMN tasks {integer} NOT NULL DEFAULT 0;
        """
    )
}
