import Database

extension Schema {
    /// Lists of the accounting program and of the treasury, each row beside the payment that it was found to be.
    ///
    /// A reconciliation is what was found on a day; it is made anew rather than changed.
    static let reconciliationTables = Migration(
        "017 reconciliations",
        """
        CREATE TABLE reconciliation (
            id {identity},
            province_now {text} NOT NULL,
            origin {text} NOT NULL CHECK (origin = 'accounting' OR origin = 'treasury'),
            budget_year {integer} NOT NULL CHECK (budget_year BETWEEN 1990 AND 2100),
            name {text} NOT NULL CHECK (length(name) > 0),
            sha256 {bytes} NOT NULL,
            account_id {integer} REFERENCES account (id),
            officer {text} NOT NULL,
            made_at {integer} NOT NULL
        ){strict};
        CREATE INDEX reconciliation_list ON reconciliation (province_now, budget_year);
        CREATE INDEX reconciliation_account ON reconciliation (account_id);
        CREATE TABLE reconciliation_row (
            id {identity},
            reconciliation_id {integer} NOT NULL REFERENCES reconciliation (id),
            verdict {text} NOT NULL
                CHECK (verdict = 'matched' OR verdict = 'differs' OR verdict = 'oursOnly' OR verdict = 'theirsOnly'),
            sheet_row {integer},
            voucher {text},
            booked_on {text},
            amount {integer},
            payee {text},
            note {text},
            payment_id {integer} REFERENCES payment (id),
            our_voucher {text},
            our_day {text},
            our_amount {integer}
        ){strict};
        CREATE INDEX reconciliation_row_list ON reconciliation_row (reconciliation_id);
        CREATE INDEX reconciliation_row_payment ON reconciliation_row (payment_id) WHERE payment_id IS NOT NULL;
        """
    )
}
