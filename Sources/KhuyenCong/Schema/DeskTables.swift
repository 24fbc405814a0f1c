import Database

extension Schema {
    /// What happens around the files: calls for proposals, look-ups without an account, hand-overs, reviews, visits.
    ///
    /// Hand-overs, reviews and visits are records: nothing of them is changed afterwards.
    static let deskTables = Migration(
        "022 desk",
        """
        CREATE TABLE proposal_call (
            id {identity},
            level {text} NOT NULL CHECK (level IN ('national', 'local')),
            province_now {text},
            title {text} NOT NULL CHECK (length(title) > 0),
            kinds {text} NOT NULL CHECK (length(kinds) > 0),
            year {integer} NOT NULL CHECK (year BETWEEN 1990 AND 2100),
            opens_on {text} NOT NULL,
            closes_on {text} NOT NULL,
            contact {text} NOT NULL,
            document {text},
            note {text},
            account_id {integer} REFERENCES account (id),
            officer_name {text} NOT NULL,
            created_at {integer} NOT NULL,
            withdrawn_at {integer},
            version {integer} NOT NULL DEFAULT 1,
            CHECK (level = 'national' OR province_now IS NOT NULL),
            CHECK (opens_on <= closes_on)
        ){strict};
        CREATE INDEX proposal_call_open ON proposal_call (closes_on, province_now);
        CREATE INDEX proposal_call_account ON proposal_call (account_id);

        CREATE TABLE call_draft (
            id {identity},
            call_id {integer} NOT NULL REFERENCES proposal_call (id),
            token_hash {bytes} NOT NULL UNIQUE,
            fields {text} NOT NULL,
            version {integer} NOT NULL DEFAULT 1,
            created_at {integer} NOT NULL,
            saved_at {integer} NOT NULL,
            dossier_id {integer} UNIQUE REFERENCES dossier (id)
        ){strict};
        CREATE INDEX call_draft_call ON call_draft (call_id);

        CREATE TABLE public_attempt (
            subject {text} NOT NULL,
            attempted_at {integer} NOT NULL
        ){strict};
        CREATE INDEX public_attempt_subject ON public_attempt (subject, attempted_at);

        CREATE TABLE hand_over (
            id {identity},
            from_account {integer} REFERENCES account (id),
            to_account {integer} REFERENCES account (id),
            from_organisation {integer} REFERENCES organisation (id),
            to_organisation {integer} REFERENCES organisation (id),
            province_now {text},
            reason {text} NOT NULL CHECK (length(reason) > 0),
            document {text},
            day {text} NOT NULL,
            files {integer} NOT NULL,
            contracted {integer} NOT NULL,
            outstanding {integer} NOT NULL,
            grants {integer} NOT NULL,
            account_id {integer} REFERENCES account (id),
            officer_name {text} NOT NULL,
            done_at {integer} NOT NULL,
            CHECK ((from_account IS NULL) = (to_account IS NULL)),
            CHECK ((from_organisation IS NULL) = (to_organisation IS NULL)),
            CHECK ((from_account IS NULL) <> (from_organisation IS NULL)),
            CHECK (from_account IS NULL OR from_account <> to_account),
            CHECK (from_organisation IS NULL OR from_organisation <> to_organisation)
        ){strict};
        CREATE INDEX hand_over_from ON hand_over (from_account);
        CREATE INDEX hand_over_to ON hand_over (to_account);
        CREATE INDEX hand_over_from_organisation ON hand_over (from_organisation);
        CREATE INDEX hand_over_to_organisation ON hand_over (to_organisation);
        CREATE INDEX hand_over_account ON hand_over (account_id);
        CREATE TABLE hand_over_file (
            hand_over_id {integer} NOT NULL REFERENCES hand_over (id),
            dossier_id {integer} NOT NULL REFERENCES dossier (id),
            was_owner {integer} NOT NULL CHECK (was_owner IN (0, 1)),
            was_submitter {integer} NOT NULL CHECK (was_submitter IN (0, 1)),
            PRIMARY KEY (hand_over_id, dossier_id)
        ){strict};
        CREATE INDEX hand_over_file_dossier ON hand_over_file (dossier_id);

        CREATE TABLE progress_review (
            id {identity},
            act_id {integer} NOT NULL REFERENCES dossier_act (id),
            position {integer} NOT NULL,
            verdict {text} NOT NULL CHECK (verdict IN ('accepted', 'more')),
            remark {text},
            account_id {integer} REFERENCES account (id),
            officer_name {text} NOT NULL,
            reviewed_at {integer} NOT NULL,
            CHECK (verdict = 'accepted' OR remark IS NOT NULL),
            UNIQUE (act_id, position)
        ){strict};
        CREATE INDEX progress_review_account ON progress_review (account_id);

        CREATE TABLE site_visit (
            id {identity},
            dossier_id {integer} NOT NULL REFERENCES dossier (id),
            position {integer} NOT NULL,
            visited_on {text} NOT NULL,
            visitors {text} NOT NULL CHECK (length(visitors) > 0),
            host {text},
            sheet {text} NOT NULL,
            scores {text} NOT NULL,
            score {integer} NOT NULL CHECK (score BETWEEN 0 AND 10000),
            findings {text} NOT NULL CHECK (length(findings) > 0),
            recommendation {text},
            deadline {text},
            account_id {integer} REFERENCES account (id),
            officer_name {text} NOT NULL,
            entered_at {integer} NOT NULL,
            UNIQUE (dossier_id, position)
        ){strict};
        CREATE INDEX site_visit_account ON site_visit (account_id);
        CREATE INDEX site_visit_deadline ON site_visit (deadline) WHERE deadline IS NOT NULL;
        """
    )

    private static let deskRecords = ["hand_over", "hand_over_file", "progress_review", "site_visit"]

    static let deskGuards = Migration.appendOnly("022 desk append only", deskRecords)
}
