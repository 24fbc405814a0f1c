import Database

extension Schema {
    /// The papers of a project and who opened them; the files themselves lie beside the database.
    ///
    /// A removed paper keeps its row and its file. `act_id` names the act of the project's life that the paper belongs
    /// to; the table of acts came later.
    static let attachmentTables = Migration(
        "012 attachments",
        """
        CREATE TABLE attachment (
            id {identity},
            subject {text} NOT NULL,
            subject_id {integer} NOT NULL,
            act_id {integer},
            paper_kind {text} NOT NULL,
            stage {text} NOT NULL,
            name {text} NOT NULL,
            content_type {text} NOT NULL,
            size {integer} NOT NULL CHECK (size > 0),
            sha256 {bytes} NOT NULL,
            taken_at {integer},
            latitude {real},
            longitude {real},
            account_id {integer} REFERENCES account (id),
            officer {text} NOT NULL,
            uploaded_at {integer} NOT NULL,
            removed_at {integer},
            removed_by {integer} REFERENCES account (id),
            removed_officer {text},
            removed_reason {text},
            CHECK ((latitude IS NULL) = (longitude IS NULL)),
            CHECK ((removed_at IS NULL) = (removed_reason IS NULL))
        ){strict};
        CREATE INDEX attachment_subject ON attachment (subject, subject_id);
        CREATE INDEX attachment_sha256 ON attachment (sha256);
        CREATE INDEX attachment_account ON attachment (account_id);
        CREATE INDEX attachment_removed_by ON attachment (removed_by);
        CREATE TABLE attachment_opening (
            id {identity},
            attachment_id {integer} NOT NULL REFERENCES attachment (id),
            account_id {integer} REFERENCES account (id),
            officer {text} NOT NULL,
            opened_at {integer} NOT NULL
        ){strict};
        CREATE INDEX attachment_opening_attachment ON attachment_opening (attachment_id, id);
        CREATE INDEX attachment_opening_account ON attachment_opening (account_id);
        """
    )
}
