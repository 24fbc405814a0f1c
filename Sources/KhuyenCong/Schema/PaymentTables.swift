import Database

extension Schema {
    /// What was paid out or came back, as the treasury booked it, and the vouchers that settlements stand on.
    ///
    /// The treasury's number and day often come after the act, so those columns are filled later, with a version.
    static let paymentTables = Migration(
        "015 payments",
        """
        CREATE TABLE payment (
            id {identity},
            act_id {integer} NOT NULL REFERENCES dossier_act (id),
            line_id {integer} NOT NULL REFERENCES project_line (id),
            province_now {text} NOT NULL,
            kind {text} NOT NULL CHECK (kind = 'advance' OR kind = 'settlement' OR kind = 'recovery'),
            source_code {text} NOT NULL,
            budget_year {integer} NOT NULL CHECK (budget_year BETWEEN 1990 AND 2100),
            amount {integer} NOT NULL CHECK (amount > 0),
            decided_on {text} NOT NULL,
            chapter {text} CHECK (length(chapter) = 3),
            category {text} CHECK (length(category) = 3 OR length(category) = 7),
            item {text} CHECK (length(item) = 4),
            voucher {text},
            voucher_key {text} NOT NULL,
            booked_on {text},
            payee_name {text},
            payee_account {text},
            payee_bank {text},
            version {integer} NOT NULL DEFAULT 1
        ){strict};
        CREATE INDEX payment_act ON payment (act_id);
        CREATE INDEX payment_line ON payment (line_id);
        CREATE INDEX payment_voucher ON payment (province_now, voucher_key);
        CREATE INDEX payment_year ON payment (province_now, budget_year);
        CREATE TABLE voucher (
            id {identity},
            act_id {integer} NOT NULL REFERENCES dossier_act (id),
            line_id {integer} NOT NULL REFERENCES project_line (id),
            machine_id {integer} REFERENCES approved_machine (id),
            kind {text} NOT NULL CHECK (kind = 'invoice' OR kind = 'receipt' OR kind = 'payroll' OR kind = 'other'),
            seller {text},
            seller_tax_code {text},
            form {text},
            symbol {text},
            number {text},
            claim_key {text} NOT NULL,
            issued_on {text},
            item {text},
            net {integer} NOT NULL CHECK (net >= 0),
            vat {integer} NOT NULL CHECK (vat >= 0),
            gross {integer} NOT NULL CHECK (gross > 0),
            proof {text},
            CHECK (net + vat = gross)
        ){strict};
        CREATE INDEX voucher_act ON voucher (act_id);
        CREATE INDEX voucher_line ON voucher (line_id);
        CREATE INDEX voucher_machine ON voucher (machine_id) WHERE machine_id IS NOT NULL;
        CREATE INDEX voucher_claim ON voucher (claim_key) WHERE claim_key <> '';
        CREATE TABLE act_draft (
            dossier_id {integer} NOT NULL REFERENCES dossier (id),
            act {text} NOT NULL,
            owner {integer} NOT NULL,
            fields {text} NOT NULL,
            saved_at {integer} NOT NULL,
            PRIMARY KEY (dossier_id, act, owner)
        ){strict};
        """
    )
}
