import Database

extension Schema {
    /// What the nation's reports say beyond `nation_amount`: stages, lines, results, forms and months, each by the
    /// province and the year it lies in.
    ///
    /// `NationDetail` writes them anew for the provinces and years in `nation_stale`, which every act that moves a sum
    /// adds to; all of an earlier database is stale.
    static let nationDetailTables = Migration(
        "042 nation detail",
        """
        CREATE TABLE nation_stale (
            province_now {text} NOT NULL,
            budget_year {integer} NOT NULL,
            PRIMARY KEY (province_now, budget_year)
        ){strict};
        CREATE TABLE nation_stage (
            budget_year {integer} NOT NULL,
            province_now {text} NOT NULL,
            province_old {text},
            source_code {text} NOT NULL,
            stage {text} NOT NULL,
            amount {integer} NOT NULL
        ){strict};
        CREATE INDEX nation_stage_cell ON nation_stage (province_now, budget_year);
        CREATE TABLE nation_line (
            budget_year {integer} NOT NULL,
            province_now {text} NOT NULL,
            province_old {text},
            source_set {integer} NOT NULL,
            support {integer},
            counterpart {integer}
        ){strict};
        CREATE INDEX nation_line_cell ON nation_line (province_now, budget_year);
        CREATE TABLE nation_quantity (
            budget_year {integer} NOT NULL,
            province_now {text} NOT NULL,
            province_old {text},
            kind_code {text},
            source_set {integer} NOT NULL,
            measure {text} NOT NULL,
            planned {integer},
            done {integer}
        ){strict};
        CREATE INDEX nation_quantity_cell ON nation_quantity (province_now, budget_year);
        CREATE TABLE nation_wide_line (
            line_id {integer} NOT NULL,
            budget_year {integer} NOT NULL,
            province_now {text} NOT NULL,
            province_old {text},
            kind_code {text},
            source_code {text} NOT NULL,
            amount {integer} NOT NULL
        ){strict};
        CREATE INDEX nation_wide_line_cell ON nation_wide_line (province_now, budget_year);
        CREATE TABLE nation_tag_amount (
            dimension {text} NOT NULL,
            tag {text},
            budget_year {integer} NOT NULL,
            province_now {text} NOT NULL,
            province_old {text},
            source_code {text} NOT NULL,
            amount {integer} NOT NULL
        ){strict};
        CREATE INDEX nation_tag_amount_cell ON nation_tag_amount (province_now, budget_year);
        CREATE TABLE nation_tag_project (
            dimension {text} NOT NULL,
            tag {text},
            budget_year {integer} NOT NULL,
            province_now {text} NOT NULL,
            province_old {text},
            source_set {integer} NOT NULL,
            project_count {integer} NOT NULL
        ){strict};
        CREATE INDEX nation_tag_project_cell ON nation_tag_project (province_now, budget_year);
        CREATE TABLE nation_wide_tag (
            dimension {text} NOT NULL,
            tag {text},
            budget_year {integer} NOT NULL,
            province_now {text} NOT NULL,
            province_old {text},
            source_code {text} NOT NULL,
            project_id {integer} NOT NULL
        ){strict};
        CREATE INDEX nation_wide_tag_cell ON nation_wide_tag (province_now, budget_year);
        INSERT INTO nation_stale (province_now, budget_year)
        SELECT DISTINCT province_now, budget_year FROM standing;
        """
    )
}
