import Database

extension Schema {
    /// What files are to spend in each quarter; told anew, never changed.
    static let forecastTables = Migration(
        "083 spend forecasts",
        """
        CREATE TABLE spend_forecast (
            id {identity},
            dossier_id {integer} NOT NULL REFERENCES dossier (id),
            position {integer} NOT NULL,
            province_now {text} NOT NULL,
            source_code {text} NOT NULL,
            budget_year {integer} NOT NULL CHECK (budget_year BETWEEN 1990 AND 2100),
            q1 {integer} NOT NULL CHECK (q1 >= 0),
            q2 {integer} NOT NULL CHECK (q2 >= 0),
            q3 {integer} NOT NULL CHECK (q3 >= 0),
            q4 {integer} NOT NULL CHECK (q4 >= 0),
            account_id {integer} REFERENCES account (id),
            officer_name {text} NOT NULL,
            entered_at {integer} NOT NULL,
            UNIQUE (dossier_id, position)
        ){strict};
        CREATE INDEX spend_forecast_account ON spend_forecast (account_id);
        CREATE INDEX spend_forecast_source ON spend_forecast (budget_year, source_code, province_now);
        """
    )

    static let forecastGuards = Migration.appendOnly("084 spend forecasts append only", ["spend_forecast"])
}
