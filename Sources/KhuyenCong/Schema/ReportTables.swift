import Database

extension Schema {
    /// What reports read: figures of others beside the ledger, and the roll-ups that `check` recomputes.
    ///
    /// `standing` holds, per line, source and budget year, the amount at the furthest stage known, with the places of
    /// both maps spelled out. It is written by `Standing` in the transaction that books; the `nation_…` tables and
    /// `wide_project` follow it by `NationRollup`.
    static let reportTables = Migration(
        "006 reports",
        """
        CREATE TABLE reported_figure (
            id {identity},
            map {integer} NOT NULL,
            place_code {text} NOT NULL,
            year_from {integer} NOT NULL,
            year_to {integer} NOT NULL,
            source_code {text} REFERENCES funding_source (code),
            kind_code {text} REFERENCES activity_kind (code),
            basis {text} NOT NULL CHECK (basis IN ('support', 'counterpart', 'total')),
            measure {text} NOT NULL CHECK (measure IN ('amount', 'projects', 'establishments')),
            value {integer} NOT NULL,
            publication {text} NOT NULL CHECK (length(publication) > 0),
            quotation {text} NOT NULL,
            entered_at {integer} NOT NULL,
            superseded_at {integer},
            CHECK (year_from <= year_to)
        ){strict};
        CREATE INDEX reported_figure_place ON reported_figure (map, place_code, year_from, year_to);
        CREATE INDEX reported_figure_source ON reported_figure (source_code);
        CREATE INDEX reported_figure_kind ON reported_figure (kind_code);

        CREATE TABLE standing (
            line_id {integer} NOT NULL REFERENCES project_line (id),
            source_code {text} NOT NULL REFERENCES funding_source (code),
            budget_year {integer} NOT NULL,
            stage {text} NOT NULL,
            amount {integer} NOT NULL,
            project_id {integer} NOT NULL REFERENCES project (id),
            kind_code {text} REFERENCES activity_kind (code),
            beneficiary_id {integer} REFERENCES beneficiary (id),
            province_old {text},
            district_old {text},
            commune_old {text},
            province_now {text} NOT NULL,
            commune_now {text},
            PRIMARY KEY (line_id, source_code, budget_year)
        ){strict};
        CREATE INDEX standing_project ON standing (project_id);
        CREATE INDEX standing_province_now ON standing (province_now, budget_year);
        CREATE INDEX standing_province_old ON standing (province_old, budget_year);
        CREATE INDEX standing_source ON standing (source_code, budget_year);
        CREATE INDEX standing_kind ON standing (kind_code, budget_year);
        CREATE INDEX standing_beneficiary ON standing (beneficiary_id);
        CREATE TABLE nation_amount (
            province_now {text} NOT NULL,
            province_old {text} NOT NULL,
            budget_year {integer} NOT NULL,
            kind_code {text} NOT NULL,
            source_code {text} NOT NULL,
            amount {integer} NOT NULL,
            row_count {integer} NOT NULL,
            PRIMARY KEY (budget_year, province_now, province_old, kind_code, source_code)
        ){strict};
        CREATE TABLE nation_project (
            province_now {text} NOT NULL,
            province_old {text} NOT NULL,
            budget_year {integer} NOT NULL,
            kind_code {text} NOT NULL,
            source_set {integer} NOT NULL,
            project_count {integer} NOT NULL,
            PRIMARY KEY (budget_year, province_now, province_old, kind_code, source_set)
        ){strict};
        CREATE TABLE wide_project (
            project_id {integer} PRIMARY KEY REFERENCES project (id)
        ){strict};
        CREATE TABLE nation_establishment (
            basis {text} NOT NULL,
            budget_year {integer} NOT NULL,
            previous_year {integer} NOT NULL,
            establishment_count {integer} NOT NULL,
            PRIMARY KEY (basis, budget_year, previous_year)
        ){strict};
        CREATE TABLE ledger_revision (
            id {integer} PRIMARY KEY CHECK (id = 1),
            revision {integer} NOT NULL
        ){strict};
        INSERT INTO ledger_revision (id, revision) VALUES (1, 0);
        """
    )
}
