import Database

extension Schema {
    /// The meeting of the council before the decision: whole or not at all, and with more than half of the members.
    static let councilSessions = Migration(
        "063 council sessions",
        """
        ALTER TABLE contest ADD COLUMN council_met_on {text};
        ALTER TABLE contest ADD COLUMN council_minutes {text}
            CHECK ((council_minutes IS NULL) = (council_met_on IS NULL));
        ALTER TABLE contest ADD COLUMN council_members {integer}
            CHECK ((council_members IS NULL) = (council_met_on IS NULL));
        ALTER TABLE contest ADD COLUMN council_present {integer}
            CHECK ((council_present IS NULL) = (council_met_on IS NULL)
                AND council_present <= council_members AND council_present * 2 > council_members);
        """
    )
}
