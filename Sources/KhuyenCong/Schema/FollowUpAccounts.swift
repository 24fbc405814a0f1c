import Database

extension Schema {
    /// Who asked after an outcome is named by their account, so that the name goes when the person is anonymised.
    ///
    /// Of rows before it, those whose name only one account has.
    static let followUpAccounts = Migration(
        "062 accounts of follow-ups",
        """
        ALTER TABLE outcome_follow_up ADD COLUMN account_id {integer} REFERENCES account (id);
        CREATE INDEX outcome_follow_up_account ON outcome_follow_up (account_id) WHERE account_id IS NOT NULL;
        UPDATE outcome_follow_up SET account_id = (SELECT MIN(a.id) FROM account a
            WHERE a.full_name = outcome_follow_up.officer_name HAVING COUNT(*) = 1);
        """
    )
}
