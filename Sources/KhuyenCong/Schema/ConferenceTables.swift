import Database

extension Schema {
    /// Conferences, and what is brought to each: participants, papers, difficulties, recommendations, conclusions,
    /// tasks, awards.
    ///
    /// `conference_record.place` is a code of today's map where the unit is one, so that a task reaches its officers.
    static let conferenceTables = Migration(
        "038 conferences",
        """
        CREATE TABLE conference (
            id {identity},
            number {integer} NOT NULL CHECK (number BETWEEN 1 AND 399),
            province_now {text},
            region {text},
            theme {text} NOT NULL CHECK (length(theme) > 0),
            host {text} NOT NULL CHECK (length(host) > 0),
            venue {text},
            held_on {text},
            year_from {integer} NOT NULL CHECK (year_from BETWEEN 1990 AND 2100),
            year_to {integer} NOT NULL CHECK (year_to BETWEEN 1990 AND 2100),
            round_id {integer} REFERENCES submission_round (id),
            next_host {text},
            state {text} NOT NULL CHECK (state IN ('preparing', 'held', 'closed')),
            account_id {integer} REFERENCES account (id),
            officer_name {text} NOT NULL,
            opened_at {integer} NOT NULL,
            version {integer} NOT NULL DEFAULT 1,
            CHECK (year_from <= year_to),
            CHECK (province_now IS NULL OR region IS NULL),
            CHECK (state = 'preparing' OR held_on IS NOT NULL)
        ){strict};
        CREATE UNIQUE INDEX conference_number ON conference (number, COALESCE(province_now, ''), COALESCE(region, ''));
        CREATE INDEX conference_round ON conference (round_id) WHERE round_id IS NOT NULL;
        CREATE INDEX conference_account ON conference (account_id) WHERE account_id IS NOT NULL;

        CREATE TABLE conference_record (
            id {identity},
            conference_id {integer} NOT NULL REFERENCES conference (id),
            part {text} NOT NULL CHECK (part IN ('participant', 'paper', 'difficulty', 'recommendation', 'conclusion',
                'task', 'award')),
            unit {text},
            place {text},
            words {text},
            office {text},
            kind {text},
            delegates {integer} CHECK (delegates >= 0),
            due_on {text},
            answer {text},
            document {text},
            document_on {text},
            removed_at {integer},
            entered_at {integer} NOT NULL,
            version {integer} NOT NULL DEFAULT 1,
            CHECK (part = 'conclusion' OR unit IS NOT NULL),
            CHECK (part = 'participant' OR words IS NOT NULL),
            CHECK (answer IS NULL OR document_on IS NOT NULL)
        ){strict};
        CREATE INDEX conference_record_conference ON conference_record (conference_id, part);
        CREATE INDEX conference_record_open ON conference_record (part, due_on) WHERE document_on IS NULL;

        CREATE TABLE conference_file (
            id {identity},
            record_id {integer} NOT NULL REFERENCES conference_record (id),
            name {text} NOT NULL CHECK (length(name) > 0),
            content_type {text} NOT NULL,
            size {integer} NOT NULL,
            sha256 {bytes} NOT NULL,
            account_id {integer} REFERENCES account (id),
            officer_name {text} NOT NULL,
            added_at {integer} NOT NULL
        ){strict};
        CREATE INDEX conference_file_record ON conference_file (record_id);
        CREATE INDEX conference_file_content ON conference_file (sha256);
        CREATE INDEX conference_file_account ON conference_file (account_id) WHERE account_id IS NOT NULL;
        """
    )

    private static let sentRecords = ["submission", "submission_unit", "conference_file"]

    /// What was sent and handed in is never written anew.
    static let conferenceGuards = Migration.appendOnly("039 conference append only", sentRecords)
}
