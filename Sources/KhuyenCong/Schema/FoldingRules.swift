import Database

extension Schema {
    /// By which version of its rule the program has folded the keys of each register, and how far it has come.
    ///
    /// `filled_until` is the last row that was written, NULL once all are. The index of rows without keys is gone: nothing
    /// reads it any more.
    static let foldingRules = Migration(
        "068 folding rules",
        """
        CREATE TABLE folding_rule (
            register {text} PRIMARY KEY,
            version {integer} NOT NULL,
            filled_until {integer}
        ){strict};
        INSERT INTO folding_rule (register, version, filled_until) VALUES ('beneficiary', 0, 0);
        DROP INDEX beneficiary_unkeyed;
        """
    )
}
