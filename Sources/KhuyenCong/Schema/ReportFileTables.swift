import Database

extension Schema {
    /// Files of reports that are made while their officer does something else; each is kept for some days.
    static let reportFileTables = Migration(
        "047 report files",
        """
        CREATE TABLE report_file (
            id {identity},
            account_id {integer} REFERENCES account (id),
            request {text} NOT NULL,
            form {text} NOT NULL,
            title {text} NOT NULL,
            state {text} NOT NULL CHECK (state IN ('reading', 'writing', 'done', 'failed')),
            message {text},
            body {bytes},
            ordered_at {integer} NOT NULL,
            ended_at {integer}
        ){strict};
        CREATE INDEX report_file_account ON report_file (account_id, id);
        """
    )
}
