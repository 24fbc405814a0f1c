import Database

extension Schema {
    /// Establishments that look alike and of which somebody has said that they are two.
    static let distinctBeneficiaries = Migration(
        "085 distinct beneficiaries",
        """
        CREATE TABLE beneficiary_distinction (
            first_id {integer} NOT NULL REFERENCES beneficiary (id),
            second_id {integer} NOT NULL REFERENCES beneficiary (id),
            reason {text} NOT NULL CHECK (length(reason) > 0),
            account_id {integer} REFERENCES account (id),
            officer_name {text} NOT NULL,
            decided_at {integer} NOT NULL,
            PRIMARY KEY (first_id, second_id),
            CHECK (first_id < second_id)
        ){strict};
        CREATE INDEX beneficiary_distinction_second ON beneficiary_distinction (second_id);
        CREATE INDEX beneficiary_distinction_account ON beneficiary_distinction (account_id)
            WHERE account_id IS NOT NULL;
        """
    )
}
