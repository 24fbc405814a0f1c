import Database

extension Schema {
    /// What projects brought about, and what was found when somebody asked again.
    static let outcomeTables = Migration(
        "050 outcomes",
        """
        CREATE TABLE outcome (
            id {identity},
            project_id {integer} NOT NULL REFERENCES project (id),
            kind {text} NOT NULL CHECK (kind IN ('course', 'agreement', 'replication', 'saving', 'fair')),
            title {text} NOT NULL CHECK (length(title) > 0),
            party {text},
            happened_on {text} NOT NULL,
            figures {text} NOT NULL,
            source {text} NOT NULL CHECK (length(source) > 0),
            account_id {integer} REFERENCES account (id),
            officer_name {text} NOT NULL,
            entered_at {integer} NOT NULL,
            removed_at {integer},
            version {integer} NOT NULL DEFAULT 1
        ){strict};
        CREATE INDEX outcome_project ON outcome (project_id);
        CREATE INDEX outcome_account ON outcome (account_id) WHERE account_id IS NOT NULL;

        CREATE TABLE outcome_follow_up (
            id {identity},
            outcome_id {integer} NOT NULL REFERENCES outcome (id),
            asked_on {text} NOT NULL,
            figures {text} NOT NULL,
            words {text},
            officer_name {text} NOT NULL,
            entered_at {integer} NOT NULL
        ){strict};
        CREATE INDEX outcome_follow_up_outcome ON outcome_follow_up (outcome_id, asked_on);
        """
    )
}
