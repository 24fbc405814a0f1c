import Database

extension Schema {
    /// Contracts, annexes, assignment decisions and the support contracts of beneficiaries.
    ///
    /// One contract may stand over lines of several files, and one line under several contracts; what each gives to a
    /// line is a signed amount of the act that wrote it.
    static let contractTables = Migration(
        "014 contracts",
        """
        CREATE TABLE contract (
            id {identity},
            province_now {text} NOT NULL,
            kind {text} NOT NULL CHECK (kind = 'contract' OR kind = 'annex' OR kind = 'assignment' OR kind = 'support'),
            number {text},
            number_key {text} NOT NULL,
            signed_on {text} NOT NULL,
            giver {text},
            taker {text},
            parent_id {integer} REFERENCES contract (id),
            created_at {integer} NOT NULL
        ){strict};
        CREATE INDEX contract_number ON contract (province_now, number_key);
        CREATE INDEX contract_parent ON contract (parent_id) WHERE parent_id IS NOT NULL;
        CREATE TABLE contract_amount (
            id {identity},
            contract_id {integer} NOT NULL REFERENCES contract (id),
            act_id {integer} NOT NULL REFERENCES dossier_act (id),
            line_id {integer} NOT NULL REFERENCES project_line (id),
            source_code {text} NOT NULL,
            budget_year {integer} NOT NULL CHECK (budget_year BETWEEN 1990 AND 2100),
            amount {integer} NOT NULL
        ){strict};
        CREATE INDEX contract_amount_contract ON contract_amount (contract_id);
        CREATE INDEX contract_amount_act ON contract_amount (act_id);
        CREATE INDEX contract_amount_line ON contract_amount (line_id);
        """
    )
}
