import Database

extension Schema {
    /// Annual plans with their rounds, the money of each source and year, and programmes.
    ///
    /// What a plan holds is the sum of the signed entries of its rounds; a flow of money is never changed, only reversed.
    static let planTables = Migration(
        "019 plans",
        """
        CREATE TABLE annual_plan (
            id {identity},
            level {text} NOT NULL CHECK (level IN ('national', 'local')),
            province_now {text},
            year {integer} NOT NULL CHECK (year BETWEEN 1990 AND 2100),
            decision_number {text} NOT NULL CHECK (length(decision_number) > 0),
            decision_day {text} NOT NULL,
            signer {text},
            version {integer} NOT NULL DEFAULT 1,
            created_at {integer} NOT NULL,
            closed_at {integer},
            CHECK ((level = 'national') = (province_now IS NULL))
        ){strict};
        CREATE UNIQUE INDEX annual_plan_key ON annual_plan (year, level, COALESCE(province_now, ''));

        CREATE TABLE plan_round (
            id {identity},
            plan_id {integer} NOT NULL REFERENCES annual_plan (id),
            position {integer} NOT NULL CHECK (position >= 0),
            cause {text},
            document_number {text} NOT NULL CHECK (length(document_number) > 0),
            document_day {text} NOT NULL,
            signer {text},
            performed_at {integer} NOT NULL,
            account_id {integer} REFERENCES account (id),
            officer_name {text} NOT NULL,
            UNIQUE (plan_id, position),
            CHECK (position = 0 OR cause IS NOT NULL)
        ){strict};
        CREATE INDEX plan_round_account ON plan_round (account_id) WHERE account_id IS NOT NULL;

        CREATE TABLE plan_assignment (
            id {identity},
            plan_id {integer} NOT NULL REFERENCES annual_plan (id),
            kind {text} NOT NULL CHECK (kind IN ('management', 'inspection', 'collaborators', 'other')),
            title {text} NOT NULL CHECK (length(title) > 0)
        ){strict};
        CREATE INDEX plan_assignment_plan ON plan_assignment (plan_id);

        CREATE TABLE plan_entry (
            id {identity},
            round_id {integer} NOT NULL REFERENCES plan_round (id),
            project_id {integer} REFERENCES project (id),
            assignment_id {integer} REFERENCES plan_assignment (id),
            source_code {text} NOT NULL REFERENCES funding_source (code),
            amount {integer} NOT NULL CHECK (amount <> 0),
            CHECK ((project_id IS NULL) <> (assignment_id IS NULL))
        ){strict};
        CREATE INDEX plan_entry_round ON plan_entry (round_id);
        CREATE INDEX plan_entry_project ON plan_entry (project_id) WHERE project_id IS NOT NULL;
        CREATE INDEX plan_entry_assignment ON plan_entry (assignment_id) WHERE assignment_id IS NOT NULL;
        CREATE INDEX plan_entry_source ON plan_entry (source_code);

        CREATE TABLE plan_draft (
            id {identity},
            plan_id {integer} NOT NULL REFERENCES annual_plan (id),
            name {text} NOT NULL CHECK (length(name) > 0),
            fields {text} NOT NULL,
            version {integer} NOT NULL DEFAULT 1,
            changed_at {integer} NOT NULL,
            account_id {integer} REFERENCES account (id),
            UNIQUE (plan_id, name)
        ){strict};
        CREATE INDEX plan_draft_account ON plan_draft (account_id) WHERE account_id IS NOT NULL;

        CREATE TABLE project_priority (
            project_id {integer} PRIMARY KEY REFERENCES project (id),
            area {text} CHECK (area IN ('highland', 'poorDistrict', 'newCountryside', 'difficult')),
            trade {text} CHECK (trade IN ('product', 'industry')),
            note {text},
            version {integer} NOT NULL DEFAULT 1
        ){strict};

        CREATE TABLE source_year (
            id {identity},
            source_code {text} NOT NULL REFERENCES funding_source (code),
            province_now {text},
            year {integer} NOT NULL CHECK (year BETWEEN 1990 AND 2100),
            closed_at {integer},
            CHECK ((source_code = 'national') = (province_now IS NULL))
        ){strict};
        CREATE UNIQUE INDEX source_year_key ON source_year (source_code, year, COALESCE(province_now, ''));

        CREATE TABLE source_flow (
            id {identity},
            source_year_id {integer} NOT NULL REFERENCES source_year (id),
            kind {text} NOT NULL CHECK (kind IN ('expected', 'received', 'carriedIn', 'carriedOut', 'returned',
                'spent')),
            amount {integer} NOT NULL CHECK (amount <> 0),
            day {text} NOT NULL,
            document {text} NOT NULL CHECK (length(document) > 0),
            note {text},
            assignment_id {integer} REFERENCES plan_assignment (id),
            counterpart_id {integer} REFERENCES source_flow (id),
            reverses_id {integer} UNIQUE REFERENCES source_flow (id),
            entered_at {integer} NOT NULL,
            account_id {integer} REFERENCES account (id),
            officer_name {text} NOT NULL,
            CHECK (reverses_id IS NOT NULL OR amount > 0)
        ){strict};
        CREATE INDEX source_flow_source_year ON source_flow (source_year_id);
        CREATE INDEX source_flow_assignment ON source_flow (assignment_id) WHERE assignment_id IS NOT NULL;
        CREATE INDEX source_flow_counterpart ON source_flow (counterpart_id) WHERE counterpart_id IS NOT NULL;
        CREATE INDEX source_flow_account ON source_flow (account_id) WHERE account_id IS NOT NULL;

        CREATE TABLE programme (
            id {identity},
            level {text} NOT NULL CHECK (level IN ('national', 'local')),
            province_now {text},
            kind {text} NOT NULL CHECK (kind IN ('promotion', 'cleanerProduction')),
            name {text} NOT NULL CHECK (length(name) > 0),
            starts_on {text} NOT NULL,
            ends_on {text} NOT NULL,
            decision_number {text} NOT NULL CHECK (length(decision_number) > 0),
            decision_day {text} NOT NULL,
            signer {text},
            fields {text} NOT NULL,
            version {integer} NOT NULL DEFAULT 1,
            changed_at {integer} NOT NULL,
            CHECK (starts_on <= ends_on),
            CHECK ((level = 'national') = (province_now IS NULL))
        ){strict};
        CREATE INDEX programme_province ON programme (province_now, starts_on);

        CREATE INDEX amount_entry_national ON amount_entry (budget_year) WHERE source_code = 'national';
        """
    )

    /// Rounds, their entries and flows of money take new rows only.
    static let planGuards = Migration(
        "019 plans append only",
        sqlite: ["plan_round", "plan_entry", "source_flow"].map { table in
            """
            CREATE TRIGGER \(table)_update BEFORE UPDATE ON \(table)
            BEGIN SELECT RAISE(ABORT, '\(table) is append-only'); END;
            CREATE TRIGGER \(table)_delete BEFORE DELETE ON \(table)
            BEGIN SELECT RAISE(ABORT, '\(table) is append-only'); END;
            """
        }.joined(separator: "\n"),
        postgres: ["plan_round", "plan_entry", "source_flow"].map { table in
            """
            CREATE TRIGGER \(table)_append_only BEFORE UPDATE OR DELETE ON \(table)
            FOR EACH ROW EXECUTE FUNCTION refuse_change();
            """
        }.joined(separator: "\n")
    )
}
