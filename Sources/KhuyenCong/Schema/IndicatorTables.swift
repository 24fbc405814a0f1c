import Database

extension Schema {
    /// What units said of indicators that the system does not count, and whether somebody has reviewed it.
    ///
    /// `place` is empty for the whole of the programme, else a commune of a province's or a province of the nation's.
    static let indicatorTables = Migration(
        "027 indicators",
        """
        CREATE TABLE indicator_result (
            id {identity},
            programme_id {integer} NOT NULL REFERENCES programme (id),
            indicator {text} NOT NULL CHECK (length(indicator) > 0),
            year {integer} NOT NULL CHECK (year BETWEEN 1990 AND 2100),
            place {text} NOT NULL,
            slice {text} NOT NULL,
            value {integer} NOT NULL CHECK (value >= 0),
            base {integer} CHECK (base > 0),
            source {text} NOT NULL CHECK (length(source) > 0),
            version {integer} NOT NULL DEFAULT 1,
            account_id {integer} REFERENCES account (id),
            officer_name {text} NOT NULL,
            entered_at {integer} NOT NULL,
            reviewer_id {integer} REFERENCES account (id),
            reviewer_name {text},
            reviewed_at {integer},
            CHECK ((reviewed_at IS NULL) = (reviewer_name IS NULL)),
            UNIQUE (programme_id, indicator, year, place, slice)
        ){strict};
        CREATE INDEX indicator_result_account ON indicator_result (account_id);
        CREATE INDEX indicator_result_reviewer ON indicator_result (reviewer_id);
        """
    )
}
