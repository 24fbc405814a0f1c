import Database

extension Schema {
    /// The number of an act's paper where it came after the act was entered; written once.
    static let lateNumbers = Migration(
        "033 late numbers",
        """
        CREATE TABLE dossier_act_number (
            act_id {integer} PRIMARY KEY REFERENCES dossier_act (id),
            number {text} NOT NULL,
            year {integer},
            entered_at {integer} NOT NULL,
            account_id {integer} REFERENCES account (id),
            officer_name {text} NOT NULL
        ){strict};
        CREATE INDEX dossier_act_number_account ON dossier_act_number (account_id) WHERE account_id IS NOT NULL;
        """
    )

    static let lateNumberGuards = Migration.appendOnly("034 late numbers append only", ["dossier_act_number"])
}
