import Database

extension Schema {
    /// The audit chain: entries, the one head row, and personal values apart from the chain.
    static let auditTables = Migration(
        "003 audit",
        """
        CREATE TABLE audit_entry (
            sequence {integer} PRIMARY KEY,
            at {integer} NOT NULL,
            account_id {integer} REFERENCES account (id),
            officer {text} NOT NULL,
            act {text} NOT NULL,
            subject {text} NOT NULL,
            subject_id {integer},
            province_now {text},
            detail {text} NOT NULL,
            personal_hash {bytes},
            previous_hash {bytes} NOT NULL,
            hash {bytes} NOT NULL
        ){strict};
        CREATE INDEX audit_entry_subject ON audit_entry (subject, subject_id);
        CREATE INDEX audit_entry_account ON audit_entry (account_id);
        CREATE TABLE audit_personal (
            sequence {integer} PRIMARY KEY REFERENCES audit_entry (sequence),
            salt {bytes} NOT NULL,
            body {text},
            anonymised_at {integer}
        ){strict};
        CREATE TABLE audit_head (
            id {integer} PRIMARY KEY CHECK (id = 1),
            sequence {integer} NOT NULL,
            hash {bytes} NOT NULL
        ){strict};
        """
    )
}
