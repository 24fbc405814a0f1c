import Database

extension Schema {
    /// Reports as they were handed in: the document, the rows of the ledger that it counted, and the files as issued.
    ///
    /// `frozen_row` holds each row with its project's version and its dimensions of that day, so that the report can be
    /// computed again when the ledger has moved on. A number is one office's of one year: the part in `number_key`.
    static let frozenTables = Migration(
        "029 frozen reports",
        """
        CREATE TABLE frozen_report (
            id {identity},
            number {text},
            number_key {text},
            number_year {integer} NOT NULL,
            province_now {text},
            kind {text} NOT NULL,
            map {integer} NOT NULL,
            place_code {text} NOT NULL,
            year_from {integer} NOT NULL,
            year_to {integer} NOT NULL,
            title {text} NOT NULL CHECK (length(title) > 0),
            subtitle {text} NOT NULL,
            request {text} NOT NULL,
            document {text} NOT NULL,
            document_hash {bytes} NOT NULL,
            row_count {integer} NOT NULL,
            rows_hash {bytes} NOT NULL,
            last_entry_id {integer} NOT NULL,
            audit_sequence {integer} NOT NULL,
            audit_hash {bytes} NOT NULL,
            state {text} NOT NULL CHECK (state IN ('frozen', 'released', 'withdrawn')),
            frozen_on {text} NOT NULL,
            frozen_at {integer} NOT NULL,
            account_id {integer} REFERENCES account (id),
            officer_name {text} NOT NULL,
            released_at {integer},
            version {integer} NOT NULL DEFAULT 1,
            CHECK ((number IS NULL) = (number_key IS NULL)),
            CHECK (state <> 'released' OR released_at IS NOT NULL)
        ){strict};
        CREATE UNIQUE INDEX frozen_report_number ON frozen_report (number_key, number_year, COALESCE(province_now, ''))
            WHERE number_key IS NOT NULL;
        CREATE INDEX frozen_report_province ON frozen_report (province_now, id);
        CREATE INDEX frozen_report_account ON frozen_report (account_id) WHERE account_id IS NOT NULL;

        CREATE TABLE frozen_row (
            report_id {integer} NOT NULL REFERENCES frozen_report (id),
            reading {integer} NOT NULL,
            line_id {integer} NOT NULL,
            source_code {text} NOT NULL,
            budget_year {integer} NOT NULL,
            stage {text} NOT NULL,
            amount {integer} NOT NULL,
            project_id {integer} NOT NULL REFERENCES project (id),
            project_version {integer} NOT NULL,
            title {text} NOT NULL,
            kind_code {text},
            beneficiary_id {integer},
            province_old {text},
            district_old {text},
            commune_old {text},
            province_now {text} NOT NULL,
            commune_now {text},
            PRIMARY KEY (report_id, reading, line_id, source_code, budget_year)
        ){strict};
        CREATE INDEX frozen_row_project ON frozen_row (project_id, report_id);

        CREATE TABLE frozen_file (
            id {identity},
            report_id {integer} NOT NULL REFERENCES frozen_report (id),
            role {text} NOT NULL CHECK (role IN ('issued', 'signed')),
            name {text} NOT NULL CHECK (length(name) > 0),
            content_type {text} NOT NULL,
            size {integer} NOT NULL,
            sha256 {bytes} NOT NULL,
            account_id {integer} REFERENCES account (id),
            officer_name {text} NOT NULL,
            added_at {integer} NOT NULL
        ){strict};
        CREATE INDEX frozen_file_report ON frozen_file (report_id);
        CREATE INDEX frozen_file_content ON frozen_file (sha256);
        CREATE INDEX frozen_file_account ON frozen_file (account_id) WHERE account_id IS NOT NULL;
        """
    )

    private static let frozenRecords = ["frozen_row", "frozen_file"]

    /// What was counted and issued is never written anew.
    static let frozenGuards = Migration.appendOnly("030 frozen append only", frozenRecords)
}
