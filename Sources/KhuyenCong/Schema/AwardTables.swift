import Database

extension Schema {
    /// Who is proposed for an award of a year, and what became of the proposal.
    static let awardTables = Migration(
        "052 award proposals",
        """
        CREATE TABLE award_proposal (
            id {identity},
            year {integer} NOT NULL CHECK (year BETWEEN 1990 AND 2100),
            province_now {text} NOT NULL,
            subject {text} NOT NULL CHECK (subject IN ('person', 'establishment', 'unit')),
            name {text} NOT NULL CHECK (length(name) > 0),
            beneficiary_id {integer} REFERENCES beneficiary (id),
            form {text} NOT NULL CHECK (form IN ('merit', 'commendation', 'medal')),
            authority {text} NOT NULL CHECK (length(authority) > 0),
            achievements {text},
            state {text} NOT NULL CHECK (state IN ('proposed', 'examined', 'decided', 'refused')),
            decision {text},
            decided_on {text},
            reason {text},
            account_id {integer} REFERENCES account (id),
            officer_name {text} NOT NULL,
            proposed_at {integer} NOT NULL,
            version {integer} NOT NULL DEFAULT 1,
            CHECK ((state = 'decided') = (decision IS NOT NULL)),
            CHECK ((state = 'decided') = (decided_on IS NOT NULL)),
            CHECK ((state = 'refused') = (reason IS NOT NULL))
        ){strict};
        CREATE INDEX award_proposal_year ON award_proposal (province_now, year);
        CREATE INDEX award_proposal_beneficiary ON award_proposal (beneficiary_id) WHERE beneficiary_id IS NOT NULL;
        CREATE INDEX award_proposal_account ON award_proposal (account_id) WHERE account_id IS NOT NULL;
        """
    )
}
