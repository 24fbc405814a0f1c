import Database

extension Schema {
    /// Who may still book into a closed year, until when and why.
    static let closedYearExceptions = Migration(
        "088 exceptions of closed years",
        """
        CREATE TABLE closed_year_exception (
            id {identity},
            province_now {text} NOT NULL,
            year {integer} NOT NULL,
            account_id {integer} NOT NULL REFERENCES account (id),
            until_day {text} NOT NULL,
            reason {text} NOT NULL CHECK (length(reason) > 0),
            granted_by {integer} REFERENCES account (id),
            granted_at {integer} NOT NULL,
            UNIQUE (province_now, year, account_id)
        ){strict};
        CREATE INDEX closed_year_exception_account ON closed_year_exception (account_id);
        CREATE INDEX closed_year_exception_granter ON closed_year_exception (granted_by);
        """
    )
}
