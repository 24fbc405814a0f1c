import Database

extension Schema {
    /// What an office asks of proposals beyond the form of the circular, from a day on.
    ///
    /// A question that was asked is never changed: it ends, and another one is asked.
    static let proposalQuestions = Migration(
        "089 proposal questions",
        """
        CREATE TABLE proposal_question (
            id {identity},
            level {text} NOT NULL CHECK (level IN ('national', 'local')),
            province_now {text},
            kind_code {text} REFERENCES activity_kind (code),
            label {text} NOT NULL CHECK (length(label) > 0),
            help {text},
            answer_form {text} NOT NULL CHECK (answer_form IN ('text', 'number', 'day', 'yesNo', 'choice')),
            unit {text},
            options {text},
            is_required {integer} NOT NULL CHECK (is_required IN (0, 1)),
            asked_from {text} NOT NULL,
            asked_until {text},
            account_id {integer} REFERENCES account (id),
            officer_name {text} NOT NULL,
            created_at {integer} NOT NULL,
            CHECK (level = 'national' OR province_now IS NOT NULL),
            CHECK ((answer_form = 'choice') = (options IS NOT NULL)),
            CHECK (asked_until IS NULL OR asked_until >= asked_from)
        ){strict};
        CREATE INDEX proposal_question_owner ON proposal_question (level, province_now);
        CREATE INDEX proposal_question_kind ON proposal_question (kind_code);
        CREATE INDEX proposal_question_account ON proposal_question (account_id);
        """
    )
}
