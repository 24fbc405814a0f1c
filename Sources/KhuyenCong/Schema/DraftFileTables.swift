import Database

extension Schema {
    /// Files that stand with a draft until it is submitted; they go with it, or with the draft.
    static let draftFileTables = Migration(
        "043 draft files",
        """
        CREATE TABLE draft_file (
            id {identity},
            dossier_id {integer} NOT NULL REFERENCES dossier (id),
            paper_kind {text} NOT NULL,
            name {text} NOT NULL,
            content_type {text} NOT NULL,
            size {integer} NOT NULL CHECK (size > 0),
            sha256 {bytes} NOT NULL,
            account_id {integer} REFERENCES account (id),
            officer {text} NOT NULL,
            uploaded_at {integer} NOT NULL
        ){strict};
        CREATE INDEX draft_file_dossier ON draft_file (dossier_id);
        CREATE INDEX draft_file_account ON draft_file (account_id) WHERE account_id IS NOT NULL;
        CREATE INDEX draft_file_sha256 ON draft_file (sha256);
        """
    )
}
