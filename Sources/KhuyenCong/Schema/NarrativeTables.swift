import Database

extension Schema {
    /// Narratives as offices have edited them: one text for each question, every version kept.
    static let narrativeTables = Migration(
        "031 edited narratives",
        """
        CREATE TABLE narrative_text (
            id {identity},
            query_hash {bytes} NOT NULL UNIQUE,
            query {text} NOT NULL,
            province_now {text},
            version {integer} NOT NULL CHECK (version >= 0)
        ){strict};

        CREATE TABLE narrative_version (
            text_id {integer} NOT NULL REFERENCES narrative_text (id),
            version {integer} NOT NULL CHECK (version > 0),
            runs {text} NOT NULL,
            saved_at {integer} NOT NULL,
            account_id {integer} REFERENCES account (id),
            officer_name {text} NOT NULL,
            PRIMARY KEY (text_id, version)
        ){strict};
        CREATE INDEX narrative_version_account ON narrative_version (account_id) WHERE account_id IS NOT NULL;
        """
    )

    /// What an office once wrote is never written anew.
    static let narrativeGuards = Migration.appendOnly("032 narrative append only", ["narrative_version"])
}
