import Database

extension Schema {
    /// Imports: the original files, what was found in them, and what each office's columns mean.
    static let exchangeTables = Migration(
        "005 exchange",
        """
        CREATE TABLE import_batch (
            id {identity},
            account_id {integer} REFERENCES account (id),
            officer {text} NOT NULL,
            map {integer},
            province_code {text} NOT NULL,
            province_now {text} NOT NULL,
            options {text} NOT NULL,
            state {text} NOT NULL CHECK (state IN ('checked', 'taken', 'undone')),
            checked_at {integer} NOT NULL,
            taken_at {integer},
            undone_at {integer},
            row_count {integer} NOT NULL,
            taken_count {integer} NOT NULL,
            unchanged_count {integer} NOT NULL,
            refused_count {integer} NOT NULL,
            findings {text} NOT NULL
        ){strict};
        CREATE INDEX import_batch_province ON import_batch (province_now, id);
        CREATE INDEX import_batch_account ON import_batch (account_id);
        CREATE TABLE import_file (
            id {identity},
            batch_id {integer} NOT NULL REFERENCES import_batch (id),
            position {integer} NOT NULL,
            name {text} NOT NULL,
            sha256 {bytes} NOT NULL,
            body {bytes} NOT NULL,
            UNIQUE (batch_id, position)
        ){strict};
        CREATE INDEX import_file_hash ON import_file (sha256);
        CREATE TABLE import_mapping (
            province_now {text} NOT NULL,
            header_key {text} NOT NULL,
            field {text} NOT NULL,
            remembered_at {integer} NOT NULL,
            PRIMARY KEY (province_now, header_key)
        ){strict};
        """
    )
}
