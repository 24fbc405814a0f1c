import Database

extension Schema {
    /// What establishments said of their business, year by year, and whether an officer has reviewed it.
    static let impactTables = Migration(
        "026 impact",
        """
        CREATE TABLE impact_survey (
            id {identity},
            beneficiary_id {integer} NOT NULL REFERENCES beneficiary (id),
            year {integer} NOT NULL CHECK (year BETWEEN 1990 AND 2100),
            product_unit {text},
            version {integer} NOT NULL DEFAULT 1,
            account_id {integer} REFERENCES account (id),
            officer_name {text} NOT NULL,
            entered_at {integer} NOT NULL,
            reviewer_id {integer} REFERENCES account (id),
            reviewer_name {text},
            reviewed_at {integer},
            CHECK ((reviewed_at IS NULL) = (reviewer_name IS NULL)),
            UNIQUE (beneficiary_id, year)
        ){strict};
        CREATE INDEX impact_survey_account ON impact_survey (account_id);
        CREATE INDEX impact_survey_reviewer ON impact_survey (reviewer_id);
        CREATE TABLE impact_figure (
            survey_id {integer} NOT NULL REFERENCES impact_survey (id),
            measure {text} NOT NULL,
            value {integer} CHECK (value >= 0),
            missing {text},
            source {text},
            PRIMARY KEY (survey_id, measure),
            CHECK ((value IS NULL) = (missing IS NOT NULL)),
            CHECK (value IS NULL OR length(source) > 0)
        ){strict};
        """
    )
}
