import Database

extension Schema {
    /// Templates that offices put in the place of the shipped ones; a superseded row stays, so it can come back.
    static let paperTables = Migration(
        "011 papers",
        """
        CREATE TABLE paper_template (
            id {identity},
            form {text} NOT NULL,
            province_now {text},
            name {text} NOT NULL CHECK (length(name) > 0),
            sha256 {bytes} NOT NULL,
            body {bytes} NOT NULL,
            account_id {integer} REFERENCES account (id),
            entered_at {integer} NOT NULL,
            superseded_at {integer}
        ){strict};
        CREATE UNIQUE INDEX paper_template_standing ON paper_template (form, COALESCE(province_now, ''))
            WHERE superseded_at IS NULL;
        CREATE INDEX paper_template_account ON paper_template (account_id);
        """
    )
}
