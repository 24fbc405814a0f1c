import Database

extension Schema {
    /// What units are asked for by a day, under a link of their own, and each sending of theirs.
    static let submissionTables = Migration(
        "037 submissions",
        """
        CREATE TABLE submission_round (
            id {identity},
            province_now {text},
            title {text} NOT NULL CHECK (length(title) > 0),
            year_from {integer} NOT NULL CHECK (year_from BETWEEN 1990 AND 2100),
            year_to {integer} NOT NULL CHECK (year_to BETWEEN 1990 AND 2100),
            due_on {text} NOT NULL,
            account_id {integer} REFERENCES account (id),
            officer_name {text} NOT NULL,
            opened_at {integer} NOT NULL,
            CHECK (year_from <= year_to)
        ){strict};
        CREATE INDEX submission_round_account ON submission_round (account_id);
        CREATE TABLE submission_unit (
            id {identity},
            round_id {integer} NOT NULL REFERENCES submission_round (id),
            place {text} NOT NULL,
            token_hash {bytes} NOT NULL UNIQUE,
            UNIQUE (round_id, place)
        ){strict};
        CREATE TABLE submission (
            id {identity},
            unit_id {integer} NOT NULL REFERENCES submission_unit (id),
            position {integer} NOT NULL CHECK (position > 0),
            is_nil {integer} NOT NULL CHECK (is_nil IN (0, 1)),
            fields {text} NOT NULL,
            reporter {text} NOT NULL CHECK (length(reporter) > 0),
            sent_at {integer} NOT NULL,
            UNIQUE (unit_id, position)
        ){strict};
        """
    )
}
